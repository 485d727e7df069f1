import { useState } from 'preact/hooks';
import type { LogEntryType } from '../../lib/model/log-entry.ts';
import { Chips } from '../Chips.tsx';
import { useMessages } from '../i18n.tsx';

const USUAL: readonly LogEntryType[] = ['call', 'meeting', 'email', 'note'];
const FURTHER: readonly LogEntryType[] = ['ticket', 'survey', 'pulse'];

interface TypeChipsProps {
  type: LogEntryType;
  onChange: (type: LogEntryType) => void;
}

/** The four usual types, and behind "More" the others. */
export function TypeChips({ type, onChange }: TypeChipsProps) {
  const { log } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const showsAll = isOpen || FURTHER.includes(type);
  const types = showsAll ? [...USUAL, ...FURTHER] : USUAL;
  return (
    <div class="bw-type-chips">
      <Chips
        label={log.type}
        hideLabel
        chips={types.map((value) => ({ value, label: log.typeName[value], icon: value }))}
        value={type}
        onChange={(value) => value !== null && onChange(value)}
      />
      {!showsAll && (
        <button
          type="button"
          class="bw-disclosure"
          aria-expanded="false"
          onClick={() => setOpen(true)}
        >
          {log.more}
        </button>
      )}
    </div>
  );
}
