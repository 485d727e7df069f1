import { useId } from 'preact/hooks';
import type { PickerView } from '../../lib/model/picker.ts';
import type { IdPart } from '../../lib/model/recipe.ts';
import { useMessages } from '../i18n.tsx';
import type { Teach } from './PickerPanel.tsx';

const CHOICES_MAX = 8;

/** Which part of the address names the record? */
export function AddressStep({ view, teach }: { view: PickerView; teach: Teach }) {
  const { picker } = useMessages();
  const group = useId();
  if (view.addresses.length === 0) return <p>{picker.addressNone}</p>;
  return (
    <fieldset class="bw-picker-addresses">
      <legend>{picker.addressTitle}</legend>
      {view.addresses.slice(0, CHOICES_MAX).map(({ address, recordId }, index) => (
        <label key={JSON.stringify(address.id)} class="bw-check">
          <input
            type="radio"
            name={group}
            checked={index === view.address}
            onChange={() => teach({ do: 'address', index })}
          />
          <span>
            <strong>{recordId}</strong>
            {index === 0 && <span class="bw-tag">{picker.addressLikely}</span>}
            <Marked href={view.sampleUrl} id={address.id} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The address with the part that is meant made plain. */
function Marked({ href, id }: { href: string; id: IdPart }) {
  const parts = splitAt(new URL(href), id);
  return (
    <span class="bw-picker-address">
      {parts.map(({ text, isIt }) => (isIt ? <mark key={text}>{text}</mark> : text))}
    </span>
  );
}

function splitAt(url: URL, id: IdPart): { text: string; isIt: boolean }[] {
  const whole = url.pathname + url.search + url.hash;
  const isInHash = id.in === 'hash' || id.in === 'hash-query';
  const from = isInHash ? url.pathname.length + url.search.length : 0;
  const pattern =
    'name' in id
      ? new RegExp(`([?&]${id.name.replace(/[^\w]/g, '\\$&')}=)([^&#]*)`)
      : new RegExp(`((?:#!?)?(?:/+[^/?#]+){${id.index}}/+)([^/?#]+)`);
  const found = pattern.exec(whole.slice(from));
  if (!found) return [{ text: whole, isIt: false }];
  const start = from + found.index + (found[1]?.length ?? 0);
  const end = start + (found[2]?.length ?? 0);
  return [
    { text: whole.slice(0, start), isIt: false },
    { text: whole.slice(start, end), isIt: true },
    { text: whole.slice(end), isIt: false },
  ].filter(({ text }) => text !== '');
}
