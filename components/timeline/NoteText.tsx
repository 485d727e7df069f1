import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';

const SHORT = 220;

/** A note as written; a long one is cut until it is asked for. */
export function NoteText({ text }: { text: string }) {
  const { common } = useMessages();
  const [isWhole, setWhole] = useState(false);
  if (text.length <= SHORT) return <p class="bw-note">{text}</p>;
  return (
    <div>
      <p class="bw-note">{isWhole ? text : `${cutAtWord(text)} …`}</p>
      <Button kind="link" onClick={() => setWhole(!isWhole)}>
        {isWhole ? common.showLess : common.showAll}
      </Button>
    </div>
  );
}

function cutAtWord(text: string): string {
  const cut = text.slice(0, SHORT);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2)).trimEnd();
}
