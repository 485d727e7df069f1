# Its own SQLite database in the cache folder; listens on this machine only; never sends mail.
my $folder = $ENV{BELLWETHER_RT_FOLDER};
my $port   = $ENV{BELLWETHER_RT_PORT};

Set($rtname,           'acme-support');
Set($Organization,     'support.test');
Set($WebDomain,        '127.0.0.1');
Set($WebPort,          $port);
Set($WebPath,          '');
Set($WebBaseURL,       "http://127.0.0.1:$port");
Set($WebURL,           "http://127.0.0.1:$port/");
Set($DatabaseType,     'SQLite');
Set($DatabaseName,     "$folder/rt5.sqlite");
Set($DatabaseUser,     '');
Set($DatabasePassword, '');
Set($LogToSyslog,      undef);
Set($LogToSTDERR,      'warning');
Set($LogToFile,        undef);
Set($MailCommand,      'testfile');
Set($ShowRemoteImages, 0);
Set($UserSummaryExtraInfo,        'RealName, EmailAddress, Organization, WorkPhone, City, Country');
Set($MoreAboutRequestorExtraInfo, 'Organization, WorkPhone');
1;
