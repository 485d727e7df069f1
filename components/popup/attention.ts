import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type { FactorId } from '../../lib/model/measure-id.ts';
import type { AttentionReason } from '../../lib/model/views.ts';

/** One reason in words, such as “Support costs 8 points”. Whole points and days. */
export function reasonInWords(
  reason: AttentionReason,
  messages: Messages,
  format: Formatters,
): string {
  const { popup, common } = messages;
  switch (reason.kind) {
    case 'band': {
      const factor = reason.factor === null ? null : common.factor[reason.factor as FactorId];
      if (!factor) return popup.reasonBandOnly;
      return popup.reasonBand(factor, format.number(Math.abs(reason.points), 0));
    }
    case 'set-by-hand':
      return popup.reasonByHand;
    case 'falling':
      return popup.reasonFalling(format.number(Math.abs(reason.points), 0));
    case 'renewal':
      return popup.reasonRenewal(Math.floor(reason.days));
    case 'task-overdue':
      return popup.reasonTask(Math.floor(reason.days));
    case 'silence':
      return popup.reasonSilence(Math.floor(reason.days));
  }
}
