import { useEffect, useRef, useState } from 'preact/hooks';
import type { EraseChoice, ErasePreview, EraseTarget } from '../../lib/model/erase.ts';
import { Button } from '../Button.tsx';
import { errorText } from '../error-text.ts';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import { useAction } from '../use-action.ts';
import type { PrivacyActions } from './actions.ts';
import { EraseOutlook } from './EraseOutlook.tsx';

interface ErasePanelProps {
  target: EraseTarget;
  name: string;
  actions: Pick<PrivacyActions, 'preview' | 'erase'>;
  onClose: () => void;
}

/** What a preview starts from: everything goes. */
const ALL: EraseChoice = { replacesMentions: true, includesSame: true };

/** Shows what erasing somebody would do, and does it once their name was typed. */
export function ErasePanel({ target, name, actions, onClose }: ErasePanelProps) {
  const words = useMessages().privacy;
  const title = useRef<HTMLHeadingElement>(null);
  const [choice, setChoice] = useState(ALL);
  const outlook = usePreview(target, choice, actions.preview);
  useEffect(() => title.current?.focus(), []);
  const { preview } = outlook;
  return (
    <div class="bw-aside bw-stack bw-erase">
      <h4 ref={title} tabIndex={-1}>
        {words.erase.title(name)}
      </h4>
      {preview === null && outlook.failure === null && (
        <p class="bw-muted" role="status">
          {words.erase.looking}
        </p>
      )}
      {outlook.failure !== null && (
        <FieldError id="preview-failed" text={words.failed(outlook.failure)} />
      )}
      {preview && <EraseOutlook {...{ preview, choice }} onChoice={setChoice} />}
      {preview && preview.holds.length === 0 && (
        <Confirm
          name={preview.name}
          onErase={async () => {
            await actions.erase(target, choice);
            onClose();
          }}
          onCancel={onClose}
        />
      )}
      {(preview === null || preview.holds.length > 0) && (
        <div>
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ConfirmProps {
  name: string;
  onErase: () => Promise<void>;
  onCancel: () => void;
}

/** Nothing brings it back, so a click is not enough. */
function Confirm({ name, onErase, onCancel }: ConfirmProps) {
  const words = useMessages().privacy;
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const erase = useAction(onErase);
  return (
    <form
      class="bw-stack"
      aria-label={words.erase.title(name)}
      onSubmit={(event) => {
        event.preventDefault();
        const isSame = typed.trim() === name.trim();
        setWrong(!isSame);
        if (isSame) void erase.run();
      }}
    >
      <TextField
        label={words.erase.confirm(name)}
        hint={words.erase.final}
        value={typed}
        error={isWrong ? words.erase.mismatch(name) : null}
        onInput={(text) => {
          setTyped(text);
          setWrong(false);
        }}
      />
      {erase.failure !== null && (
        <FieldError id="erase-failed" text={words.failed(erase.failure)} />
      )}
      <div class="bw-row">
        <Button type="submit" kind="primary" pending={erase.pending}>
          {erase.pending ? words.erase.pending : words.erase.button}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Made anew with every choice; the last one stands until the next one comes. */
function usePreview(
  target: EraseTarget,
  choice: EraseChoice,
  preview: PrivacyActions['preview'],
): { preview: ErasePreview | null; failure: string | null } {
  const [made, setMade] = useState<ErasePreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isNewest = true;
    preview(target, choice).then(
      (next) => {
        if (!isNewest) return;
        setMade(next);
        setFailure(null);
      },
      (error) => isNewest && setFailure(errorText(error)),
    );
    return () => {
      isNewest = false;
    };
  }, [target.id, choice, preview]);
  return { preview: made, failure };
}
