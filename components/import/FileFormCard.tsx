import type { Messages } from '../../lib/i18n/index.ts';
import type { DetectedForm, GivenForm } from '../../lib/intake/detect-form.ts';
import type { Finding } from '../../lib/intake/finding.ts';
import { DELIMITERS } from '../../lib/intake/text/delimiters.ts';
import { ENCODINGS } from '../../lib/intake/text/encodings.ts';
import { Button } from '../Button.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Select } from '../Select.tsx';
import { fileSize } from './file-size.ts';
import type { ChosenFile } from './import-state.ts';

interface FileFormCardProps {
  file: ChosenFile;
  detected: DetectedForm;
  onForm: (given: GivenForm) => void;
  onOther: () => void;
}

type Because = keyof Messages['imports']['because'];

/** Rows from the top that can be chosen as the one with the names. */
const HEADER_CHOICES = 15;
const HEADER_CHARS = 60;

/** What was detected of the file, by what, and the way to change it. */
export function FileFormCard({ file, detected, onForm, onOther }: FileFormCardProps) {
  const { imports } = useMessages();
  const format = useFormatters();
  const { form } = detected;
  return (
    <section class="bw-card" aria-labelledby="import-file">
      <div class="bw-import-head">
        <h2 id="import-file">{file.name}</h2>
        <span class="bw-muted">
          {imports.formatNames[form.format]} ·{' '}
          {imports.fileSize(fileSize(file.bytes, format), form.columns.length)}
        </span>
        <Button kind="quiet" onClick={onOther}>
          {imports.chooseOther}
        </Button>
      </div>
      <p>{imports.detected}</p>
      <div class="bw-import-fields">
        <Found detected={detected} onForm={onForm} />
      </div>
    </section>
  );
}

function Found({ detected, onForm }: Pick<FileFormCardProps, 'detected' | 'onForm'>) {
  const { imports } = useMessages();
  const { form, found } = detected;
  const why = useWhy();
  return (
    <>
      {form.encoding !== null && (
        <Select
          label={imports.encoding}
          options={encodingsWith(form.encoding)}
          value={form.encoding}
          hint={why(found.encoding)}
          onChange={(encoding) => onForm({ encoding })}
        />
      )}
      {form.delimiter !== null && (
        <Select
          label={imports.delimiter}
          options={DELIMITERS.map((one) => ({ value: one, label: imports.delimiters[one] }))}
          value={DELIMITERS.find((one) => one === form.delimiter) ?? ','}
          hint={why(found.delimiter)}
          onChange={(delimiter) => onForm({ delimiter })}
        />
      )}
      {form.sheet !== null && (
        <Select
          label={imports.sheet}
          options={form.sheets.map((one) => ({ value: one, label: one }))}
          value={form.sheet}
          hint={why(found.sheet)}
          onChange={(sheet) => onForm({ sheet })}
        />
      )}
      {found.headerRow !== null && (
        <HeaderRow detected={detected} hint={why(found.headerRow)} onForm={onForm} />
      )}
    </>
  );
}

function encodingsWith(current: string) {
  const all: readonly string[] = ENCODINGS;
  const labels = all.includes(current) ? all : [current, ...all];
  return labels.map((value) => ({ value, label: value.toUpperCase() }));
}

/** How sure a finding is, and by what. */
function useWhy(): (found: Finding<unknown, Because> | null) => string {
  const { imports } = useMessages();
  return (found) =>
    found ? imports.why(imports.sureness[found.sureness], imports.because[found.reason]) : '';
}

interface HeaderRowProps {
  detected: DetectedForm;
  hint: string;
  onForm: (given: GivenForm) => void;
}

/** Which row names the columns, by what stands in the first rows. */
function HeaderRow({ detected, hint, onForm }: HeaderRowProps) {
  const { imports } = useMessages();
  const format = useFormatters();
  const rows = detected.top.slice(0, HEADER_CHOICES).flatMap((cells, at) => {
    const names = cells.filter((cell) => cell !== null && cell.trim() !== '').join(', ');
    return names === '' ? [] : [{ at, names: names.slice(0, HEADER_CHARS) }];
  });
  return (
    <Select
      label={imports.headerRow}
      options={[
        { value: 'none', label: imports.noHeader },
        ...rows.map(({ at, names }) => ({
          value: String(at),
          label: imports.headerOf(format.number(at + 1, 0), names),
        })),
      ]}
      value={detected.form.headerRow === null ? 'none' : String(detected.form.headerRow)}
      hint={hint}
      onChange={(value) => onForm({ headerRow: value === 'none' ? null : Number(value) })}
    />
  );
}
