import { describe, expect, it } from 'vitest';
import { NO_FIELDS } from '../../../../lib/model/no-fields.ts';
import { fillGaps, withMore } from '../../../../lib/site-api/fill-gaps.ts';

describe('what was read of a page, and more', () => {
  it('the page counts, and only its gaps are filled', () => {
    const seen = { ...NO_FIELDS, accountName: 'Northwind', ticketStatus: 'Offen' };
    expect(
      fillGaps(seen, {
        accountName: 'Northwind Traders',
        ticketStatus: 'open',
        emails: ['dana@northwind.test'],
        phone: null,
      }),
    ).toEqual({ ...seen, emails: ['dana@northwind.test'] });
  });

  it('nothing is filled where the two name different records', () => {
    const seen = { ...NO_FIELDS, accountRecordId: '7' };
    expect(fillGaps(seen, { accountRecordId: '8', phone: '+1 555 0999' })).toBe(seen);
    expect(fillGaps(seen, { accountRecordId: '7', phone: '+1 555 0101' }).phone).toBe(
      '+1 555 0101',
    );
  });

  it('what was filled is not missing any more', () => {
    const reading = { fields: NO_FIELDS, missing: ['domain', 'emails', 'owner'] as const };
    const { missing } = withMore(
      { ...reading, missing: [...reading.missing] },
      { domain: 'northwind.test', emails: [] },
    );
    expect(missing).toEqual(['emails', 'owner']);
  });

  it('nobody gets the domain, the id or the address of somebody whom the page does not name', () => {
    const fields = { ...NO_FIELDS, accountName: 'Globex Corporation', contactName: 'Sam Okafor' };
    const more = {
      accountName: 'Northwind Traders',
      accountRecordId: '7',
      domain: 'northwind.test',
      contactName: 'sam okafor',
      emails: ['sam.okafor@globex.test'],
      ticketPriority: 'high',
    };
    expect(withMore({ fields, missing: [] }, more).fields).toEqual({
      ...fields,
      emails: ['sam.okafor@globex.test'],
      ticketPriority: 'high',
    });
    const known = { ...fields, accountRecordId: '7' };
    expect(withMore({ fields: known, missing: [] }, more).fields.domain).toBe('northwind.test');
  });
});
