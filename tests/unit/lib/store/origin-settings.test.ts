import { beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN_DEFAULTS } from '../../../../lib/model/origin-settings.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import {
  changeOriginSettings,
  readAllOriginSettings,
  readOriginSettings,
} from '../../../../lib/store/origin-settings.ts';
import { openSample } from './samples.ts';

const CRM = 'https://crm.example:8443';

describe('what was decided about an origin', () => {
  let db: BellwetherDatabase;

  beforeEach(async () => {
    db = await openSample();
  });

  it('is nothing at first', async () => {
    expect(await readOriginSettings(db, CRM)).toEqual(ORIGIN_DEFAULTS);
  });

  it('is kept for this origin and no other, port included, one decision beside the other', async () => {
    await changeOriginSettings(db, CRM, { product: 'atomic-crm' });
    await changeOriginSettings(db, CRM, { readMore: true });
    expect(await readOriginSettings(db, CRM)).toMatchObject({
      product: 'atomic-crm',
      readMore: true,
    });
    expect(await readOriginSettings(db, 'https://crm.example')).toEqual(ORIGIN_DEFAULTS);
  });

  it('is refused where it makes no sense, and what was there stays', async () => {
    await changeOriginSettings(db, CRM, { product: 'none' });
    const refused = changeOriginSettings(db, CRM, { product: '../../evil' });
    await expect(refused).rejects.toMatchObject({ code: 'invalid' });
    expect((await readOriginSettings(db, CRM)).product).toBe('none');
  });

  it('counts as nothing where it lies damaged on the disk', async () => {
    await db.meta.put({ key: 'originSettings', value: { [CRM]: { product: 7 } } });
    expect(await readAllOriginSettings(db)).toEqual({});
  });

  it('is forgotten for what was longest untouched when there are too many', async () => {
    const many = Array.from({ length: 500 }, (_, index) => [
      `https://${index}.example`,
      ORIGIN_DEFAULTS,
    ]);
    await db.meta.put({ key: 'originSettings', value: Object.fromEntries(many) });
    await changeOriginSettings(db, CRM, { product: 'none' });
    const all = await readAllOriginSettings(db);
    expect(Object.keys(all)).toHaveLength(500);
    expect(all['https://0.example']).toBeUndefined();
    expect(all[CRM]?.product).toBe('none');
  });
});
