import { useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';
import type { Live } from '../use-live.ts';
import { PastImports } from './PastImports.tsx';
import type { PastImport, SavedPart, StoredTable } from './quality-data.ts';
import { StoredTables } from './StoredTables.tsx';

export interface QualityPageProps {
  tables: Live<readonly StoredTable[]>;
  imports: Live<readonly PastImport[]>;
  /** Rows that were set aside because they cannot be read; `null`: not known yet. */
  quarantined: number | null;
  importHref: string | null;
  onSave: (one: PastImport, part: SavedPart) => void;
  onRetry: () => void;
}

/** How much is known of the customers, and what imports could not use. */
export function QualityPage(props: QualityPageProps) {
  const { tables, imports, quarantined, importHref, onSave, onRetry } = props;
  const { quality } = useMessages();
  return (
    <div class="bw-page bw-quality">
      <div class="bw-stack">
        <h1>{quality.title}</h1>
        <p class="bw-muted">{quality.intro}</p>
      </div>
      {quarantined !== null && quarantined > 0 && (
        <NoticeLine kind="warning" text={quality.quarantined(quarantined)} />
      )}
      <StoredTables tables={tables} onRetry={onRetry} />
      <PastImports {...{ imports, importHref, onSave, onRetry }} />
    </div>
  );
}
