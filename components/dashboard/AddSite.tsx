import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { siteTarget } from '../site-access.ts';
import { TextField } from '../TextField.tsx';

/** For products that are hosted anywhere: one origin, typed or pasted. */
export function AddSite({ onAdd }: { onAdd: (pattern: string) => void }) {
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  const [address, setAddress] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const target = siteTarget(withScheme(address));
    setInvalid('page' in target);
    if ('page' in target) return;
    onAdd(target.pattern);
    setAddress('');
  };
  return (
    <form class="bw-card" aria-label={words.addTitle} onSubmit={submit} noValidate>
      <h2>{words.addTitle}</h2>
      <div class="bw-add-site">
        <TextField
          label={words.addLabel}
          hint={words.addHint}
          error={isInvalid ? words.invalid : null}
          maxLength={2048}
          value={address}
          onInput={(text) => {
            setAddress(text);
            setInvalid(false);
          }}
        />
        <Button type="submit">{words.add}</Button>
      </div>
    </form>
  );
}

/** `crm.example.com` is meant as an address too; another scheme is left for the check to refuse. */
function withScheme(address: string): string {
  const trimmed = address.trim();
  return /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[\w.-]+:\d+/.test(trimmed)
    ? trimmed
    : `https://${trimmed}`;
}
