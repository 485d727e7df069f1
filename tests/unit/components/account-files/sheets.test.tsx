import { describe, expect, it } from 'vitest';
import { accessSheet } from '../../../../components/account-files/access-sheet.ts';
import { briefSheet } from '../../../../components/account-files/brief-sheet.ts';
import type { AccessFile } from '../../../../lib/bundle/access.ts';
import { ACCESS_TABLES } from '../../../../lib/bundle/access.ts';
import { toHtml, toMarkdown } from '../../../../lib/bundle/sheet.ts';
import { formatters, messagesFor } from '../../../../lib/i18n/index.ts';
import { NOW, panelView, UNKNOWN_HEALTH } from '../../../support/panel-fixtures.ts';

const EN = [messagesFor('en'), formatters('en')] as const;
const ZH = [messagesFor('zh-CN'), formatters('zh-CN')] as const;

function facts() {
  const { account, health, nps, tasks, timeline } = panelView();
  if (!account || !health || !nps) throw new Error('The fixture has no account.');
  return { account, health, nps, tasks, timeline };
}

describe('the brief of an account', () => {
  it('says who, how healthy and why, what was said, what is open, in either language', () => {
    const text = toMarkdown(briefSheet(facts(), ...EN, NOW));
    for (const title of ['# ', '## Who', '## Health', '## What it is made of', '## NPS answers'])
      expect(text).toContain(title);
    expect(text).toMatch(/- \*\*Score:\*\* \d+/);
    expect(text).toMatch(/- \*\*Evidence known:\*\* \d+%/);
    expect(text).not.toMatch(/undefined|null|NaN/);
    expect(toMarkdown(briefSheet(facts(), ...ZH, NOW))).toContain('## 健康度');
  });

  it('says what is not known, and never 0 for it', () => {
    const { account } = facts();
    const bare = {
      account: { ...account, arr: null, renewalAt: null, ownerName: null, lastContactAt: null },
      health: UNKNOWN_HEALTH,
      nps: { answers: [], portfolio: [] },
      tasks: [],
      timeline: [],
    };
    const text = toMarkdown(briefSheet(bare, ...EN, NOW));
    expect(text).toContain('- **Revenue a year:** Not known');
    expect(text).toContain('- **Score:** Not enough is known for a score');
    expect(text).toContain('_None is open_');
  });

  it('leaves confidential notes out', () => {
    const known = facts();
    const [first] = known.timeline;
    if (!first) throw new Error('The fixture has no entry.');
    const secret = { ...first, note: 'CANARY', isConfidential: true as const };
    const text = toMarkdown(briefSheet({ ...known, timeline: [secret] }, ...EN, NOW));
    expect(text).not.toContain('CANARY');
    expect(text).toContain('confidential, left out');
  });
});

describe('all that is kept, as a page', () => {
  it('names every kind with its count, times as times, what is unknown as unknown', () => {
    const tables = Object.fromEntries(ACCESS_TABLES.map((table) => [table, []]));
    const file = {
      format: 'bellwether-access',
      version: 1,
      exportedAt: NOW,
      about: { accountId: 'a', contactId: null, name: 'Acme <i>' },
      confidentialNotes: 'left-out',
      tables: {
        ...tables,
        contacts: [
          { id: 'c', name: 'Dana', phone: null, emails: [], recordedAt: NOW, shape: { a: 1 } },
        ],
      },
    } as unknown as AccessFile;
    const html = toHtml(accessSheet(file, ...EN));
    expect(html).toContain('Acme &lt;i&gt;');
    expect(html).toContain('People: 1 entry');
    expect(html).toContain('Interactions: 0 entries');
    expect(html).toContain('<dt>Phone</dt><dd>not known</dd>');
    expect(html).toContain('<dt>shape</dt><dd>a: 1</dd>');
    expect(html).toContain('Notes marked confidential are left out.');
    expect(html).not.toContain(String(NOW));
    expect(toHtml(accessSheet(file, ...ZH))).toContain('联系人：1 条');
  });
});
