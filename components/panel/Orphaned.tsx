import { useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';

/** The extension was updated under an open page: nothing can be stored, the note can be taken. */
export function Orphaned({ note }: { note: string }) {
  const { panel } = useMessages();
  const text = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  // A frame in a stranger's page often may not use the clipboard's own interface; copying the
  // selection works on a click everywhere.
  const copy = () => {
    text.current?.select();
    setCopied(document.execCommand('copy'));
  };
  return (
    <Notice kind="warning">
      <p>{panel.orphaned}</p>
      {note !== '' && (
        <>
          <textarea
            ref={text}
            class="bw-input"
            aria-label={panel.orphanedNote}
            rows={3}
            readOnly
            value={note}
          />
          <div class="bw-row">
            <Button onClick={copy}>{panel.copyNote}</Button>
            <span role="status">
              {copied === true && panel.copied}
              {copied === false && panel.copyFailed}
            </span>
          </div>
        </>
      )}
    </Notice>
  );
}
