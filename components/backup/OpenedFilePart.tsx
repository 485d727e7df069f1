import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';
import { ConflictList } from './ConflictList.tsx';
import { MergeTable, RestoreTable } from './DifferenceTable.tsx';
import type { FileChoice, OpenedFile } from './file-step.ts';

interface OpenedFilePartProps {
  file: OpenedFile;
  onConfirm: (choice: FileChoice) => void;
  onCancel: () => void;
}

/** What is in the file, what either choice would do, and the click that does it. */
export function OpenedFilePart({ file, onConfirm, onCancel }: OpenedFilePartProps) {
  const words = useMessages().backup.open;
  const [choice, setChoice] = useState<FileChoice>('restore');
  const isSame = changes(file) === 0;
  return (
    <>
      <FileFacts file={file} />
      {isSame ? (
        <NoticeLine kind="info" text={words.nothing} />
      ) : (
        <>
          <ChoiceField choice={choice} onChoose={setChoice} />
          <section aria-label={words[choice]} class="bw-stack">
            {choice === 'restore' ? (
              <RestoreTable difference={file.difference} />
            ) : (
              <>
                <MergeTable outlook={file.outlook} />
                <ConflictList outlook={file.outlook} />
              </>
            )}
          </section>
        </>
      )}
      <div class="bw-row">
        {!isSame && (
          <Button kind="primary" onClick={() => onConfirm(choice)}>
            {choice === 'restore' ? words.restoreAction : words.mergeAction}
          </Button>
        )}
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}

/** What a file says of itself. */
export function FileFacts({ file }: { file: OpenedFile }) {
  const words = useMessages().backup.open;
  const format = useFormatters();
  return (
    <div class="bw-backup-file">
      <p class="bw-strong">{words.opened(file.fileName)}</p>
      <p class="bw-small bw-muted">
        {words.about(format.dateTime(file.header.exportedAt), file.rows)}{' '}
        {file.notesMissing > 0 && words.notesMissing(file.notesMissing)}{' '}
        {file.erasedLeftOut > 0 && words.erasedLeftOut(file.erasedLeftOut)}
      </p>
    </div>
  );
}

function changes({ difference }: OpenedFile): number {
  return Object.values(difference).reduce(
    (sum, { added, changed, removed }) => sum + added + changed + removed,
    0,
  );
}

interface ChoiceFieldProps {
  choice: FileChoice;
  onChoose: (choice: FileChoice) => void;
}

function ChoiceField({ choice, onChoose }: ChoiceFieldProps) {
  const words = useMessages().backup.open;
  const hints = { restore: words.restoreHint, merge: words.mergeHint };
  return (
    <fieldset class="bw-backup-choice">
      <legend class="bw-label">{words.choice}</legend>
      {(['restore', 'merge'] as const).map((one) => (
        <label key={one} class="bw-check">
          <input
            type="radio"
            name="file-choice"
            checked={choice === one}
            onChange={() => onChoose(one)}
          />
          <span>
            <span class="bw-strong">{words[one]}</span>
            <span class="bw-muted bw-small"> {hints[one]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
