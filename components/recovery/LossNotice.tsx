import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';

/** A part of the data is missing, where there is room for no more than the way to the screen. */
export function LossNotice({ onOpen }: { onOpen: () => void }) {
  const words = useMessages().recovery;
  return (
    <Notice kind="error">
      <h2>{words.title}</h2>
      <p>{words.short}</p>
      <p>
        <Button kind="primary" onClick={onOpen}>
          {words.open}
        </Button>
      </p>
    </Notice>
  );
}
