import type { Messages } from '../../lib/i18n/index.ts';
import { type Chip, Chips } from '../Chips.tsx';
import { useMessages } from '../i18n.tsx';
import {
  KIND_KEYS,
  QUICK_KINDS,
  QUICK_OUTCOMES,
  type QuickLogDraft,
  type QuickLogProblem,
  type QuickOutcomeId,
} from './quick-log.ts';

interface QuickChipsProps {
  draft: QuickLogDraft;
  problem: QuickLogProblem | null;
  onChange: (part: Partial<QuickLogDraft>) => void;
}

/** What it was, and how it went: one key each. */
export function QuickChips({ draft, problem, onChange }: QuickChipsProps) {
  const messages = useMessages();
  const { popup, common } = messages;
  const kinds = QUICK_KINDS.map((kind) => ({
    value: kind,
    label: common.timelineType[kind],
    icon: kind,
    keyHint: KIND_KEYS[kind],
  }));
  const outcomes = QUICK_OUTCOMES[draft.kind].map(
    ({ id }, index): Chip<QuickOutcomeId> => ({
      value: id,
      label: outcomeLabel(messages, id),
      keyHint: String(index + 1),
    }),
  );
  return (
    <>
      <Chips
        label={popup.log.kind}
        hideLabel
        chips={kinds}
        value={draft.kind}
        onChange={(kind) => kind && onChange({ kind, outcome: null })}
      />
      {outcomes.length > 0 && (
        <div class="bw-quick-outcome">
          <Chips
            label={popup.log.outcome}
            hideLabel
            chips={outcomes}
            value={draft.outcome}
            error={problem === 'no-outcome' ? popup.log.problems[problem] : null}
            onChange={(outcome) => onChange({ outcome })}
          />
        </div>
      )}
    </>
  );
}

function outcomeLabel({ common, popup }: Messages, id: QuickOutcomeId): string {
  return id === 'sent' || id === 'received' ? popup.log[id] : common.outcome[id];
}
