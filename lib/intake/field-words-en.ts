import type { FieldId } from './fields.ts';

/**
 * What columns are called in English and in exports of English products; `|` between. The first is
 * the field's own name. White space, case and punctuation do not count.
 */
export const FIELD_WORDS_EN: Record<FieldId, string> = {
  ownId: 'Record ID|id|external id|record key|reference|ref|uid|uuid|key',
  accountId:
    'Account ID|customer id|company id|organization id|organisation id|org id|client id|account number|customer number|account no|customer no|associated company ids|associated company id|company record id|sfdc account id|crm id|company external id|gsid|tenant id|workspace id|kundennummer',
  accountName:
    'Account name|account|company|company name|customer|customer name|client|client name|organization|organisation|organization name|organisation name|org|org name|business name|associated company|company account|firm|employer|kunde|kundenname|firma|unternehmen',
  accountDomain:
    'Domain|website|web site|company domain|company domain name|associated company domain|account domain|customer domain|domain name|domains|domain names|website url|url|homepage|company website|email domain|webseite',
  arr: 'ARR|annual recurring revenue|annual contract value|acv|contract value|yearly value|annual value|annual amount|contract amount|annual fee|yearly fee|amount|subscription value|recurring revenue|jahreswert|jahresumsatz',
  mrr: 'MRR|monthly recurring revenue|monthly spend|monthly value|monthly fee|monthly amount',
  currency:
    'Currency|currency code|contract currency|account currency|currency iso code|deal currency|amount currency|währung',
  renewalAt:
    'Renewal date|renewal|next renewal|next renewal date|contract end|contract end date|subscription end|subscription end date|expiry date|expiration date|expires|expires at|expires on|end date|term end|current contract end date|current period end|renews on|renews at|vertragsende|verlängerung',
  ownerName:
    'Owner|account owner|company owner|customer success manager|csm|csm name|account manager|contact owner|owner name|assigned csm|success manager|relationship manager|betreuer',
  seats:
    'Seats|number of seats|paid seats|licensed seats|licenses|licences|license count|licence count|number of licenses|quantity|seat count|users purchased|lizenzen|plätze',
  parentId: 'Parent account ID|parent id|parent company id|parent organization id|parent record id',
  parentName:
    'Parent account|parent|parent company|parent account name|parent organization|parent organisation|group|holding|muttergesellschaft',
  personId:
    'Contact ID|person id|user id|requester id|respondent id|customer contact id|associated contact ids|associated contact id|lead id|contact record id|people id',
  personName:
    'Contact name|contact|person|person name|full name|requester|requester name|respondent|respondent name|participant|participants|attendee|attendees|contact person|user name|customer contact|ansprechpartner|kontakt',
  firstName: 'First name|given name|forename|firstname|vorname',
  lastName: 'Last name|surname|family name|lastname|nachname',
  email:
    'Email|e mail|email address|e mail address|contact email|person email|requester email|user email|work email|primary email|mail|respondent email|customer email|emails|attendee emails|recipient|to address',
  phone:
    'Phone|phone number|telephone|tel|mobile|mobile phone|mobile phone number|cell|work phone|business phone|phone no|contact phone|direct phone|telefon|mobil',
  role: 'Role|contact role|buying role|stakeholder role|persona|decision role|influence|rolle',
  createdAt:
    'Created|create date|created at|created date|date created|created time|created on|signed up|first seen|added on|erstellt am',
  occurredAt:
    'Date|occurred at|timestamp|activity date|date time|datetime|time|when|day|event date|interaction date|logged at|happened at|report date|as of|snapshot date|datum',
  type: 'Type|activity type|interaction type|task subtype|event type|engagement type|channel|kind|medium|art',
  direction: 'Direction|call direction|email direction|inbound outbound|richtung',
  outcome:
    'Outcome|call outcome|call result|meeting outcome|disposition|call disposition|result|call status|ergebnis',
  durationMin:
    'Duration|duration minutes|duration min|minutes|length|call duration|call duration minutes|meeting duration|time spent|dauer',
  sentiment: 'Sentiment|mood|customer sentiment|feeling|tone|stimmung',
  subject:
    'Subject|title|ticket subject|ticket name|case subject|topic|headline|summary|call title|meeting name|meeting title|betreff|titel',
  note: 'Note|notes|description|body|details|comments|full comments|content|message|text|remarks|call notes|meeting notes|reason|ticket description|case description|notiz|beschreibung|bemerkung',
  priority: 'Priority|ticket priority|case priority|severity|urgency|priorität',
  status: 'Status|ticket status|case status|state|ticket state|conversation state',
  closedAt:
    'Closed|closed at|solved at|resolved at|closed date|close date|date closed|resolution date|closed time|resolved time|date time closed|solved|completed at|geschlossen am',
  escalated: 'Escalated|is escalated|escalation|escalated flag|eskaliert',
  survey: 'Survey|survey type|survey name|questionnaire|umfrage',
  mode: 'Mode|survey mode|survey kind|relational or transactional',
  score:
    'Score|rating|nps score|nps|nps rating|csat|csat score|csat rating|ces|ces score|satisfaction|satisfaction score|satisfaction rating|customer satisfaction|effort score|answer|response|recommend|likelihood to recommend|how likely are you to recommend us|stars|bewertung',
  scale: 'Scale|score scale|rating scale|max score|scale max|out of|highest score|skala',
  comment:
    'Comment|feedback|verbatim|survey comment|open ended response|free text|response comment|additional comments|satisfaction comment|kommentar',
  metric: 'Metric|metric name|measure|kpi|indicator|signal|kennzahl',
  value: 'Value|metric value|reading|figure|wert',
  seatsUsed:
    'Seats used|used seats|active seats|assigned seats|licenses used|licences used|licenses assigned|seats in use',
  activeUsers: 'Active users|mau|monthly active users|users active|active user count|mau 28|wau',
  usageEvents:
    'Events|usage events|event count|actions|sessions|logins|usage count|page views|requests',
  featureBreadth: 'Feature breadth|feature adoption|features adopted|adoption|adoption rate',
  sessionMinutes:
    'Session minutes|average session|avg session minutes|session length|session duration|average session minutes',
  weeklyLearners: 'Weekly learners|weekly active learners|learner activity',
  activityRate: 'Activity rate|active rate|activity share|engagement rate',
  discussedAt:
    'Renewal discussed|renewal discussed on|renewal talk|renewal meeting date|discussed at',
  churnOutcome:
    'Renewal outcome|churn status|renewal status|customer outcome|churn outcome|renewed or churned|churned|final outcome',
};
