import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { SiteProductLine, type SiteProductProps } from '../SiteProduct.tsx';
import { SiteSwitch, type SiteSwitchProps } from '../SiteSwitch.tsx';
import type { SiteOrigin } from '../site-access.ts';
import type { Action } from '../use-action.ts';

/** What the user decided about the pages of one address. */
export interface SiteReading {
  origin: string;
  /** Which product they are; `null`: the host says it. */
  product: SiteProductProps | null;
  /** Whether they may hand over a customer by message; `null`: they may not, as a vendor's. */
  messages: SiteSwitchProps | null;
  /** Whether more is read of a record than its page shows; `null`: nothing is documented for that. */
  more: SiteSwitchProps | null;
}

/** A site that the browser allows now. */
export interface GrantedSite {
  /** Its match pattern. */
  pattern: string;
  product: string | null;
  /** What the pages of its addresses are read as, port by port; empty: there is nothing to decide. */
  readings: readonly SiteReading[];
  /** The other site of the same Salesforce organisation, if that is not allowed. */
  missing: (SiteOrigin & { hasRecords: boolean }) | null;
}

interface GrantedSitesProps {
  sites: readonly GrantedSite[];
  allow: Action<[site: SiteOrigin]>;
  takeBack: Action<[pattern: string]>;
}

/** What is allowed, and the way to take each back. */
export function GrantedSites({ sites, allow, takeBack }: GrantedSitesProps) {
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  return (
    <section class="bw-card" aria-labelledby="granted-title">
      <h2 id="granted-title">{words.granted}</h2>
      {sites.length === 0 ? (
        <p class="bw-muted">{words.none}</p>
      ) : (
        <ul class="bw-site-list" aria-labelledby="granted-title">
          {sites.map((site) => (
            <li key={site.pattern}>
              <span class="bw-site-pattern">
                {withoutPath(site.pattern)}
                {site.product !== null && <span class="bw-tag">{site.product}</span>}
              </span>
              <button
                type="button"
                class="bw-button"
                data-kind="quiet"
                aria-label={words.removeNamed(withoutPath(site.pattern))}
                onClick={() => void takeBack.run(site.pattern)}
              >
                {words.remove}
              </button>
              {site.readings.map((reading) => (
                <Reading key={reading.origin} reading={reading} site={site} />
              ))}
              {site.missing && (
                <Missing site={site.missing} onAllow={(missing) => void allow.run(missing)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The address is named where it is not the one that stands above. */
function Reading({ reading, site }: { reading: SiteReading; site: GrantedSite }) {
  const { handed, readMore } = useMessages();
  const { origin, product, messages, more } = reading;
  const isOther = origin !== withoutPath(site.pattern);
  return (
    <div class="bw-site-reading">
      {isOther && <span>{origin}</span>}
      {product && <SiteProductLine {...product} />}
      {messages && <SiteSwitch {...messages} label={handed.messages} hint={handed.messagesHint} />}
      {more && <SiteSwitch {...more} label={readMore.label} hint={readMore.hint} />}
    </div>
  );
}

interface MissingProps {
  site: NonNullable<GrantedSite['missing']>;
  onAllow: (site: SiteOrigin) => void;
}

function Missing({ site, onAllow }: MissingProps) {
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  const { host, pattern, hasRecords } = site;
  return (
    <p class="bw-site-missing">
      <span>{hasRecords ? words.recordsMissing(host) : words.classicMissing(host)}</span>
      <Button kind="link" onClick={() => onAllow({ host, pattern })}>
        {words.allowNamed(host)}
      </Button>
    </p>
  );
}

/** Everybody can read `https://acme.zendesk.com`; the asterisk says nothing to most. */
export function withoutPath(pattern: string): string {
  return pattern.replace(/\/\*$/, '');
}
