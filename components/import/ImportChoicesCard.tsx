import { Checkbox } from '../Checkbox.tsx';
import { useMessages } from '../i18n.tsx';
import { Select } from '../Select.tsx';
import type { ImportChoices } from './import-state.ts';

interface ImportChoicesCardProps {
  choices: ImportChoices;
  onChoices: (choices: ImportChoices) => void;
}

const UNKNOWN = ['create', 'skip'] as const;

/** What to do where the file and the stored data differ. */
export function ImportChoicesCard({ choices, onChoices }: ImportChoicesCardProps) {
  const { importRun: words } = useMessages();
  return (
    <section class="bw-card" aria-labelledby="import-choices">
      <h2 id="import-choices">{words.choicesTitle}</h2>
      <div class="bw-import-fields">
        <Select
          label={words.unknownAccounts}
          options={UNKNOWN.map((value) => ({ value, label: words.unknownAccountsAs[value] }))}
          value={choices.unknownAccounts}
          onChange={(unknownAccounts) => onChoices({ ...choices, unknownAccounts })}
        />
      </div>
      <Checkbox
        label={words.fileWins}
        isChecked={choices.fileWins}
        onChange={(fileWins) => onChoices({ ...choices, fileWins })}
      />
    </section>
  );
}
