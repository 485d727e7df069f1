import type { ComponentChildren } from 'preact';
import { useMessages } from '../i18n.tsx';
import { formatRoute, WORKSPACE_PAGES, type WorkspacePageId } from './dashboard-route.ts';

interface WorkspaceFrameProps {
  page: WorkspacePageId;
  children: ComponentChildren;
}

/** The tabs over the pages about the data as a whole. */
export function WorkspaceFrame({ page, children }: WorkspaceFrameProps) {
  const { dashboard } = useMessages();
  return (
    <>
      <nav class="bw-subnav" aria-label={dashboard.sections.workspace}>
        <ul>
          {WORKSPACE_PAGES.map((one) => (
            <li key={one}>
              <a
                href={formatRoute({ view: 'workspace', page: one })}
                aria-current={one === page ? 'page' : undefined}
              >
                {dashboard.workspacePages[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
