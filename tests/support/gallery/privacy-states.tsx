import type { VNode } from 'preact';
import {
  AccountPrivacy,
  type AccountPrivacyProps,
} from '../../../components/privacy/AccountPrivacy.tsx';
import { AuditPage, type AuditPageProps } from '../../../components/privacy/AuditPage.tsx';
import { ErasePanel } from '../../../components/privacy/ErasePanel.tsx';
import { PrivacyPage, type PrivacyPageProps } from '../../../components/privacy/PrivacyPage.tsx';
import type { AuditAction, AuditEntry } from '../../../lib/model/audit.ts';
import { ERASE_KINDS, type ErasePreview } from '../../../lib/model/erase.ts';
import { type DueCounts, type PageRead, RETENTION_KINDS } from '../../../lib/model/privacy.ts';
import { DAY_MS } from '../../../lib/time.ts';
import { NOW } from '../panel-fixtures.ts';
import { IDLE } from './idle-action.ts';

const NOTHING = async () => {};
const HASH = '0'.repeat(64);

function read(field: string, times: number, change: Partial<PageRead> = {}): PageRead {
  const place = { site: 'zendesk', origin: 'https://acme.zendesk.com', recipeId: null };
  const since = { firstAt: NOW - 80 * DAY_MS, lastAt: NOW - times * 3_600_000 };
  return {
    key: `${change.origin}${change.site}${field}`,
    ...place,
    field,
    times,
    ...since,
    ...change,
  };
}
const CRM = { origin: 'https://crm.example.com', site: 'recipe-aaaaaaaa', recipeId: 'a' };

function counts(change: Partial<Record<keyof DueCounts, [number, number]>>): DueCounts {
  const kinds = RETENTION_KINDS.map((kind) => {
    const [count = 0, held = 0] = change[kind] ?? [];
    const oldest = count > 0 ? NOW - 1_200 * DAY_MS : null;
    return [kind, { count, held, oldest }] as const;
  });
  return Object.fromEntries(kinds) as DueCounts;
}

const PRIVACY: PrivacyPageProps = {
  ledger: {
    reads: [
      read('contactName', 12),
      read('emails', 11),
      read('ticketSubject', 41),
      read('accountName', 7, CRM),
      read('arr', 7, CRM),
      read('domain', 2, { origin: CRM.origin, site: 'handed' }),
    ],
    productNames: new Map([['zendesk', 'Zendesk']]),
    recipeNames: new Map([['a', 'Companies']]),
    clear: IDLE,
    exportAs: { csv: IDLE, json: IDLE },
  },
  retention: {
    policy: {
      interactions: 36,
      tickets: 24,
      surveyAnswers: null,
      signals: 36,
      scoreDays: null,
      drafts: 3,
      pageReads: 12,
      changes: 1,
    },
    preview: async () => counts({ interactions: [1_204, 18], signals: [96, 0] }),
    save: NOTHING,
    run: NOTHING,
  },
  holds: [
    {
      ...{ id: 'a', of: 'account', reason: 'Lawsuit 4 O 12/26, until decided', accountId: 'a' },
      ...{ since: NOW - 30 * DAY_MS, name: 'Northwind Traders' },
    },
    {
      ...{ id: 'b', of: 'contact', reason: 'Complaint', accountId: 'b' },
      ...{ since: NOW - 3 * DAY_MS, name: '王小明' },
    },
  ],
  onLift: NOTHING,
  erased: [
    {
      ...{ pseudonym: 'person-3fa1c09b7de2', of: 'contact', at: NOW - DAY_MS, count: 41 },
      ...{ salt: '0'.repeat(32), keys: [] },
    },
    {
      ...{ pseudonym: 'account-90be11d2a6f4', of: 'account', at: NOW - 9 * DAY_MS, count: 1_310 },
      ...{ salt: '0'.repeat(32), keys: [] },
    },
  ],
  onForget: NOTHING,
  hrefOf: () => '#',
};
const EMPTY: PrivacyPageProps = {
  ...PRIVACY,
  ledger: { ...PRIVACY.ledger, reads: [] },
  retention: { ...PRIVACY.retention, preview: async () => counts({}) },
  holds: [],
  erased: [],
};

