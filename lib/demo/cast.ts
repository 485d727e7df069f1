import { BRIEFS, type Brief } from './cast-briefs.ts';
import { type CastMember, MARA, TOBIAS } from './cast-member.ts';
import { KNOWN_CAST } from './known-cast.ts';

export const CAST: CastMember[] = [...KNOWN_CAST, ...BRIEFS.map(toMember)];

function toMember(
  [name, label, story, arr, renewalDays, people]: Brief,
  index: number,
): CastMember {
  const roles = ['decision-maker', 'champion', 'user'] as const;
  return {
    name,
    domain: `${label}.test`,
    story,
    arr,
    renewalDays,
    seats: arr && Math.round(arr[0] / 700),
    owner: index % 2 === 0 ? MARA : TOBIAS,
    people: people.map((person, place) => [person, mailboxOf(person), roles[place] ?? null]),
  };
}

/** The name's Latin letters, as a mailbox. */
function mailboxOf(person: string): string {
  return person
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
    .replace(/ +/g, '.');
}
