import type { PanelView } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import { usePanel } from '../panel/panel-context.ts';

/** The way to teach Bellwether a page that it does not know. */
export function PointHere() {
  const { picker } = useMessages();
  const { actions, report } = usePanel();
  const open = async () => {
    const answer = await actions.teach({ do: 'open', recipeId: null });
    if (!answer.ok) report(answer, '');
  };
  return (
    <section class="bw-stack" aria-label={picker.open}>
      <p class="bw-muted bw-small">{picker.openHint}</p>
      <div>
        <Button onClick={() => void open()}>{picker.open}</Button>
      </div>
    </section>
  );
}

export function MendButton({ recipe }: { recipe: NonNullable<PanelView['recipe']> }) {
  const { picker } = useMessages();
  const { actions, report } = usePanel();
  const open = async () => {
    const answer = await actions.teach({ do: 'open', recipeId: recipe.id });
    if (!answer.ok) report(answer, '');
  };
  return (
    <div>
      <Button onClick={() => void open()}>{picker.mend}</Button>
    </div>
  );
}

/** What a recipe did not find on a page that it read otherwise. */
export function RecipeNotice({ view }: { view: PanelView | null }) {
  const { panel, picker } = useMessages();
  const format = useFormatters();
  const { recipe, page } = view ?? {};
  if (!recipe || page?.state !== 'read' || page.missing.length === 0) return null;
  const fields = format.list(page.missing.map((field) => panel.field[field]));
  return (
    <Notice kind="info">
      <p>{picker.brokenSome(recipe.name, fields)}</p>
      <MendButton recipe={recipe} />
    </Notice>
  );
}
