import type { ContactRole } from '../model/account.ts';
import type { StoryName } from './stories.ts';

type Person = [name: string, mailbox: string, role: ContactRole | null];

/** An invented customer. Addresses end in `.test`, which nobody can own. */
export interface CastMember {
  name: string;
  domain: string;
  story: StoryName;
  /** Annual recurring revenue; `null`: unknown. */
  arr: [amount: number, currency: 'USD' | 'EUR'] | null;
  /** Days until the renewal; `null`: unknown. */
  renewalDays: number | null;
  seats: number | null;
  owner: string;
  people: Person[];
}

export const MARA = 'Mara Lindqvist';
export const TOBIAS = 'Tobias Okonjo';
