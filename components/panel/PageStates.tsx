import type { FieldName } from '../../lib/model/page.ts';
import type { PanelView } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { MendButton, PointHere } from '../picker/RecipeNotice.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { AccountPicker } from './AccountPicker.tsx';
import { usePanel } from './panel-context.ts';

/** The page shows no record of a customer. */
export function NoRecord({ viewKey }: { viewKey: string }) {
  const { panel } = useMessages();
  return (
    <div class="bw-section">
      <EmptyState title={panel.noRecordTitle}>
        <p>{panel.noRecordText}</p>
        <DashboardButton />
      </EmptyState>
      <PickByHand viewKey={viewKey} />
      <PointHere />
    </div>
  );
}

/** Only the side panel gets here: nothing of Bellwether runs in the tab beside it. */
export function NotHere() {
  const { panel } = useMessages();
  return (
    <div class="bw-section">
      <EmptyState title={panel.absentTitle}>
        <p>{panel.absentText}</p>
        <DashboardButton />
      </EmptyState>
    </div>
  );
}

/** A record is there and could not be read: what was missing, and the way on. */
export function Unreadable(props: {
  viewKey: string;
  missing: FieldName[];
  recipe: PanelView['recipe'];
}) {
  const { panel, picker } = useMessages();
  const { recipe } = props;
  const format = useFormatters();
  const fields = format.list(props.missing.map((field) => panel.field[field]));
  return (
    <div class="bw-section">
      <EmptyState title={recipe ? picker.brokenTitle(recipe.name) : panel.unreadableTitle}>
        {recipe && <p>{picker.brokenText}</p>}
        {props.missing.length > 0 && <p>{panel.unreadableMissing(fields)}</p>}
        <p>{panel.unreadableWayOut}</p>
        {recipe && <MendButton recipe={recipe} />}
      </EmptyState>
      <PickByHand viewKey={props.viewKey} />
      {!recipe && <PointHere />}
    </div>
  );
}

function DashboardButton() {
  const { panel } = useMessages();
  const { actions } = usePanel();
  return <Button onClick={() => actions.openDashboard(null)}>{panel.openDashboard}</Button>;
}

function PickByHand({ viewKey }: { viewKey: string }) {
  const { panel } = useMessages();
  const { actions, report } = usePanel();
  return (
    <section class="bw-stack" aria-label={panel.pickTitle}>
      <h2>{panel.pickTitle}</h2>
      <AccountPicker
        onPick={async ({ accountId, name }) => {
          report(await actions.link(viewKey, accountId), panel.linked(name));
        }}
      />
    </section>
  );
}

/** The places of customer and score, at their size, until they are known. */
export function ReadingSkeleton() {
  const { panel } = useMessages();
  return (
    <div role="status">
      <span class="bw-hidden">{panel.readingTitle}</span>
      <div class="bw-customer">
        <Skeleton size="title" />
        <Skeleton size="line" short />
        <Skeleton size="facts" />
      </div>
      <div class="bw-section">
        <Skeleton size="score" />
        <Skeleton size="line" />
        <Skeleton size="line" short />
        <Skeleton size="block" />
      </div>
    </div>
  );
}
