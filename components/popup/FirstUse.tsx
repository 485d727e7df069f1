import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import type { SiteChoice } from '../site-access.ts';
import type { Action } from '../use-action.ts';

export interface FirstUseProps {
  /** Supported products, and the site of the current tab if it is none of them. */
  sites: readonly SiteChoice[];
  /** The browser said no to the last question. */
  refused: boolean;
  /** Allows a site that is not, takes back one that is. */
  toggle: Action<[site: SiteChoice]>;
  addDemo: Action<[]>;
}

/** No account yet: where to look for customers, and a demo to look around in. */
export function FirstUse({ sites, refused, toggle, addDemo }: FirstUseProps) {
  const { popup } = useMessages();
  return (
    <div class="bw-first">
      <div class="bw-stack">
        <h2 class="bw-first-title">{popup.first.title}</h2>
        <p class="bw-muted">{popup.first.lead}</p>
      </div>
      <fieldset class="bw-first-sites">
        <legend>{popup.first.sites}</legend>
        <p class="bw-small bw-muted">{popup.first.sitesHint}</p>
        {sites.map((site) => (
          <SiteCheckbox key={site.id} site={site} onToggle={() => void toggle.run(site)} />
        ))}
        {toggle.pending && <p role="status">{popup.site.pending}</p>}
        {refused && <FieldError id="first-refused" text={popup.site.refused} />}
        {toggle.failure !== null && <FieldError id="first-failed" text={popup.site.failed} />}
      </fieldset>
      <div>
        <h3>{popup.first.thenTitle}</h3>
        <p class="bw-small bw-muted">{popup.first.thenHint}</p>
      </div>
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
    </div>
  );
}

/** Ticked means allowed: the browser decides, so the box follows it and not the click. */
function SiteCheckbox({ site, onToggle }: { site: SiteChoice; onToggle: () => void }) {
  return (
    <label class="bw-site-choice">
      <input
        type="checkbox"
        checked={site.granted}
        onClick={(event) => {
          event.preventDefault();
          onToggle();
        }}
      />
      <span>{site.name}</span>
    </label>
  );
}
