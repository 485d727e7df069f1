import { expect, test } from '@playwright/test';
import { killAfterLogs } from '../support/kill-rounds.ts';

const ROUNDS = 200;

for (const engine of ['leveldb', 'sqlite'] as const)
  test(`${ROUNDS} kills right after an acknowledgement: 0 lost, 0 doubled, no alarm, ${engine}`, async () => {
    const { acknowledged, stored, hasAlarm } = await killAfterLogs({ rounds: ROUNDS, engine });
    const lost = acknowledged.filter((note) => !stored.includes(note)).length;
    const doubled = stored.length - new Set(stored).size;
    console.log(`  ${engine}: ${acknowledged.length} kills, ${lost} lost, ${doubled} doubled`);
    expect(stored).toEqual(acknowledged);
    expect(hasAlarm).toBe(false);
  });
