import { Field } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { type AddressProblem, isSubdomain } from '../typed-site.ts';
import type { Product } from './AddSite.tsx';

interface AddressFieldProps {
  product: Product | null;
  value: string;
  problem: AddressProblem | null;
  onInput: (text: string) => void;
}

/** An address; where a product was picked, what is typed before its suffix is enough. */
export function AddressField({ product, value, problem, onInput }: AddressFieldProps) {
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  const isCompleted = product !== null && (value.trim() === '' || isSubdomain(value));
  return (
    <Field
      label={product ? words.productLabel(product.name) : words.addLabel}
      hint={product ? words.productHint[product.id] : words.addHint}
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
            placeholder={product ? words.productExample[product.id] : 'crm.example.com'}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          {isCompleted && <span class="bw-suffix">{product.suffix}</span>}
        </span>
      )}
    </Field>
  );
}
