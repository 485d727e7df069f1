import { WORKSPACE_PAGES } from '../../../components/dashboard/dashboard-route.ts';
import { ImportPage } from '../../../components/import/ImportPage.tsx';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { useImport } from './use-import.ts';

/** Where the report about the quality of the data is, once there is such a page. */
const REPORT = WORKSPACE_PAGES.some((one: string) => one === 'quality')
  ? '#/workspace/quality'
  : null;

/** The import page with the store behind it. */
export function Import({ db }: { db: BellwetherDatabase }) {
  return <ImportPage {...useImport(db)} reportHref={REPORT} />;
}
