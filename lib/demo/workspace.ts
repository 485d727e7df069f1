import type { Account, Contact } from '../model/account.ts';
import type { Interaction, Task } from '../model/facts.ts';
import type { AccountFacts } from '../model/health.ts';
import { DAY_MS } from '../time.ts';
import { CAST } from './cast.ts';
import type { CastMember } from './cast-member.ts';
import { inventNps, inventPulses } from './invent-opinions.ts';
import { inventTalks } from './invent-talks.ts';
import { inventTickets } from './invent-tickets.ts';
import { TASK_TEXTS } from './phrases.ts';
import { seededRandom } from './random.ts';
import { STORIES, type Story } from './stories.ts';
import { DEMO_SOURCE, factAt, momentAt, type Teller } from './teller.ts';

/**
 * Two dozen invented customers with a year of facts, every band of health among them. The same
 * `now` and `seed` give the same workspace. Every account is marked `isDemo`, every row's source
 * is `demo`. No errors.
 * @example demoWorkspace(Date.UTC(2026, 10, 22), 1)[0]?.account.name // 'Northwind Traders'
 */
export function demoWorkspace(now: number, seed: number): AccountFacts[] {
  return CAST.map((member, index) => inventAccount(member, now, seed * 1000 + index));
}

function inventAccount(member: CastMember, now: number, seed: number): AccountFacts {
  const random = seededRandom(seed);
  const story: Story = STORIES[member.story];
  const teller: Teller = { now, random, accountId: random.uuid() };
  const contacts = member.people.map((person) => contactOf(teller, story, member.domain, person));
  const talks = inventTalks(teller, story, contacts);
  const tickets = inventTickets(teller, story, contacts);
  return {
    account: accountOf(teller, story, member),
    contacts,
    interactions: [...talks, ...tickets.interactions],
    surveyAnswers: [...inventNps(teller, story, contacts), ...tickets.answers],
    signals: inventPulses(teller, story),
    tasks: inventTasks(teller, talks),
  };
}

function accountOf({ now, accountId }: Teller, story: Story, member: CastMember): Account {
  const knownAt = momentAt(now, story.knownDays);
  const { name, domain, arr, renewalDays, seats, owner } = member;
  return {
    id: accountId,
    name,
    domains: [domain],
    arr: arr && { amount: arr[0], currency: arr[1] },
    renewalAt: renewalDays === null ? null : now + renewalDays * DAY_MS,
    ownerName: owner,
    seats,
    cadenceDays: null,
    isDemo: true,
    source: DEMO_SOURCE,
    createdAt: knownAt,
    updatedAt: knownAt,
    deletedAt: null,
    sharedDomains: [],
    parentId: null,
    mergedIntoId: null,
  };
}

function contactOf(
  teller: Teller,
  story: Story,
  domain: string,
  [name, mailbox, role]: CastMember['people'][number],
): Contact {
  const emails = [`${mailbox}@${domain}`];
  return { ...factAt(teller, story.knownDays), name, emails, phone: null, role };
}

/** Promises made in the last talks: most kept, some due soon, a few late. */
function inventTasks(teller: Teller, talks: Interaction[]): Task[] {
  const { now, random } = teller;
  return talks.slice(-4).map((talk, index, { length }) => {
    const isOld = index < length - 2;
    const dueAt = isOld ? talk.occurredAt + 7 * DAY_MS : now + random.int(-4, 12) * DAY_MS;
    return {
      ...factAt(teller, 0),
      occurredAt: talk.occurredAt,
      recordedAt: talk.occurredAt,
      text: random.pick(TASK_TEXTS),
      dueAt,
      owner: random.chance(0.8) ? 'us' : 'them',
      doneAt: isOld ? Math.min(dueAt, now) : null,
      interactionId: talk.id,
    };
  });
}
