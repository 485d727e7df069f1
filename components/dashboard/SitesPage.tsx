import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import type { SiteChoice } from '../site-access.ts';
import type { Action } from '../use-action.ts';
import { AddSite } from './AddSite.tsx';

interface SitesPageProps {
  /** Match patterns that the browser allows now. */
  granted: readonly string[];
  products: readonly SiteChoice[];
  /** The browser said no to the last question. */
  refused: boolean;
  allow: Action<[patterns: readonly string[]]>;
  takeBack: Action<[pattern: string]>;
}

/** Where Bellwether may read, product by product and site by site. */
export function SitesPage({ granted, products, refused, allow, takeBack }: SitesPageProps) {
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  const failure = allow.failure ?? takeBack.failure;
  return (
    <div class="bw-page">
      <div class="bw-stack">
        <h1>{words.title}</h1>
        <p class="bw-muted">{words.lead}</p>
      </div>
      <div role="status">{allow.pending && <p>{words.pending}</p>}</div>
      {refused && <FieldError id="sites-refused" text={words.refused} />}
      {failure !== null && <FieldError id="sites-failed" text={words.failed(failure)} />}
      <section class="bw-card" aria-labelledby="products-title">
        <h2 id="products-title">{words.products}</h2>
        <ul class="bw-site-list">
          {products.map((product) => (
            <li key={product.id}>
              <span class="bw-site-name">{product.name}</span>
              <span class="bw-muted bw-small">{product.patterns.map(hostOf).join(', ')}</span>
              {product.granted ? (
                <span class="bw-muted">{words.allowed}</span>
              ) : (
                <Button onClick={() => void allow.run(product.patterns)}>
                  {words.useOn(product.name)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <AddSite onAdd={(pattern) => void allow.run([pattern])} />
      <Granted patterns={granted} takeBack={takeBack} />
    </div>
  );
}

function Granted(props: { patterns: readonly string[]; takeBack: SitesPageProps['takeBack'] }) {
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  return (
    <section class="bw-card" aria-labelledby="granted-title">
      <h2 id="granted-title">{words.granted}</h2>
      {props.patterns.length === 0 ? (
        <p class="bw-muted">{words.none}</p>
      ) : (
        <ul class="bw-site-list" aria-labelledby="granted-title">
          {props.patterns.map((pattern) => (
            <li key={pattern}>
              <span class="bw-site-pattern">{pattern}</span>
              <button
                type="button"
                class="bw-button"
                data-kind="quiet"
                aria-label={words.removeNamed(pattern)}
                onClick={() => void props.takeBack.run(pattern)}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** `https://*.hubspot.com/*` as people write it: `hubspot.com`. */
function hostOf(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/\*$/, '');
}
