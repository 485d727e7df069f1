import { useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { ActionButton } from '../dashboard/ActionButton.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice, NoticeLine } from '../Notice.tsx';
import type { Action } from '../use-action.ts';
import { ConflictList } from './ConflictList.tsx';
import type { FileChoice, FileStep } from './file-step.ts';
import { FileFacts, OpenedFilePart } from './OpenedFilePart.tsx';
import { PassphraseField } from './PassphraseField.tsx';

export interface OpenCardProps {
  step: FileStep;
  /** What can be brought back; `null`: nothing. Times in epoch ms. */
  before: { reason: FileChoice; at: number; until: number } | null;
  onFile: (file: File) => void;
  onPassphrase: (passphrase: string) => void;
  onConfirm: (choice: FileChoice) => void;
  onCancel: () => void;
  bringBack: Action<[]>;
}

/** The way of a file into the data, one step after the other, and the way back. */
export function OpenCard(props: OpenCardProps) {
  const words = useMessages().backup.open;
  const { step, before, bringBack } = props;
  return (
    <section class="bw-card" aria-labelledby="open-title">
      <h2 id="open-title">{words.title}</h2>
      <p>{words.hint}</p>
      <Step {...props} />
      {before && step.step !== 'working' && <Before before={before} bringBack={bringBack} />}
    </section>
  );
}

function Step({ step, onFile, onPassphrase, onConfirm, onCancel }: OpenCardProps) {
  const words = useMessages().backup.open;
  switch (step.step) {
    case 'idle':
      return <FileButton label={words.choose} onFile={onFile} />;
    case 'reading':
      return <Reading fileName={step.fileName} rows={step.rows} onCancel={onCancel} />;
    case 'locked':
      return <Locked key={step.fileName} step={step} {...{ onPassphrase, onCancel }} />;
    case 'opened':
      return <OpenedFilePart file={step.file} {...{ onConfirm, onCancel }} />;
    case 'working':
      return <Working step={step} />;
    case 'failed':
      return (
        <>
          <NoticeLine kind="error" text={step.fault} />
          <FileButton label={words.another} onFile={onFile} />
        </>
      );
    case 'done':
      return (
        <>
          <Notice kind="info">
            <p role="status">{words.done[step.choice](step.accounts)}</p>
          </Notice>
          {step.choice === 'merge' && <ConflictList outlook={step.file.outlook} />}
          <FileButton label={words.another} onFile={onFile} />
        </>
      );
  }
}

function FileButton({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        class="bw-hidden"
        tabIndex={-1}
        aria-label={label}
        accept=".json,.ndjson,.bwbackup"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </div>
  );
}

interface ReadingProps {
  fileName: string;
  rows: number;
  onCancel: () => void;
}

function Reading({ fileName, rows, onCancel }: ReadingProps) {
  const words = useMessages().backup.open;
  return (
    <>
      <div class="bw-backup-file">
        <p class="bw-strong">{fileName}</p>
        <p class="bw-small bw-muted" role="status">
          {words.reading(words.rows(rows))}
        </p>
        <progress class="bw-progress" aria-label={fileName} />
      </div>
      <div>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}

interface LockedProps {
  step: FileStep & { step: 'locked' };
  onPassphrase: (passphrase: string) => void;
  onCancel: () => void;
}

function Locked({ step, onPassphrase, onCancel }: LockedProps) {
  const words = useMessages().backup;
  const [typed, setTyped] = useState('');
  return (
    <form
      class="bw-backup-form"
      onSubmit={(event) => {
        event.preventDefault();
        onPassphrase(typed);
      }}
    >
      <p class="bw-strong">{words.open.locked(step.fileName)}</p>
      <PassphraseField
        label={words.seal.passphrase}
        autocomplete="current-password"
        value={typed}
        error={step.fault}
        onInput={setTyped}
      />
      <div class="bw-row">
        <Button type="submit" kind="primary">
          {words.open.unlock}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {words.open.cancel}
        </Button>
      </div>
    </form>
  );
}

function Working({ step }: { step: FileStep & { step: 'working' } }) {
  const words = useMessages().backup.open;
  const format = useFormatters();
  const { choice, file, done, total } = step;
  const text =
    total > 0
      ? words.scored(format.number(done, 0), format.number(total, 0))
      : words.working[choice];
  return (
    <>
      <FileFacts file={file} />
      <p role="status">{text}</p>
      <progress
        class="bw-progress"
        aria-label={words.working[choice]}
        value={total > 0 ? done : undefined}
        max={total > 0 ? total : undefined}
      />
    </>
  );
}

type BeforeProps = Pick<OpenCardProps, 'bringBack'> & {
  before: NonNullable<OpenCardProps['before']>;
};

function Before({ before, bringBack }: BeforeProps) {
  const words = useMessages().backup.open;
  const format = useFormatters();
  return (
    <div class="bw-backup-before">
      <p class="bw-strong">{words.before[before.reason](format.dateTime(before.at))}</p>
      <p class="bw-small bw-muted">{words.bringBackHint(format.date(before.until))}</p>
      <ActionButton action={bringBack} label={words.bringBack} pendingLabel={words.bringingBack} />
    </div>
  );
}
