import type { AuditAction, AuditCheck, AuditEntry } from '../../lib/model/audit.ts';
import { Button } from '../Button.tsx';
import { ActionButton } from '../dashboard/ActionButton.tsx';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import { Select } from '../Select.tsx';
import type { Action } from '../use-action.ts';

export interface AuditPageProps {
  /** Newest first, as many as were asked for. */
  entries: readonly AuditEntry[];
  hasOlder: boolean;
  onOlder: () => void;
  /** `null`: all. */
  action: AuditAction | null;
  onAction: (action: AuditAction | null) => void;
  /** `null`: being checked. */
  check: AuditCheck | null;
  save: Action<[]>;
}

const ALL = 'all';

/** What was done with the data as a whole, and whether somebody touched the log. */
export function AuditPage(props: AuditPageProps) {
  const words = useMessages().privacy.audit;
  const { entries, hasOlder, onOlder, action, onAction } = props;
  const actions = Object.keys(words.actions) as AuditAction[];
  return (
    <div class="bw-page">
      <h1>{words.title}</h1>
      <p class="bw-muted">{words.lead}</p>
      <ChainLine check={props.check} />
      <section class="bw-card" aria-label={words.title}>
        <div class="bw-audit-tools">
          <Select
            label={words.filter}
            value={action ?? ALL}
            options={[
              { value: ALL, label: words.all },
              ...actions.map((value) => ({ value, label: words.actions[value] })),
            ]}
            onChange={(value) => onAction(value === ALL ? null : (value as AuditAction))}
          />
          {props.check !== null && props.check.entries > 0 && (
            <ActionButton action={props.save} label={words.json} pendingLabel={words.json} />
          )}
        </div>
        {entries.length === 0 ? (
          <p class="bw-muted">{action === null ? words.empty : words.emptyFilter}</p>
        ) : (
          <AuditTable entries={entries} />
        )}
        {hasOlder && (
          <div>
            <Button kind="link" onClick={onOlder}>
              {words.older}
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}

function ChainLine({ check }: { check: AuditCheck | null }) {
  const words = useMessages().privacy.audit;
  if (check === null)
    return (
      <p class="bw-chain bw-muted" role="status">
        {words.checking}
      </p>
    );
  if (check.isWhole)
    return (
      <p class="bw-chain" role="status">
        <Icon name="check" /> {words.whole(check.entries)}
      </p>
    );
  const { fault, seq } = check.broken;
  return (
    <Notice kind="error">
      <p>{words.broken[fault](seq)}</p>
      <p>{words.brokenHint}</p>
    </Notice>
  );
}

function AuditTable({ entries }: Pick<AuditPageProps, 'entries'>) {
  const words = useMessages().privacy.audit;
  const format = useFormatters();
  const subjects: Record<string, string> = words.subjects;
  const subjectOf = (key: string) => (Object.hasOwn(subjects, key) ? subjects[key] : key);
  return (
    <table class="bw-ledger bw-audit">
      <caption class="bw-hidden">{words.table}</caption>
      <thead>
        <tr>
          {(['seq', 'at', 'action', 'subject', 'count'] as const).map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ seq, at, action, subject, count }) => (
          <tr key={seq}>
            <td class="bw-figures">{format.number(seq, 0)}</td>
            <td>{format.dateTime(at)}</td>
            <td>{words.actions[action]}</td>
            <td>{subjectOf(subject)}</td>
            <td class="bw-figures">{format.number(count, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
