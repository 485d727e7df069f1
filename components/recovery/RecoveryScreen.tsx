import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { ActionButton } from '../dashboard/ActionButton.tsx';
import { FieldError } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import type { Action } from '../use-action.ts';
import { LossTable } from './LossTable.tsx';
import type { RecoveryView, RecoveryWay } from './recovery-view.ts';
import { WaysOut } from './WaysOut.tsx';

export interface RecoveryScreenProps {
  view: RecoveryView;
  recover: Action<[RecoveryWay]>;
  exportReadable: Action<[]>;
  /** Whether a backup file can be brought in afterwards. */
  hasBackup: boolean;
}

/** A part of the data is missing: what was noticed, the ways out, and what each of them loses. */
export function RecoveryScreen({ view, recover, exportReadable, hasBackup }: RecoveryScreenProps) {
  const words = useMessages().recovery;
  const format = useFormatters();
  const [way, setWay] = useState<RecoveryWay>(() => firstWay(view));
  return (
    <div class="bw-page">
      <div class="bw-stack bw-recovery-head" role="alert">
        <h1>
          <Icon name="warning" />
          {view.kind === 'unreadable' ? words.unreadableTitle : words.title}
        </h1>
        <p>{words.noticed[view.kind]}</p>
        <p class="bw-muted">
          {view.noticedAt === null ? words.held : words.heldSince(format.dateTime(view.noticedAt))}
        </p>
      </div>
      {view.tables.length > 0 && <LossTable tables={view.tables} />}
      <section class="bw-card" aria-labelledby="recovery-ways">
        <h2 id="recovery-ways">{words.waysTitle}</h2>
        <WaysOut {...{ view, way, hasBackup }} onChoose={setWay} isBusy={recover.pending} />
        <Decision key={way} way={way} recover={recover} />
      </section>
      <section class="bw-card" aria-labelledby="recovery-export">
        <h2 id="recovery-export">{words.exportTitle}</h2>
        <p>{words.exportHint(view.readable)}</p>
        <ActionButton
          action={exportReadable}
          label={words.exportAction}
          pendingLabel={words.exporting}
        />
      </section>
    </div>
  );
}

/** The newest whole snapshot loses least. */
function firstWay({ snapshots }: RecoveryView): RecoveryWay {
  const best = snapshots.find(({ isDamaged }) => !isDamaged);
  return best ? `snapshot:${best.id}` : 'rest';
}

/** Nothing happens at the first click: it says once more what will, and asks. */
function Decision({ way, recover }: { way: RecoveryWay; recover: Action<[RecoveryWay]> }) {
  const words = useMessages().recovery;
  const [isAsking, setAsking] = useState(false);
  const kind = way.startsWith('snapshot:') ? 'snapshot' : (way as 'file' | 'rest');
  return (
    <div class="bw-stack bw-recovery-decision">
      {isAsking && <p role="status">{words.ask[kind]}</p>}
      <div class="bw-actions">
        {isAsking ? (
          <>
            <Button kind="primary" pending={recover.pending} onClick={() => void recover.run(way)}>
              {recover.pending ? words.busy[kind] : words.confirm[kind]}
            </Button>
            {!recover.pending && <Button onClick={() => setAsking(false)}>{words.back}</Button>}
          </>
        ) : (
          <Button kind="primary" onClick={() => setAsking(true)}>
            {words.go[kind]}
          </Button>
        )}
      </div>
      {recover.failure !== null && (
        <FieldError id="recovery-failure" text={words.failed(recover.failure)} />
      )}
    </div>
  );
}
