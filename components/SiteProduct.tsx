import { Disclosure } from './Disclosure.tsx';
import { FieldError } from './Field.tsx';
import { useMessages } from './i18n.tsx';
import { Select } from './Select.tsx';
import type { Action } from './use-action.ts';

/** Which product the pages of an address are read as, and the way to say otherwise. */
export interface SiteProductProps {
  origin: string;
  /** What the user decided: a product's id, `auto` or `none`. */
  product: string;
  /** What the pages were recognised as; `null`: nothing so far. */
  recognised: string | null;
  /** All products, by name. */
  products: readonly { id: string; name: string }[];
  choose: Action<[origin: string, product: string]>;
}

/** What the pages of an address are read as, in words. */
function productInWords(
  { product, recognised, products }: SiteProductProps,
  words: ReturnType<typeof useMessages>['common']['siteProduct'],
): string {
  if (product === 'none') return words.nothing;
  const named = product === 'auto' ? recognised : products.find(({ id }) => id === product)?.name;
  return named ?? words.unknown;
}

/** One line that says what these pages are read as, and opens to the choice. */
export function SiteProductLine(props: SiteProductProps) {
  const words = useMessages().common.siteProduct;
  return (
    <div class="bw-site-product">
      <Disclosure summary={words.summary(productInWords(props, words))}>
        <SiteProduct {...props} />
      </Disclosure>
    </div>
  );
}

/** The choice itself: found out, or as the user says. */
function SiteProduct({ origin, product, recognised, products, choose }: SiteProductProps) {
  const { common } = useMessages();
  const words = common.siteProduct;
  const options = [
    { value: 'auto', label: recognised === null ? words.auto : words.recognised(recognised) },
    ...products.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: words.none },
  ];
  return (
    <>
      <Select
        label={words.label}
        options={options}
        value={product}
        onChange={(next) => void choose.run(origin, next)}
      />
      {choose.failure !== null && <FieldError id="product-failed" text={choose.failure} />}
    </>
  );
}
