import type { MergeConflict, MergeOutlook } from '../../lib/bundle/outlook.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useMessages } from '../i18n.tsx';

/** Rows that are listed; whoever has more of them reads the counts. */
const SHOWN_MAX = 100;

/** The rows that differ on both sides, and which of the two stays, with the reason. */
export function ConflictList({ outlook }: { outlook: MergeOutlook }) {
  const words = useMessages().backup.difference;
  const { conflicts, conflictCount } = outlook;
  if (conflictCount === 0) return null;
  const shown = conflicts
    .toSorted((a, b) => Number(b.isOtherAccount) - Number(a.isOtherAccount))
    .slice(0, SHOWN_MAX);
  return (
    <div>
      <Disclosure summary={words.conflicts(conflictCount)}>
        {shown.length < conflictCount && (
          <p class="bw-small bw-muted">{words.conflictsListed(shown.length)}</p>
        )}
        <ul class="bw-conflicts">
          {shown.map((conflict) => (
            <Conflict key={`${conflict.table} ${conflict.key}`} conflict={conflict} />
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function Conflict({ conflict }: { conflict: MergeConflict }) {
  const { backup } = useMessages();
  const words = backup.difference;
  const { table, label, winner, why, isOtherAccount } = conflict;
  return (
    <li>
      <span class="bw-conflict-name">
        <span class="bw-tag">{backup.tables[table]}</span> {label || words.noName}
      </span>
      <span class="bw-small bw-muted">
        {words.stays[winner]}: {words.why[why]}
        {isOtherAccount && `. ${words.otherAccount}`}
      </span>
    </li>
  );
}
