import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import type { Action } from '../use-action.ts';
import { AddSite, type AddSiteProps } from './AddSite.tsx';
import { type GrantedSite, GrantedSites } from './GrantedSites.tsx';
import { RecipeList, type RecipeListProps } from './RecipeList.tsx';

export interface SitesPageProps extends AddSiteProps {
  recipes: RecipeListProps;
  granted: readonly GrantedSite[];
  takeBack: Action<[pattern: string]>;
}

/** Where Bellwether may read, site by site. */
export function SitesPage(props: SitesPageProps) {
  const { granted, products, refused, allow, takeBack, recipes } = props;
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  return (
    <div class="bw-page">
      <div class="bw-stack">
        <h1>{words.title}</h1>
        <p class="bw-muted">{words.lead}</p>
      </div>
      <AddSite {...{ products, granted, refused, allow }} />
      {takeBack.failure !== null && (
        <FieldError id="take-back-failed" text={words.failed(takeBack.failure)} />
      )}
      <GrantedSites sites={granted} allow={allow} takeBack={takeBack} />
      <RecipeList {...recipes} />
    </div>
  );
}
