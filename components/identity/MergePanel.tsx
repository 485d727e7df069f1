import { useState } from 'preact/hooks';
import {
  CHOSEN_FIELDS,
  type ChosenField,
  type MergeChoice,
  type MergePreview,
} from '../../lib/model/identity.ts';
import type { AccountView } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { useAction } from '../use-action.ts';
import { AccountSearch } from './AccountSearch.tsx';
import type { IdentityActions } from './actions.ts';
import { CountList } from './CountList.tsx';
import { SideBySide } from './SideBySide.tsx';

interface MergePanelProps {
  account: AccountView;
  actions: Pick<IdentityActions, 'search' | 'previewMerge' | 'merge'>;
  onDone: () => void;
}

/** Choose the other one, see what would happen, confirm. */
export function MergePanel({ account, actions, onDone }: MergePanelProps) {
  const words = useMessages().identity;
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const look = useAction(async (otherId: string) =>
    setPreview(await actions.previewMerge(otherId)),
  );
  return (
    <div class="bw-aside bw-stack">
      <p class="bw-muted bw-small">{words.mergeHint}</p>
      {preview === null ? (
        <AccountSearch
          name={words.mergeChoose}
          search={actions.search}
          onPick={({ accountId }) => void look.run(accountId)}
          pickWords={words.choose}
        />
      ) : (
        <MergeConfirm
          key={preview.goes.id}
          preview={preview}
          title={words.mergeTitle(account.name)}
          onMerge={async (choice) => {
            await actions.merge(preview, choice);
            onDone();
          }}
          onBack={() => setPreview(null)}
        />
      )}
      {look.failure !== null && <FieldError id="merge-failed" text={words.failed(look.failure)} />}
    </div>
  );
}

interface MergeConfirmProps {
  preview: MergePreview;
  title: string;
  onMerge: (choice: MergeChoice) => Promise<void>;
  onBack: () => void;
}

function MergeConfirm({ preview, title, onMerge, onBack }: MergeConfirmProps) {
  const words = useMessages().identity;
  const { stays, goes, moves } = preview;
  const [choice, setChoice] = useState(() => firstChoice(preview));
  const merge = useAction(onMerge);
  return (
    <form
      class="bw-stack"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void merge.run(choice);
      }}
    >
      <SideBySide
        preview={preview}
        choice={choice}
        onChoose={(field, side) => setChoice({ ...choice, [field]: side })}
      />
      <h3>{words.moves(goes.name)}</h3>
      <CountList counts={moves} none={words.movesNothing} />
      {merge.failure !== null && (
        <FieldError id="merge-refused" text={words.failed(merge.failure)} />
      )}
      <div class="bw-row">
        <Button type="submit" kind="primary" pending={merge.pending}>
          {merge.pending ? words.merging : words.mergeInto(goes.name, stays.name)}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {words.mergeAnother}
        </Button>
      </div>
    </form>
  );
}

/** What stands here stays; what is not known here is taken from the other one. */
function firstChoice({ stays }: MergePreview): MergeChoice {
  const side = (field: ChosenField) => (stays[field] === null ? 'goes' : 'stays');
  const entries = CHOSEN_FIELDS.map((field) => [field, side(field)] as const);
  return Object.fromEntries(entries) as MergeChoice;
}