const LINES: [AuditAction, string, number][] = [
  ['erase-person', 'person-3fa1c09b7de2', 41],
  ['retention', 'interactions', 1_204],
  ['retention', 'tickets', 9],
  ['hold-set', 'account', 1],
  ['import', 'csv', 12_480],
  ['backup', 'bundle', 48_211],
];
const ENTRIES: AuditEntry[] = LINES.map(([action, subject, count], index) => ({
  ...{ seq: 1_006 - index, at: NOW - index * DAY_MS, action, subject, count },
  ...{ before: HASH, hash: HASH },
}));
const AUDIT: AuditPageProps = {
  entries: ENTRIES,
  hasOlder: true,
  onOlder: () => {},
  action: null,
  onAction: () => {},
  check: { isWhole: true, entries: 1_006 },
  save: IDLE,
};

const NONE = Object.fromEntries(ERASE_KINDS.map((kind) => [kind, { erased: 0, changed: 0 }]));
const PREVIEW: ErasePreview = {
  target: { of: 'contact', id: 'ana' },
  name: 'Ana Trujillo',
  counts: {
    ...(NONE as ErasePreview['counts']),
    contacts: { erased: 1, changed: 0 },
    interactions: { erased: 0, changed: 14 },
    surveyAnswers: { erased: 0, changed: 2 },
    tasks: { erased: 0, changed: 3 },
    drafts: { erased: 0, changed: 1 },
    changes: { erased: 2, changed: 5 },
  },
  mentions: [
    ['Asked ', 'Ana', ' whether the pilot can be extended until March'],
    ['Sent the plan to ', 'ana@northwind.example', ' and her deputy'],
    ['与', 'Ana Trujillo', '讨论了续约，她希望在春季之前决定'],
  ].map(([before = '', found = '', after = ''], index) => ({
    ...{ accountId: 'northwind', at: NOW - index * 9 * DAY_MS, before, found, after },
  })),
  mentionCount: 17,
  sharedNames: ['Trujillo'],
  alsoKnownAs: [{ contactId: 'x', name: 'A. Trujillo', accountName: 'Contoso' }],
  holds: [],
};

const ACTIONS: AccountPrivacyProps['actions'] = {
  preview: async () => PREVIEW,
  erase: NOTHING,
  setHold: NOTHING,
  liftHold: NOTHING,
};

/** What an account's page needs, with nothing opened. */
export const ACCOUNT_PRIVACY: Pick<AccountPrivacyProps, 'holds' | 'actions'> = {
  holds: [],
  actions: ACTIONS,
};

function erasePanel(preview: () => Promise<ErasePreview>): VNode {
  return (
    <div class="bw-account">
      <section class="bw-section">
        <ErasePanel
          target={PREVIEW.target}
          name={PREVIEW.name}
          actions={{ preview, erase: NOTHING }}
          onClose={() => {}}
        />
      </section>
    </div>
  );
}

const HOLD = { id: 'ana', of: 'contact', reason: 'Lawsuit 12/26', since: NOW - DAY_MS } as const;

/** The privacy pages' states, by the name they are photographed under. */
export const PRIVACY_STATES = {
  'dashboard-privacy': () => <PrivacyPage {...PRIVACY} />,
  'dashboard-privacy-empty': () => <PrivacyPage {...EMPTY} />,
  'dashboard-privacy-account': () => (
    <div class="bw-account">
      <AccountPrivacy
        account={{
          ...{ id: 'northwind', name: 'Northwind Traders', isDemo: false },
          contacts: [
            { id: 'ana', name: 'Ana Trujillo', role: null },
            { id: 'wang', name: '王小明', role: null },
          ],
        }}
        holds={[HOLD]}
        actions={ACTIONS}
      />
    </div>
  ),
  'dashboard-erase': () => erasePanel(async () => PREVIEW),
  'dashboard-erase-held': () => erasePanel(async () => ({ ...PREVIEW, holds: [HOLD] })),
  'dashboard-erase-looking': () => erasePanel(() => new Promise(() => {})),
  'dashboard-erase-failed': () =>
    erasePanel(() => Promise.reject(new Error('The browser could not do it. Try again.'))),
  'dashboard-audit': () => <AuditPage {...AUDIT} />,
  'dashboard-audit-empty': () => (
    <AuditPage {...AUDIT} entries={[]} hasOlder={false} check={{ isWhole: true, entries: 0 }} />
  ),
  'dashboard-audit-broken': () => (
    <AuditPage
      {...AUDIT}
      check={{ isWhole: false, entries: 1_006, broken: { seq: 412, fault: 'changed' } }}
    />
  ),
} satisfies Record<string, () => VNode>;
