import * as z from 'zod/mini';
import { EpochMs, Id, Label, Money, TEXT_MAX } from '../model/fact.ts';
import { LogCommand, LogDraft } from '../model/log-entry.ts';
import { OriginSettings } from '../model/origin-settings.ts';
import { BandChoice } from '../model/override.ts';
import { PageObservation } from '../model/page.ts';
import { PANEL_WIDTH } from '../model/panel-width.ts';
import { Picked, PickerCommand, PickerMove, PickerReading } from '../model/picker.ts';
import type { MessageName } from './protocol.ts';

export const PanelLayoutSchema = z.strictObject({
  state: z.enum(['closed', 'collapsed', 'open']),
  side: z.enum(['left', 'right']),
  widthPx: z.int().check(z.gte(PANEL_WIDTH.min), z.lte(PANEL_WIDTH.max)),
});

const Empty = z.strictObject({});
const ref = z.union([
  z.strictObject({ nonce: z.uuid() }),
  z.strictObject({ tabId: z.int().check(z.gte(0)) }),
]);
const viewKey = z.string().check(z.minLength(1), z.maxLength(200));
const origin = z.string().check(z.maxLength(300));
const query = z.string().check(z.maxLength(TEXT_MAX.label));

const AccountProposalSchema = z.strictObject({
  name: Label,
  domain: z.nullable(z.string().check(z.maxLength(253))),
  contactName: z.nullable(z.string().check(z.maxLength(TEXT_MAX.label))),
  contactEmail: z.nullable(z.string().check(z.maxLength(320))),
  arr: z.nullable(Money),
  renewalAt: z.nullable(EpochMs),
});

/** One schema a message. A message that is not in this table does not exist. */
export const REQUEST_SCHEMAS = {
  'page/hello': z.strictObject({ observed: z.nullable(PageObservation) }),
  'page/observed': PageObservation,
  'page/mint': Empty,
  'page/layout': z.partial(PanelLayoutSchema),
  'page/sites': Empty,
  'page/product': z.strictObject({ site: z.string().check(z.maxLength(64)) }),
  'page/recipes': Empty,
  'page/picker-task': z.strictObject({ href: z.string().check(z.maxLength(100_000)) }),
  'page/picked': Picked,
  'page/picker-read': PickerReading,
  'page/picker-stopped': Empty,
  'page/blocked': Empty,
  'panel/view': z.strictObject({ ref }),
  'panel/log': z.strictObject({ ref, viewKey, log: LogCommand }),
  'panel/draft': z.strictObject({ ref, accountId: Id, draft: z.nullable(LogDraft) }),
  'panel/link': z.strictObject({ ref, viewKey, changeId: Id, accountId: Id }),
  'panel/create-account': z.strictObject({
    ref,
    viewKey,
    changeId: Id,
    accountId: Id,
    proposal: AccountProposalSchema,
  }),
  'panel/search-accounts': z.strictObject({ ref, query }),
  'panel/task-done': z.strictObject({ ref, changeId: Id, taskId: Id, done: z.boolean() }),
  'panel/override': z.strictObject({
    ref,
    viewKey,
    changeId: Id,
    override: z.nullable(BandChoice),
  }),
  'panel/undo': z.strictObject({ ref, changeId: Id }),
  'panel/layout': z.strictObject({ ref, layout: z.partial(PanelLayoutSchema) }),
  'panel/open-dashboard': z.strictObject({ ref, accountId: z.nullable(Id) }),
  'own/decide-site': z.strictObject({ origin, change: z.partial(OriginSettings) }),
  'own/site-changed': z.strictObject({ origin }),
  'panel/picker': z.strictObject({ ref, command: PickerCommand }),
  'panel/picker-overlay': z.strictObject({ ref }),
  'panel/picker-move': z.strictObject({ ref, move: PickerMove }),
  'own/accounts-changed': z.strictObject({ accountIds: z.array(Id).check(z.maxLength(1000)) }),
} satisfies Record<MessageName, z.ZodMiniType>;
