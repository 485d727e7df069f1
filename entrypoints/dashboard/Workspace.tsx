import type { WorkspacePageId } from '../../components/dashboard/dashboard-route.ts';
import { WorkspaceFrame } from '../../components/dashboard/WorkspaceFrame.tsx';
import { WorkspacePage } from '../../components/dashboard/WorkspacePage.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import type { ScoreRow } from '../../lib/model/score-row.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { demoPart } from '../../lib/work/counted-rows.ts';
import { Backup } from './backup/Backup.tsx';
import { Reminder } from './backup/Reminder.tsx';
import { Import } from './import/Import.tsx';
import { Audit } from './privacy/Audit.tsx';
import { Privacy } from './privacy/Privacy.tsx';
import { Quality } from './quality/Quality.tsx';
import { Keeping } from './recovery/Keeping.tsx';
import type { useWorkspace } from './use-workspace.ts';

interface WorkspaceProps {
  page: WorkspacePageId;
  db: BellwetherDatabase;
  rows: readonly ScoreRow[];
  workspace: ReturnType<typeof useWorkspace>;
  say: (toast: ToastContent) => void;
}

/** The pages about the data as a whole. */
export function Workspace(props: WorkspaceProps) {
  return (
    <WorkspaceFrame page={props.page}>
      <Page {...props} />
    </WorkspaceFrame>
  );
}

function Page({ page, db, rows, workspace, say }: WorkspaceProps) {
  switch (page) {
    case 'import':
      return <Import db={db} />;
    case 'quality':
      return <Quality db={db} say={say} />;
    case 'backup':
      return <Backup db={db} say={say} />;
    case 'privacy':
      return <Privacy db={db} say={say} />;
    case 'audit':
      return <Audit db={db} say={say} />;
    case 'overview':
      return (
        <WorkspacePage hasDemo={demoPart(rows) !== 'none'} {...workspace}>
          <Keeping db={db} say={say} />
          <Reminder db={db} />
        </WorkspacePage>
      );
  }
}
