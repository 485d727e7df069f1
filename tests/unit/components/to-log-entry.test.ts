import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromDraft, type LogFields, toDraft } from '../../../components/log/log-fields.ts';
import { toLogEntry } from '../../../components/log/to-log-entry.ts';
import { LogDraft, LogEntry, type LogEntryType } from '../../../lib/model/log-entry.ts';

const NOW = new Date(2026, 10, 22, 10, 30).getTime();
const fields = (type: LogEntryType, values: LogFields['values'] = {}): LogFields => ({
  type,
  values,
});
const entryOf = (typed: LogFields) => {
  const read = toLogEntry(typed, NOW);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.entry;
};
const faultsOf = (typed: LogFields) => {
  const read = toLogEntry(typed, NOW);
  return read.ok ? {} : read.faults;
};
const CONTACT = '0a0e6d2c-6f0c-4d0c-9a5e-3a5b8f6f1c11';

afterEach(() => vi.unstubAllEnvs());

describe('an entry from what was typed', () => {
  it.each<[string, LogFields]>([
    ['call', fields('call', { outcome: 'busy', minutes: '5', sentiment: '-2' })],
    ['meeting', fields('meeting', { outcome: 'held', contactId: CONTACT })],
    ['e-mail', fields('email', { direction: 'out', outcome: 'answered' })],
    ['note', fields('note', { note: ' text ' })],
    ['ticket', fields('ticket', { subject: 'Broken', priority: 'high', escalated: 'yes' })],
    ['survey', fields('survey', { survey: 'csat', score: '5', respondentName: 'Ana' })],
    ['pulse', fields('pulse', { level: '2', note: 'New sponsor' })],
  ])('is what the store accepts: %s', (_name, typed) => {
    const entry = entryOf(typed);
    expect(LogEntry.parse(entry)).toEqual(entry);
  });

  it('leaves unsaid what was not said', () => {
    expect(entryOf(fields('call', { outcome: 'connected' }))).toMatchObject({
      sentiment: null,
      durationMin: null,
      contactIds: [],
      nextStep: null,
      occurredAt: NOW,
    });
  });

  it('does not carry an outcome into a type that has no such outcome', () => {
    expect(faultsOf(fields('meeting', { outcome: 'connected' }))).toEqual({ outcome: 'outcome' });
    expect(entryOf(fields('email', { direction: 'in', outcome: 'answered' }))).toMatchObject({
      direction: 'in',
      outcome: null,
    });
  });

  it('is due until the day is over where the user is', () => {
    const entry = entryOf(
      fields('note', { note: 'x', nextText: 'Call back', nextDue: '2026-12-01' }),
    );
    expect(new Date(entry.nextStep?.dueAt ?? 0)).toEqual(new Date(2026, 11, 1, 23, 59));
  });

  it.each(['2026-03-29', '2026-10-25'])(
    'is due at the end of a day that is an hour shorter or longer, too (%s)',
    (day) => {
      vi.stubEnv('TZ', 'Europe/Berlin');
      const entry = entryOf(fields('note', { note: 'x', nextText: 'Call back', nextDue: day }));
      const due = new Date(entry.nextStep?.dueAt ?? 0);
      expect([due.getDate(), due.getHours(), due.getMinutes()]).toEqual([
        Number(day.slice(-2)),
        23,
        59,
      ]);
    },
  );

  it('takes a survey’s zero as an answer', () => {
    expect(entryOf(fields('survey', { score: '0' }))).toMatchObject({ survey: 'nps', score: 0 });
  });
});

describe('what is wrong with what was typed', () => {
  it.each<[string, LogFields, object]>([
    ['no outcome', fields('call'), { outcome: 'outcome' }],
    ['no direction', fields('email'), { direction: 'direction' }],
    ['an empty note', fields('note', { note: '  ' }), { note: 'noteEmpty' }],
    ['a ticket without a subject', fields('ticket'), { subject: 'subject' }],
    ['a pulse without its reason', fields('pulse', { level: '3' }), { note: 'reasonEmpty' }],
    ['an NPS of 11', fields('survey', { score: '11' }), { score: 'score' }],
    ['a CSAT of 0', fields('survey', { survey: 'csat', score: '0' }), { score: 'score' }],
    [
      'minutes with a fraction',
      fields('call', { outcome: 'busy', minutes: '1.5' }),
      { minutes: 'minutes' },
    ],
    ['the future', fields('note', { note: 'x', when: '2026-11-23T09:00' }), { when: 'when' }],
    ['no time at all', fields('note', { note: 'x', when: 'soon' }), { when: 'when' }],
    [
      'a day without a step',
      fields('note', { note: 'x', nextDue: '2026-12-01' }),
      { nextText: 'nextText' },
    ],
    ['a note too long', fields('note', { note: 'x'.repeat(20_001) }), { note: 'tooLong' }],
  ])('%s', (_name, typed, faults) => {
    expect(faultsOf(typed)).toEqual(faults);
  });
});

describe('a draft', () => {
  it('comes back as it was typed, half-typed fields included', () => {
    const typed = fields('call', { minutes: '1x', note: ' a' });
    const draft = toDraft(typed, NOW);
    expect(LogDraft.parse(draft)).toEqual(draft);
    expect(fromDraft(draft)).toEqual(typed);
  });

  it('is nothing when nothing was typed', () => {
    expect(toDraft(fields('pulse', { note: '  ' }), NOW)).toBeNull();
  });

  it('loses keys that are no fields', () => {
    const draft = { type: 'note', fields: { note: 'a', constructor: 'b' }, updatedAt: 1 } as const;
    expect(fromDraft(draft)).toEqual({ type: 'note', values: { note: 'a' } });
  });
});
