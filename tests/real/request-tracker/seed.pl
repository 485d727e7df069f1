# The customers of the tests, their tickets, and bait: every ticket's text names an e-mail address
# and a telephone number that are not the requestor's.
use strict;
use warnings;
use RT -init;
use Encode ();
use MIME::Entity;

my $system = RT->SystemUser;

my $queue = RT::Queue->new($system);
must($queue->Create(Name => 'Customer Success', CorrespondAddress => 'help@support.test'));
my $everyone = RT::Group->new($system);
$everyone->LoadSystemInternalGroup('Everyone');
$everyone->PrincipalObj->GrantRight(Object => $queue, Right => $_)
  for qw(CreateTicket ReplyToTicket SeeQueue);

# e-mail, name, organisation, telephone
my @people = (
  ['dana.whitfield@northwind.test', 'Dana Whitfield', 'Northwind Traders', '+1 555 0101'],
  ['li.wei@northwind.test', 'Li Wei 李伟', 'Northwind Traders', '+1 555 0102'],
  ['sam.okafor@globex.test', 'Sam Okafor', 'Globex Corporation', '+44 20 7946 0001'],
  ['sinead.obrien@initech.test', "Sinéad O'Brien", 'Initech <Ireland> & Co', '+353 1 555 0199'],
);
for (@people) {
  my ($email, $name, $organization, $phone) = map { Encode::decode('UTF-8', $_) } @$_;
  my $user = RT::User->new($system);
  must($user->Create(
    Name => $email, EmailAddress => $email, RealName => $name, Organization => $organization,
    WorkPhone => $phone, Privileged => 0, City => 'Springfield', Country => 'US',
  ));
}

# requestor, subject, status, priority; tickets get the ids 1 to 5 in this order
my @tickets = (
  ['dana.whitfield@northwind.test', 'Export to CSV times out after 30 seconds', 'open', 80],
  ['dana.whitfield@northwind.test', 'How do we add seats before renewal?', 'new', 40],
  ['li.wei@northwind.test', 'SSO login loop <SAML>', 'stalled', 60],
  ['sam.okafor@globex.test', 'Invoice #4411 shows the wrong VAT', 'open', 20],
  ['sinead.obrien@initech.test', 'Cancel our subscription', 'resolved', 10],
);
for (@tickets) {
  my ($email, $subject, $status, $priority) = @$_;
  my $requestor = RT::CurrentUser->new;
  $requestor->LoadByName($email);
  my $body = MIME::Entity->build(
    From => $email, Subject => $subject, Type => 'text/plain', Charset => 'UTF-8',
    Data => ["Hello,\n\nmy colleague is billing\@elsewhere.test, +1 555 0999.\n"],
  );
  my $mine = RT::Ticket->new($requestor);
  my ($id) = $mine->Create(
    Queue => 'Customer Success', Requestor => [$email], Subject => $subject, Status => 'new',
    Priority => $priority, MIMEObj => $body,
  );
  must($id, "ticket '$subject'");
  my $ticket = RT::Ticket->new($system);
  $ticket->Load($id);
  $ticket->SetStatus($status) if $status ne 'new';
}

sub must {
  my ($ok, $message) = @_;
  die "Seeding Request Tracker failed: $message\n" unless $ok;
}
