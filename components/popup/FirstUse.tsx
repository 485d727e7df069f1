import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import type { SiteAccess } from '../site-access.ts';
import type { Action } from '../use-action.ts';
import { SiteLine, type SiteLineProps } from './SiteLine.tsx';

interface FirstUseProps {
  site: SiteLineProps;
  /** Where a site can be given by its address. */
  sitesHref: string;
  onOpen: (href: string) => void;
  addDemo: Action<[]>;
}

/** No account yet: the site to look for customers on, and a demo to look around in. */
export function FirstUse({ site, sitesHref, onOpen, addDemo }: FirstUseProps) {
  const { popup } = useMessages();
  return (
    <div class="bw-first">
      <div class="bw-stack">
        <h2 class="bw-first-title">{popup.first.title}</h2>
        <p class="bw-muted">{popup.first.lead}</p>
      </div>
      <div class="bw-first-site">
        <h3>{popup.first.site}</h3>
        <SiteLine {...site} />
        <SiteHint state={site.access?.state ?? null} {...{ sitesHref, onOpen }} />
      </div>
      <div>
        <h3>{popup.first.thenTitle}</h3>
        <p class="bw-small bw-muted">{popup.first.thenHint}</p>
      </div>
      <DemoOffer addDemo={addDemo} />
    </div>
  );
}

function DemoOffer({ addDemo }: Pick<FirstUseProps, 'addDemo'>) {
  const { popup } = useMessages();
  return (
    <div class="bw-stack bw-first-demo">
      <div>
        <h3>{popup.first.demo}</h3>
        <p class="bw-small bw-muted">{popup.first.demoHint}</p>
      </div>
      <div>
        <Button pending={addDemo.pending} onClick={() => void addDemo.run()}>
          {addDemo.pending ? popup.first.addingDemo : popup.first.addDemo}
        </Button>
      </div>
      {addDemo.failure !== null && (
        <FieldError id="demo-failed" text={popup.first.demoFailed(addDemo.failure)} />
      )}
    </div>
  );
}

interface SiteHintProps extends Pick<FirstUseProps, 'sitesHref' | 'onOpen'> {
  state: SiteAccess['state'] | null;
}

/** What a click on this site means, or where else to go. */
function SiteHint({ state, sitesHref, onOpen }: SiteHintProps) {
  const { first } = useMessages().popup;
  const isElsewhere = state === 'impossible';
  const words = isElsewhere ? `${first.elsewhere} ` : `${first.siteHint} `;
  return (
    <p class="bw-small bw-muted">
      {state !== 'granted' && words}
      <a
        href={sitesHref}
        onClick={(event) => {
          event.preventDefault();
          onOpen(sitesHref);
        }}
      >
        {isElsewhere ? first.itsAddress : first.otherSite}
      </a>
    </p>
  );
}
