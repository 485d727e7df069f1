import { useEffect, useState } from 'preact/hooks';
import {
  type DueCounts,
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionPolicy,
} from '../../lib/model/privacy.ts';
import { Button } from '../Button.tsx';
import { errorText } from '../error-text.ts';
import { FieldError } from '../Field.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Select } from '../Select.tsx';
import { useAction } from '../use-action.ts';
import { RetentionNow } from './RetentionNow.tsx';

export interface RetentionSectionProps {
  /** As it is stored. */
  policy: RetentionPolicy;
  /** What would go by a policy. */
  preview: (policy: RetentionPolicy) => Promise<DueCounts>;
  save: (policy: RetentionPolicy) => Promise<void>;
  /** Deletes by the stored policy, now. */
  run: () => Promise<void>;
}

const CHOICES = [1, 3, 6, 12, 24, 36, 60, 84, 120];
/** A month of changes is 30 days. */
const CHOICES_OF_CHANGES = [1, 2, 3, 6, 12];
const FOR_EVER = 'for-ever';

/** How long each kind of fact is kept, with what would go by it. */
export function RetentionSection({ policy, preview, save, run }: RetentionSectionProps) {
  const words = useMessages().privacy;
  const [typed, setTyped] = useState<RetentionPolicy | null>(null);
  const draft = typed ?? policy;
  const [runs, setRuns] = useState(0);
  const { counts, failure } = useDue(draft, preview, runs);
  const saving = useAction(async () => {
    await save(draft);
    setTyped(null);
  });
  const isUnsaved = RETENTION_KINDS.some((kind) => draft[kind] !== policy[kind]);
  const due = RETENTION_KINDS.reduce((sum, kind) => sum + (counts?.[kind].count ?? 0), 0);
  return (
    <section class="bw-card" aria-labelledby="retention-title">
      <h2 id="retention-title">{words.retention.title}</h2>
      <p>{words.retention.hint}</p>
      <div class="bw-retention">
        {RETENTION_KINDS.map((kind) => (
          <KindField
            key={kind}
            {...{ kind, counts }}
            months={draft[kind]}
            onChange={(months) => setTyped({ ...draft, [kind]: months })}
          />
        ))}
      </div>
      {failure !== null && <FieldError id="due-failed" text={words.failed(failure)} />}
      {saving.failure !== null && (
        <FieldError id="policy-failed" text={words.failed(saving.failure)} />
      )}
      {isUnsaved ? (
        <div class="bw-row">
          <Button kind="primary" pending={saving.pending} onClick={() => void saving.run()}>
            {saving.pending ? words.retention.saving : words.retention.save}
          </Button>
          <Button kind="quiet" onClick={() => setTyped(null)}>
            {words.cancel}
          </Button>
          <span class="bw-muted bw-small">{words.retention.unsaved}</span>
        </div>
      ) : (
        <RetentionNow
          due={due}
          run={async () => {
            await run();
            setRuns(runs + 1);
          }}
        />
      )}
    </section>
  );
}

interface KindFieldProps {
  kind: RetentionKind;
  months: number | null;
  counts: DueCounts | null;
  onChange: (months: number | null) => void;
}

function KindField({ kind, months, counts, onChange }: KindFieldProps) {
  const words = useMessages().privacy.retention;
  const isChanges = kind === 'changes';
  const usual = isChanges ? CHOICES_OF_CHANGES : CHOICES;
  const known = months === null || usual.includes(months) ? usual : [...usual, months];
  const named = (n: number) => (isChanges ? words.days(n * 30) : words.months(n));
  return (
    <div class="bw-retention-kind">
      <Select
        label={words.kinds[kind]}
        value={months === null ? FOR_EVER : String(months)}
        options={[
          { value: FOR_EVER, label: words.forEver },
          ...known.map((n) => ({ value: String(n), label: named(n) })),
        ]}
        onChange={(value) => onChange(value === FOR_EVER ? null : Number(value))}
      />
      <DueLine counts={counts} kind={kind} isKept={months === null} />
    </div>
  );
}

function DueLine(props: { counts: DueCounts | null; kind: RetentionKind; isKept: boolean }) {
  const words = useMessages().privacy.retention;
  const format = useFormatters();
  const due = props.counts?.[props.kind];
  if (props.isKept) return <span class="bw-retention-due" />;
  if (!due) return <span class="bw-retention-due bw-muted bw-small">{words.looking}</span>;
  const { count, oldest, held } = due;
  return (
    <span class="bw-retention-due bw-small" data-due={count > 0}>
      {count === 0 || oldest === null
        ? words.wouldGoNone
        : words.wouldGo(count, format.date(oldest))}
      {held > 0 && <span class="bw-muted"> · {words.held(held)}</span>}
    </span>
  );
}

/** Counted anew with every choice; the last counts stand until the next ones come. */
function useDue(
  policy: RetentionPolicy,
  preview: RetentionSectionProps['preview'],
  runs: number,
): { counts: DueCounts | null; failure: string | null } {
  const [counts, setCounts] = useState<DueCounts | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isNewest = true;
    preview(policy).then(
      (next) => {
        if (!isNewest) return;
        setCounts(next);
        setFailure(null);
      },
      (error) => isNewest && setFailure(errorText(error)),
    );
    return () => {
      isNewest = false;
    };
  }, [JSON.stringify(policy), preview, runs]);
  return { counts, failure };
}
