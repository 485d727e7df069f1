import { useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../i18n.tsx';

const ACCEPT = '.csv,.tsv,.txt,.json,.ndjson,.jsonl,.xlsx';

interface FileDropProps {
  onFile: (file: File) => void;
}

/** A place to drop a file on, and the button that does the same by keyboard. */
export function FileDrop({ onFile }: FileDropProps) {
  const { imports } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    // The button inside does the same for those who cannot drag.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class="bw-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="down" />
      <p class="bw-drop-words">
        <span class="bw-drop-title">{imports.drop}</span> <span>{imports.or}</span>
      </p>
      <Button kind="primary" onClick={() => input.current?.click()}>
        {imports.choose}
      </Button>
      <input
        ref={input}
        class="bw-hidden"
        type="file"
        tabIndex={-1}
        aria-label={imports.choose}
        accept={ACCEPT}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <p class="bw-hint">{imports.formats}</p>
    </div>
  );
}
