import { useState } from 'preact/hooks';
import type { Erased } from '../../lib/model/privacy.ts';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { useAction } from '../use-action.ts';

interface ErasedSectionProps {
  /** Newest first. */
  erased: readonly Erased[];
  onForget: (pseudonym: string) => Promise<void>;
}

/** Stubs that are listed at first. */
const SHOWN = 20;

/** Whom nobody can name any more: a pseudonym, when, and how much it was. */
export function ErasedSection({ erased, onForget }: ErasedSectionProps) {
  const words = useMessages().privacy;
  const format = useFormatters();
  const [isAll, setAll] = useState(false);
  const forget = useAction(onForget);
  const shown = isAll ? erased : erased.slice(0, SHOWN);
  return (
    <section class="bw-card" aria-labelledby="erased-title">
      <h2 id="erased-title">{words.erased.title}</h2>
      <p>{words.erased.hint}</p>
      {erased.length === 0 && <p class="bw-muted">{words.erased.empty}</p>}
      <ul class="bw-lines">
        {shown.map(({ pseudonym, at, count }) => (
          <li key={pseudonym}>
            <span>
              {pseudonym}{' '}
              <span class="bw-muted bw-small">
                {format.dateTime(at)} · {words.erased.line(count)}
              </span>
            </span>
            <Button kind="link" onClick={() => void forget.run(pseudonym)}>
              <span aria-hidden="true">{words.erased.forget}</span>
              <span class="bw-hidden">{words.erased.forgetNamed(pseudonym)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < erased.length && (
        <div>
          <Button kind="link" onClick={() => setAll(true)}>
            {words.showAll(erased.length)}
          </Button>
        </div>
      )}
      {forget.failure !== null && (
        <FieldError id="forget-failed" text={words.failed(forget.failure)} />
      )}
    </section>
  );
}
