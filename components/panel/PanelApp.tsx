import { useRef } from 'preact/hooks';
import type { PanelView } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { OverrideDrafts } from '../health/override-drafts.tsx';
import { useMessages } from '../i18n.tsx';
import { Notice, NoticeLine } from '../Notice.tsx';
import { PickerPanel } from '../picker/PickerPanel.tsx';
import { RecipeNotice } from '../picker/RecipeNotice.tsx';
import type { Problem } from '../problem.ts';
import { LossNotice } from '../recovery/LossNotice.tsx';
import { Toast } from '../Toast.tsx';
import type { PanelActions } from './actions.ts';
import { CollapsedTab } from './CollapsedTab.tsx';
import { CoveredNotice } from './CoveredNotice.tsx';
import { CustomerView } from './CustomerView.tsx';
import { LinkNotice } from './LinkNotice.tsx';
import { MoreNotice } from './MoreNotice.tsx';
import { Orphaned } from './Orphaned.tsx';
import { NoRecord, NotHere, ReadingSkeleton, Unreadable } from './PageStates.tsx';
import { PanelToolbar } from './PanelToolbar.tsx';
import { PanelContext, usePanel } from './panel-context.ts';
import { type Drafts, useDrafts } from './use-drafts.ts';
import { useReports } from './use-reports.ts';
import { WhoIsThis } from './WhoIsThis.tsx';

export interface PanelState {
  /** `null`: not known yet. */
  view: PanelView | null;
  /** Why the view could not be loaded, or not anew. */
  problem: Problem | null;
  /** Somebody else framed the panel: it shows nothing at all. */
  isRefused: boolean;
  /** The extension was updated or disabled under the open page. */
  isOrphaned: boolean;
  /** What was typed last could not be kept as a draft. */
  isDraftUnsaved: boolean;
  /** The last click would have written, and the page hid the panel then. */
  wasCovered: boolean;
}

interface PanelAppProps {
  state: PanelState;
  actions: PanelActions;
  /** Epoch ms. */
  clock: () => number;
  /** The frame in a page can be moved and collapsed; the browser's own side panel cannot. */
  surface: 'frame' | 'sidepanel';
}

export function PanelApp({ state, actions, clock, surface }: PanelAppProps) {
  const { toastFor, report, say, dismiss } = useReports(actions);
  const drafts = useDrafts(clock, actions.saveDraft);
  const { view } = state;
  if (state.isRefused) return null;
  const isCollapsed = surface === 'frame' && view?.layout.state === 'collapsed';
  return (
    <PanelContext.Provider value={{ actions, clock, report, say }}>
      <OverrideDrafts>
        {view && isCollapsed ? (
          <CollapsedTab view={view} />
        ) : (
          <div class="bw-panel">
            <OpenPanel state={state} surface={surface} drafts={drafts} />
            <Toast toast={toastFor(view)} onDismiss={dismiss} />
          </div>
        )}
      </OverrideDrafts>
    </PanelContext.Provider>
  );
}

interface OpenPanelProps {
  state: PanelState;
  surface: PanelAppProps['surface'];
  drafts: Drafts;
}

function OpenPanel({ state, surface, drafts }: OpenPanelProps) {
  const logSection = useRef<HTMLElement>(null);
  const { view } = state;
  const account = view?.account ?? null;
  return (
    <>
      <PanelToolbar
        health={account ? (view?.health ?? null) : null}
        layout={surface === 'frame' ? (view?.layout ?? null) : null}
        onJumpToLog={account ? () => focusFirst(logSection.current) : null}
      />
      <main>
        {state.wasCovered && <CoveredNotice />}
        <Notices state={state} draftNote={noteOf(state, drafts)} />
        {view?.picker ? null : <RecipeNotice view={view} />}
        {view && !view.picker && <LinkNotice view={view} />}
        {view && !view.picker && <MoreNotice more={view.more} />}
        {view?.picker ? (
          <PickerPanel view={view.picker} />
        ) : view && account ? (
          <CustomerView
            view={view}
            account={account}
            draft={drafts.draftFor(account.id, view.draft)}
            onDraft={drafts.keep}
            logSection={logSection}
          />
        ) : (
          <PageState view={view} hasProblem={state.problem !== null} />
        )}
      </main>
    </>
  );
}

function noteOf({ view }: PanelState, drafts: Drafts): string {
  const account = view?.account;
  return account ? (drafts.draftFor(account.id, view.draft)?.fields.note ?? '') : '';
}

function focusFirst(section: HTMLElement | null): void {
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('input:checked, input')?.focus();
}

function Notices(props: { state: PanelState; draftNote: string }) {
  const { common, panel } = useMessages();
  const { actions } = usePanel();
  const { isOrphaned, isDraftUnsaved, problem } = props.state;
  if (isOrphaned) return <Orphaned note={props.draftNote} />;
  return (
    <>
      {problem === 'data-loss' && <LossNotice onOpen={() => actions.openDashboard(null)} />}
      {problem !== null && problem !== 'data-loss' && (
        <Notice kind="error">
          <p>{panel.viewProblem}</p>
          <div>
            <Button onClick={actions.reload}>{common.retry}</Button>
          </div>
        </Notice>
      )}
      {isDraftUnsaved && <NoticeLine kind="warning" text={panel.draftUnsaved} />}
    </>
  );
}

function PageState({ view, hasProblem }: { view: PanelView | null; hasProblem: boolean }) {
  if (view === null) return hasProblem ? null : <ReadingSkeleton />;
  const { page, viewKey } = view;
  switch (page.state) {
    case 'absent':
      return <NotHere />;
    case 'none':
      return <NoRecord viewKey={viewKey} />;
    case 'reading':
      return <ReadingSkeleton />;
    case 'unreadable':
      return <Unreadable viewKey={viewKey} missing={page.missing} recipe={view.recipe} />;
    case 'read':
      return <WhoIsThis view={view} />;
  }
}
