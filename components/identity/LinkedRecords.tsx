import { useState } from 'preact/hooks';
import type { ExternalId } from '../../lib/model/account.ts';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { useAction } from '../use-action.ts';
import { recordWords } from './record-words.ts';

/** Records that are listed at first. */
const SHOWN = 8;

interface LinkedRecordsProps {
  records: readonly ExternalId[];
  onUnlink: (record: ExternalId) => Promise<void>;
}

/** The records of all products that stand for this customer, each to be taken away. */
export function LinkedRecords({ records, onUnlink }: LinkedRecordsProps) {
  const messages = useMessages();
  const words = messages.identity;
  const [isAll, setAll] = useState(false);
  const unlink = useAction(onUnlink);
  const shown = isAll ? records : records.slice(0, SHOWN);
  return (
    <div class="bw-stack">
      <h3>{words.records}</h3>
      <p class="bw-muted bw-small">{records.length === 0 ? words.noRecords : words.recordsHint}</p>
      {shown.length > 0 && (
        <ul class="bw-lines">
          {shown.map((record) => {
            const { name, place } = recordWords(record, messages);
            return (
              <li key={record.key}>
                <span>
                  {name} <span class="bw-muted bw-small">{place}</span>
                </span>
                <Button kind="link" onClick={() => void unlink.run(record)}>
                  <span aria-hidden="true">{words.unlink}</span>
                  <span class="bw-hidden">{words.unlinkNamed(name, place)}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {shown.length < records.length && (
        <div>
          <Button kind="link" onClick={() => setAll(true)}>
            {words.showAll(records.length)}
          </Button>
        </div>
      )}
      {unlink.failure !== null && (
        <FieldError id="unlink-failed" text={words.failed(unlink.failure)} />
      )}
    </div>
  );
}
