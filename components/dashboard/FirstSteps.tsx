import { Icon } from '../Icon.tsx';
import { useMessages } from '../i18n.tsx';
import type { Action } from '../use-action.ts';
import { ActionButton } from './ActionButton.tsx';
import { AddSite } from './AddSite.tsx';
import { formatRoute } from './dashboard-route.ts';
import { withoutPath } from './GrantedSites.tsx';
import type { SitesPageProps } from './SitesPage.tsx';

interface FirstStepsProps {
  sites: Pick<SitesPageProps, 'granted' | 'products' | 'refused' | 'allow'>;
  addDemo: Action<[]>;
}

/** No account yet: the ways to the first one. */
export function FirstSteps({ sites, addDemo }: FirstStepsProps) {
  const { dashboard } = useMessages();
  const words = dashboard.first;
  return (
    <div class="bw-page">
      <div class="bw-stack">
        <h1>{words.title}</h1>
        <p class="bw-muted">{words.lead}</p>
      </div>
      <AddSite {...sites} />
      <section class="bw-card" aria-labelledby="open-title">
        <h2 id="open-title">{words.openTitle}</h2>
        <p>{words.openHint}</p>
        {sites.granted.length > 0 && (
          <ul class="bw-first-granted" aria-label={dashboard.sites.granted}>
            {sites.granted.map(({ pattern }) => (
              <li key={pattern} class="bw-first-granted-site">
                <Icon name="check" />
                <span>{withoutPath(pattern)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="bw-card" aria-labelledby="file-title">
        <h2 id="file-title">{words.fileTitle}</h2>
        <p>{words.fileHint}</p>
        <p>
          <a href={formatRoute({ view: 'workspace', page: 'import' })}>{words.file}</a>
        </p>
      </section>
      <section class="bw-card" aria-labelledby="demo-title">
        <h2 id="demo-title">{words.demoTitle}</h2>
        <p>{dashboard.workspace.demoAbsent}</p>
        <ActionButton
          action={addDemo}
          label={dashboard.workspace.demoAdd}
          pendingLabel={dashboard.workspace.demoAdding}
        />
      </section>
    </div>
  );
}
