import { first } from './001-first.ts';
import { families } from './002-families.ts';
import { keeping } from './003-keeping.ts';
import type { Migration } from './migration.ts';

/** Every released step, in order. A new one also needs sample rows in tests/fixtures/store. */
export const MIGRATIONS: readonly Migration[] = [first, families, keeping];

/** The schema this code writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;
