import { describe, expect, it } from 'vitest';
import { capsOf } from '../../../../lib/health/caps.ts';
import { knownFacts, prepareFacts } from '../../../../lib/health/known-facts.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { account, call, contact, daysAgo, facts, interaction, NOW, signal } from './facts.ts';

function caps(more: Partial<AccountFacts>) {
  const known = knownFacts(prepareFacts(facts({ interactions: [call(1)], ...more })), NOW);
  return capsOf(known);
}
const ceilings = (more: Partial<AccountFacts>) =>
  caps(more).map(({ cap, ceiling }) => [cap, ceiling]);

describe('a cancellation notice', () => {
  const notice = signal('cancellation-notice', null, 100);

  it('takes the score to 20, with the notice as evidence', () => {
    expect(ceilings({ signals: [notice] })).toEqual([['cancellation-notice', 20]]);
    expect(caps({ signals: [notice] })[0]?.evidence.map(({ id }) => id)).toEqual([notice.id]);
  });

  it('goes when it is withdrawn, and comes back when it is given again', () => {
    const withdrawn = signal('cancellation-withdrawn', null, 50);
    expect(ceilings({ signals: [notice, withdrawn] })).toEqual([]);
    expect(ceilings({ signals: [notice, signal('cancellation-withdrawn', null, 100)] })).toEqual(
      [],
    );
    const again = signal('cancellation-notice', null, 20);
    expect(ceilings({ signals: [notice, withdrawn, again] })).toEqual([
      ['cancellation-notice', 20],
    ]);
  });

  it('acts from the day it was recorded', () => {
    expect(ceilings({ signals: [{ ...notice, recordedAt: NOW + 1 }] })).toEqual([]);
  });
});

describe('a champion who left', () => {
  const left = (days: number) => signal('champion-left', null, days);

  it('takes the score to 60 for 60 days', () => {
    expect(ceilings({ signals: [left(0)] })).toEqual([['champion-left', 60]]);
    expect(ceilings({ signals: [left(59.9)] })).toEqual([['champion-left', 60]]);
    expect(ceilings({ signals: [left(60)] })).toEqual([]);
  });

  it('ends when a successor is found or recorded, not by a champion of before', () => {
    const signals = [left(20)];
    expect(ceilings({ signals: [...signals, signal('champion-found', null, 10)] })).toEqual([]);
    expect(ceilings({ signals: [...signals, signal('champion-found', null, 30)] })).toEqual([
      ['champion-left', 60],
    ]);
    const champion = (recordedAt: number, role: 'champion' | 'user' = 'champion') => [
      contact('ann', { role, recordedAt }),
    ];
    expect(ceilings({ signals, contacts: champion(daysAgo(20)) })).toEqual([]);
    expect(ceilings({ signals, contacts: champion(daysAgo(21)) })).toHaveLength(1);
    expect(ceilings({ signals, contacts: champion(daysAgo(5), 'user') })).toHaveLength(1);
    expect(ceilings({ signals, contacts: champion(NOW + 1) })).toHaveLength(1);
  });
});

describe('an overdue invoice', () => {
  it('caps beyond 30 days, harder beyond 60, and goes with the payment', () => {
    const overdue = (value: number) => ({ signals: [signal('invoice-overdue', value, 5)] });
    expect(ceilings(overdue(25))).toEqual([]);
    expect(ceilings(overdue(26))).toEqual([['invoice-overdue', 74]]);
    expect(ceilings(overdue(55))).toEqual([['invoice-overdue', 74]]);
    expect(ceilings(overdue(56))).toEqual([['invoice-overdue', 49]]);
    expect(caps(overdue(56))[0]?.evidence).toHaveLength(1);
    const paid = [signal('invoice-overdue', 90, 50), signal('invoice-overdue', 0, 1)];
    expect(ceilings({ signals: paid })).toEqual([]);
  });
});

describe('a renewal nobody talked about', () => {
  const boss = [contact('boss', { role: 'decision-maker' }), contact('ann')];
  const renewing = (inDays: number) => account({ renewalAt: daysAgo(-inDays), cadenceDays: 300 });
  const of = (inDays: number, more: Partial<AccountFacts> = {}) =>
    ceilings({ account: renewing(inDays), contacts: boss, interactions: [], ...more });

  it('caps from 60 days before to the day itself', () => {
    expect(of(60)).toEqual([['renewal-not-discussed', 74]]);
    expect(of(0)).toEqual([['renewal-not-discussed', 74]]);
    expect(of(60.1)).toEqual([]);
    expect(of(-0.1)).toEqual([]);
    expect(caps({ account: renewing(30), interactions: [] })[0]?.evidence).toEqual([]);
  });

  it('goes with a talk noted, or one with a decision maker, since 120 days before', () => {
    const noted = (days: number) => ({ signals: [signal('renewal-discussed', null, days)] });
    expect(of(40, noted(80))).toEqual([]);
    expect(of(40, noted(80.1))).toHaveLength(1);
    const talk = (days: number, who: string) => ({
      interactions: [call(days, { contactIds: [who] })],
    });
    expect(of(40, talk(80, 'boss'))).toEqual([]);
    expect(of(40, talk(80.1, 'boss'))).toHaveLength(1);
    expect(of(40, talk(80, 'ann'))).toHaveLength(1);
  });

  it('an e-mail is no talk', () => {
    const mail = interaction(3, { type: 'email', direction: 'in', contactIds: ['boss'] });
    expect(of(40, { interactions: [mail] })).toHaveLength(1);
  });

  it('where no decision maker is known, a talk with anybody counts', () => {
    expect(of(40, { contacts: [contact('ann')], interactions: [call(3)] })).toEqual([]);
    expect(of(40, { interactions: [call(3)] })).toHaveLength(1);
  });
});
