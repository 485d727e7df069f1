import { useEffect, useRef, useState } from 'preact/hooks';
import { passphraseStrength } from '../../lib/bundle/passphrase.ts';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { focusFirstFault } from '../focus-first-fault.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';
import type { Action } from '../use-action.ts';
import { PassphraseField } from './PassphraseField.tsx';

/** How old the last backup is. */
export interface BackupStanding {
  /** Epoch ms; `null`: there never was one. */
  lastBackupAt: number | null;
  changesSince: number;
  isDue: boolean;
}

export interface SealCardProps {
  standing: BackupStanding;
  /** Epoch ms. */
  now: number;
  save: Action<[passphrase: string]>;
}

/** One encrypted file of everything. What is typed is forgotten with the click. */
export function SealCard({ standing, now, save }: SealCardProps) {
  const words = useMessages().backup;
  const [typed, setTyped] = useState({ first: '', again: '' });
  /** How often it was sent with a fault; 0: what is missing is not said yet. */
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirstFault(form.current), [tries]);
  const strength = passphraseStrength(typed.first);
  const faults = {
    first: strength === 'too-short' ? words.seal.strength[strength] : null,
    again: typed.first === typed.again ? null : words.seal.differs,
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (faults.first || faults.again) return setTries(tries + 1);
    await save.run(typed.first);
    setTyped({ first: '', again: '' });
    setTries(0);
  };
  const hint = strength === 'too-short' ? words.seal.showHint : words.seal.strength[strength];
  return (
    <section class="bw-card" aria-labelledby="seal-title">
      <h2 id="seal-title">{words.seal.title}</h2>
      <Standing {...standing} now={now} />
      <p>{words.seal.hint}</p>
      <form ref={form} class="bw-backup-form" onSubmit={(event) => void submit(event)} noValidate>
        <PassphraseField
          label={words.seal.passphrase}
          autocomplete="new-password"
          value={typed.first}
          hint={hint}
          error={tries > 0 ? faults.first : null}
          onInput={(first) => setTyped({ ...typed, first })}
        />
        <PassphraseField
          label={words.seal.again}
          autocomplete="new-password"
          value={typed.again}
          error={tries > 0 ? faults.again : null}
          onInput={(again) => setTyped({ ...typed, again })}
        />
        <div>
          <Button type="submit" kind="primary" icon="lock" pending={save.pending}>
            {save.pending ? words.seal.pending : words.seal.action}
          </Button>
        </div>
      </form>
      {save.failure !== null && <FieldError id="seal-failed" text={save.failure} />}
    </section>
  );
}

function Standing({ lastBackupAt, changesSince, isDue, now }: BackupStanding & { now: number }) {
  const words = useMessages().backup.age;
  const format = useFormatters();
  const last =
    lastBackupAt === null ? words.never : words.last(format.relativeDay(lastBackupAt, now));
  const since = lastBackupAt !== null && changesSince > 0 ? words.changes(changesSince) : '';
  if (isDue) return <NoticeLine kind="warning" text={`${last} ${since} ${words.due}`} />;
  return (
    <p class="bw-strong">
      {last} {since}
    </p>
  );
}
