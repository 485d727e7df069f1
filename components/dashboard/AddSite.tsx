import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../i18n.tsx';
import { Select } from '../Select.tsx';
import type { SiteOrigin } from '../site-access.ts';
import { typedSite } from '../typed-site.ts';
import type { Action } from '../use-action.ts';
import { AddressField } from './AddressField.tsx';
import { type GrantedSite, withoutPath } from './GrantedSites.tsx';

/** A product with hosts of its own. */
export interface Product {
  id: string;
  name: string;
  /** What follows the customer's part of the host, such as `.zendesk.com`; `null`: all share one. */
  suffix: string | null;
  /** The shared ones. */
  hosts: readonly string[];
}

/** No product: an address. */
const ANY = 'any';

export interface AddSiteProps {
  products: readonly Product[];
  granted: readonly Pick<GrantedSite, 'pattern'>[];
  /** The browser said no to the last question. */
  refused: boolean;
  /** Asks the browser for one origin; runs while the click is being answered. */
  allow: Action<[site: SiteOrigin]>;
}

/** One address, typed or pasted, or a product and its subdomain; one click asks for one origin. */
export function AddSite({ products, granted, refused, allow }: AddSiteProps) {
  const { dashboard } = useMessages();
  const [productId, setProductId] = useState(ANY);
  const [address, setAddress] = useState('');
  /** What was typed at the last click; `null`: there was none. */
  const [asked, setAsked] = useState<string | null>(null);
  const product = products.find(({ id }) => id === productId) ?? null;
  const site = typedSite(address, product?.suffix ?? null);
  const start = (id: string) => {
    setProductId(id);
    const [shared] = products.find((one) => one.id === id)?.hosts ?? [];
    if (shared || product?.hosts.length) setAddress(shared ?? '');
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(address);
    if (!('problem' in site)) void allow.run({ host: site.host, pattern: site.pattern });
  };
  return (
    <form class="bw-card" aria-labelledby="add-site-title" onSubmit={submit} noValidate>
      <h2 id="add-site-title">{dashboard.sites.addTitle}</h2>
      <Select
        label={dashboard.sites.product}
        options={[
          { value: ANY, label: dashboard.sites.anyProduct },
          ...products.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={productId}
        onChange={start}
      />
      <AddressField
        product={product}
        value={address}
        problem={asked === address && 'problem' in site ? site.problem : null}
        onInput={setAddress}
      />
      <Preview site={site} granted={granted} />
      <Ending allow={allow} refused={refused && (asked === null || asked === address)} />
    </form>
  );
}

function Ending({ allow, refused }: Pick<AddSiteProps, 'allow' | 'refused'>) {
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  return (
    <div class="bw-row">
      <Button type="submit" kind="primary" pending={allow.pending}>
        {allow.pending ? words.pending : words.add}
      </Button>
      {refused && <FieldError id="site-refused" text={words.refused} />}
      {allow.failure !== null && <FieldError id="site-failed" text={words.failed(allow.failure)} />}
    </div>
  );
}

interface PreviewProps extends Pick<AddSiteProps, 'granted'> {
  site: ReturnType<typeof typedSite>;
}

/** What a click will ask for, before it does. */
function Preview({ site, granted }: PreviewProps) {
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  if ('problem' in site) return <p class="bw-small bw-muted">{words.oneOnly}</p>;
  const { host, pattern, classic } = site;
  if (granted.some((one) => one.pattern === pattern)) {
    return (
      <p class="bw-site-preview">
        <Icon name="check" />
        <span>{words.added(host)}</span>
      </p>
    );
  }
  return (
    <div class="bw-site-preview">
      <p>
        {words.willAsk} <strong>{withoutPath(pattern)}</strong>
      </p>
      {classic !== null && <p class="bw-small bw-muted">{words.salesforce(host, classic)}</p>}
    </div>
  );
}
