import { Field } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { Select } from '../Select.tsx';
import { type AddressProblem, isSubdomain } from '../typed-site.ts';
import type { Product } from './AddSite.tsx';

interface AddressFieldProps {
  product: Product | null;
  value: string;
  problem: AddressProblem | null;
  onInput: (text: string) => void;
}

type SiteWords = ReturnType<typeof useMessages>['dashboard']['sites'];

/** What to type, for the products whose addresses need a word of their own. */
function hintFor(words: SiteWords, id: string | undefined, suffix: string): string {
  if (id === 'salesforce' || id === 'hubspot') return words.productHint[id];
  return words.subdomainHint(suffix);
}

/** An address; where a product was picked, what is typed before its suffix is enough. */
export function AddressField({ product, value, problem, onInput }: AddressFieldProps) {
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  if (product !== null && product.hosts.length > 0) {
    return (
      <Select
        label={words.productLabel(product.name)}
        options={product.hosts.map((host) => ({ value: host, label: host }))}
        value={value}
        onChange={onInput}
      />
    );
  }
  const suffix = product?.suffix ?? null;
  const isCompleted = suffix !== null && (value.trim() === '' || isSubdomain(value));
  return (
    <Field
      label={product ? words.productLabel(product.name) : words.addLabel}
      hint={suffix ? hintFor(words, product?.id, suffix) : words.addHint}
      error={problem && words.problem[problem]}
    >
      {(control) => (
        <span class="bw-suffixed">
          <input
            {...control}
            class="bw-input"
            type="text"
            inputMode="url"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={2048}
            placeholder={product ? (product.id === 'hubspot' ? 'app' : 'acme') : 'crm.example.com'}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          {isCompleted && <span class="bw-suffix">{suffix}</span>}
        </span>
      )}
    </Field>
  );
}
