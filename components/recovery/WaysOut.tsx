import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useFormatters, useMessages } from '../i18n.tsx';
import type { RecoveryView, RecoveryWay, SnapshotView } from './recovery-view.ts';

interface WaysOutProps {
  view: RecoveryView;
  way: RecoveryWay;
  hasBackup: boolean;
  isBusy: boolean;
  onChoose: (way: RecoveryWay) => void;
}

/** The ways out of a loss, the one that loses least first. */
export function WaysOut({ view, way, hasBackup, isBusy, onChoose }: WaysOutProps) {
  const words = useMessages().recovery;
  const choice = { way, isBusy, onChoose };
  return (
    <div class="bw-recovery-ways" role="radiogroup" aria-labelledby="recovery-ways">
      {view.snapshots.map((snapshot) => (
        <SnapshotWay key={snapshot.id} snapshot={snapshot} {...choice} />
      ))}
      {view.snapshots.length === 0 && <p class="bw-muted">{words.noSnapshot}</p>}
      {hasBackup && view.kind !== 'unreadable' && (
        <Way value="file" name={words.file} {...choice}>
          <span>{words.fileAbout}</span>
        </Way>
      )}
      <Way value="rest" name={view.kind === 'unreadable' ? words.anew : words.rest} {...choice}>
        <span>{view.kind === 'unreadable' ? words.anewAbout : words.restAbout(view.readable)}</span>
      </Way>
    </div>
  );
}

type Choice = Pick<WaysOutProps, 'way' | 'isBusy' | 'onChoose'>;

function SnapshotWay({ snapshot, ...choice }: Choice & { snapshot: SnapshotView }) {
  const words = useMessages().recovery;
  const format = useFormatters();
  const at = format.dateTime(snapshot.at);
  return (
    <Way
      value={`snapshot:${snapshot.id}`}
      name={words.snapshot(at)}
      isOff={snapshot.isDamaged}
      {...choice}
    >
      <span>{words.snapshotHolds(snapshot.accounts, snapshot.interactions, snapshot.rows)}</span>
      <span>{snapshot.isDamaged ? words.snapshotDamaged : words.snapshotAbout}</span>
    </Way>
  );
}

interface WayProps extends Choice {
  value: RecoveryWay;
  name: string;
  isOff?: boolean;
  children: ComponentChildren;
}

function Way({ value, name, isOff = false, way, isBusy, onChoose, children }: WayProps) {
  const id = useId();
  return (
    <label class="bw-recovery-way">
      <input
        type="radio"
        name="recovery-way"
        value={value}
        checked={way === value}
        disabled={isOff || isBusy}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-about`}
        onChange={() => onChoose(value)}
      />
      <span class="bw-recovery-name" id={`${id}-name`}>
        {name}
      </span>
      <span class="bw-recovery-about" id={`${id}-about`}>
        {children}
      </span>
    </label>
  );
}
