import type { Preset } from './presets.ts';

export const SURVEY_PRESETS: readonly Preset[] = [
  {
    id: 'delighted',
    product: 'Delighted',
    kind: 'survey-answers',
    known: ['Response ID', 'Person Email', 'Score'],
    columns: {
      'Response ID': 'ownId',
      'Person ID': 'personId',
      'Person Name': 'personName',
      'Person Email': 'email',
      Company: 'accountName',
      Score: 'score',
      Comment: 'comment',
      'Survey Type': 'survey',
      'Created At': 'occurredAt',
    },
    fileValues: { survey: 'nps', mode: 'relational' },
    evidence: 'Survey response model of the API reference, names as in the CSV export',
  },
  {
    id: 'delighted',
    product: 'Delighted',
    kind: 'survey-answers',
    known: ['survey_type', 'score', 'person', 'created_at'],
    columns: {
      id: 'ownId',
      person: 'personId',
      survey_type: 'survey',
      score: 'score',
      comment: 'comment',
      created_at: 'occurredAt',
    },
    evidence: 'Survey response model of the API reference, as in JSON',
  },
  {
    id: 'surveymonkey',
    product: 'SurveyMonkey',
    kind: 'survey-answers',
    known: ['Respondent ID', 'Collector ID'],
    columns: {
      'Respondent ID': 'ownId',
      'End Date': 'occurredAt',
      'Date Modified': 'occurredAt',
      'Date Created': 'occurredAt',
      'Email Address': 'email',
      'First Name': 'personName',
      'Custom Data 1': 'accountName',
    },
    evidence: 'Columns in front of the questions in exports of all responses, product help',
  },
];
