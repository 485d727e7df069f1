import type { Account, Contact } from '../model/account.ts';
import type { Interaction, Signal, SurveyAnswer, Task } from '../model/facts.ts';
import type { CsvColumn } from './csv.ts';

/** Lists that can be taken out as CSV, besides the portfolio. */
export const CSV_LISTS = [
  'accounts',
  'contacts',
  'interactions',
  'surveyAnswers',
  'signals',
  'tasks',
] as const;
export type CsvList = (typeof CSV_LISTS)[number];

/** A row with what others call it by. */
interface Named<T> {
  row: T;
  accountName: string | null;
  /** Of the people it names. */
  contactNames: string[];
}
interface Listed {
  accounts: Named<Account>;
  contacts: Named<Contact>;
  interactions: Named<Interaction>;
  surveyAnswers: Named<SurveyAnswer>;
  signals: Named<Signal>;
  tasks: Named<Task>;
}

type Of<T> = (one: Named<T>) => string | number | null;
const text = <T>(title: string, cell: Of<T>): CsvColumn<Named<T>> => ({
  title,
  kind: 'text',
  cell,
});
const number = <T>(title: string, cell: Of<T>): CsvColumn<Named<T>> => ({
  title,
  kind: 'number',
  cell,
});
const time = <T>(title: string, cell: Of<T>): CsvColumn<Named<T>> => ({
  title,
  kind: 'time',
  cell,
});

function ofFact<T extends { id: string; accountId: string }>(): CsvColumn<Named<T>>[] {
  return [
    text('Record ID', ({ row }) => row.id),
    text('Account ID', ({ row }) => row.accountId),
    text('Account name', ({ accountName }) => accountName),
  ];
}
const happened = <T extends { occurredAt: number }>() =>
  time<T>('Date', ({ row }) => row.occurredAt);
const people = <T>() => text<T>('Contact name', ({ contactNames }) => contactNames.join('; '));

/** Titles are those under which an import of Bellwether knows the columns again. */
export const LIST_COLUMNS: { [L in CsvList]: CsvColumn<Listed[L]>[] } = {
  accounts: [
    text('Account ID', ({ row }) => row.id),
    text('Account name', ({ row }) => row.name),
    text('Domain', ({ row }) => row.domains.join('; ')),
    number('ARR', ({ row }) => row.arr?.amount ?? null),
    text('Currency', ({ row }) => row.arr?.currency ?? null),
    time('Renewal date', ({ row }) => row.renewalAt),
    text('Owner', ({ row }) => row.ownerName),
    number('Seats', ({ row }) => row.seats),
    text('Parent account ID', ({ row }) => row.parentId),
    time('Created', ({ row }) => row.createdAt),
  ],
  contacts: [
    ...ofFact<Contact>(),
    text('Contact name', ({ row }) => row.name),
    text('Email', ({ row }) => row.emails.join('; ')),
    { title: 'Phone', kind: 'phone', cell: ({ row }) => row.phone },
    text('Role', ({ row }) => row.role),
  ],
  interactions: [
    ...ofFact<Interaction>(),
    happened(),
    text('Type', ({ row }) => row.type),
    text('Direction', ({ row }) => row.direction),
    text('Outcome', ({ row }) => row.outcome),
    people(),
    number('Duration', ({ row }) => row.durationMin),
    number('Sentiment', ({ row }) => row.sentiment),
    text('Subject', ({ row }) => row.subject),
    text('Note', ({ row }) => row.note),
    text('Priority', ({ row }) => row.ticket?.priority ?? null),
    text('Status', ({ row }) => row.ticket?.status ?? null),
    time('Closed', ({ row }) => row.ticket?.closedAt ?? null),
  ],
  surveyAnswers: [
    ...ofFact<SurveyAnswer>(),
    happened(),
    text('Survey', ({ row }) => row.survey),
    text('Mode', ({ row }) => row.mode),
    number('Score', ({ row }) => row.score),
    text('Scale', ({ row }) => `${row.scale.min} to ${row.scale.max}`),
    people(),
    text('Respondent', ({ row }) => row.respondent),
    text('Comment', ({ row }) => row.comment),
  ],
  signals: [
    ...ofFact<Signal>(),
    happened(),
    text('Family', ({ row }) => row.family),
    text('Metric', ({ row }) => row.metric),
    number('Value', ({ row }) => row.value),
    text('Unit', ({ row }) => row.unit),
    text('Note', ({ row }) => row.note),
  ],
  tasks: [
    ...ofFact<Task>(),
    happened(),
    text('Next step', ({ row }) => row.text),
    time('Due', ({ row }) => row.dueAt),
    text('By', ({ row }) => row.owner),
    time('Done', ({ row }) => row.doneAt),
  ],
};
