import { useEffect, useState } from 'preact/hooks';
import type { SplitChoice, SplitPreview } from '../../lib/model/identity.ts';
import { errorText } from '../error-text.ts';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { CountList } from './CountList.tsx';

interface SplitOutlookProps {
  choice: SplitChoice;
  preview: (choice: SplitChoice) => Promise<SplitPreview>;
}

/** What would go along with what is chosen, made anew with every choice. */
export function SplitOutlook({ choice, preview }: SplitOutlookProps) {
  const words = useMessages().identity;
  const [outlook, setOutlook] = useState<SplitPreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isNewest = true;
    preview(choice).then(
      (made) => {
        if (!isNewest) return;
        setOutlook(made);
        setFailure(null);
      },
      (error) => isNewest && setFailure(errorText(error)),
    );
    return () => {
      isNewest = false;
    };
  }, [choice, preview]);
  return (
    <div class="bw-stack" role="status">
      <h3>{words.splitMoves}</h3>
      {outlook && <CountList counts={outlook.moves} none={words.splitMovesNothing} />}
      {outlook && outlook.mixed > 0 && (
        <p class="bw-muted bw-small">{words.splitStays(outlook.mixed)}</p>
      )}
      {failure !== null && <FieldError id="outlook-failed" text={words.failed(failure)} />}
    </div>
  );
}
