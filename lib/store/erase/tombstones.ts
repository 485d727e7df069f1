import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Erased } from '../../model/privacy.ts';
import { nameKey } from '../tables.ts';

/** A person as a row of a file, a bundle or the store knows them; what is not known is left out. */
export interface PersonTraits {
  id?: string | null;
  emails?: readonly string[];
  phone?: string | null;
  name?: string | null;
  /** Of their account: a name alone is nobody's. */
  accountId?: string | null;
  accountName?: string | null;
}

/** An account likewise. */
export interface AccountTraits {
  id?: string | null;
  /** Without those that others use too. */
  domains?: readonly string[];
  /** Keys of linked records, by `externalKey`. */
  recordKeys?: readonly string[];
  name?: string | null;
}

/**
 * By what a person is recognised: their id, an e-mail address, a phone number, or their name
 * together with their account's.
 * @example personKeys({ emails: ['Dana@Acme.test'] }) // ['email|dana@acme.test']
 */
export function personKeys(person: PersonTraits): string[] {
  const { id, emails = [], phone, name, accountId, accountName } = person;
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^00/, '');
  const known = nameKey(name ?? '');
  return [
    ...(id ? [`id|${id}`] : []),
    ...emails.map((email) => `email|${nameKey(email)}`),
    ...(digits.length >= 7 ? [`phone|${digits}`] : []),
    ...(known && accountId ? [`name|${accountId}|${known}`] : []),
    ...(known && accountName ? [`name|${nameKey(accountName)}|${known}`] : []),
  ];
}

/** By what an account is recognised: its id, a domain, a linked record, or its name. */
export function accountKeys({ id, domains = [], recordKeys = [], name }: AccountTraits): string[] {
  const known = nameKey(name ?? '');
  return [
    ...(id ? [`id|${id}`] : []),
    ...domains.map((domain) => `domain|${domain.toLowerCase()}`),
    ...recordKeys.map((key) => `record|${key}`),
    ...(known ? [`account|${known}`] : []),
  ];
}

/** The hash by which a key is remembered once what it says is erased. */
export function hashKey(salt: string, key: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${salt}|${key}`)));
}

/** The hashes of keys, each once. */
export function hashKeys(salt: string, keys: readonly string[]): string[] {
  return [...new Set(keys.map((key) => hashKey(salt, key)))];
}

/** Who an erased one was, by identity keys; `null`: nobody who was erased. */
export type FindErased = (keys: readonly string[]) => Erased | null;

/**
 * Asks whether somebody was erased. Made once for many questions: a key is hashed once for each
 * salt, of which there is one for each database that somebody was erased from.
 * @example const find = isErased(await listErased(db)); find(personKeys({ emails: ['dana@acme.test'] }))
 */
export function isErased(erased: readonly Erased[]): FindErased {
  const bySalt = new Map<string, Map<string, Erased>>();
  for (const one of erased) {
    const known = bySalt.get(one.salt) ?? new Map<string, Erased>();
    for (const hash of one.keys) known.set(hash, one);
    bySalt.set(one.salt, known);
  }
  return (keys) => {
    for (const [salt, known] of bySalt)
      for (const key of keys) {
        const found = known.get(hashKey(salt, key));
        if (found) return found;
      }
    return null;
  };
}
