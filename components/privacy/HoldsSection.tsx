import { useState } from 'preact/hooks';
import type { NamedHold } from '../../lib/model/privacy.ts';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { useAction } from '../use-action.ts';

interface HoldsSectionProps {
  /** Newest first. */
  holds: readonly NamedHold[];
  onLift: (hold: NamedHold) => Promise<void>;
  hrefOf: (accountId: string) => string;
}

/** Holds that are listed at first. */
const SHOWN = 20;

/** Who may not be erased, and why. */
export function HoldsSection({ holds, onLift, hrefOf }: HoldsSectionProps) {
  const words = useMessages().privacy;
  const format = useFormatters();
  const [isAll, setAll] = useState(false);
  const lift = useAction(onLift);
  const shown = isAll ? holds : holds.slice(0, SHOWN);
  return (
    <section class="bw-card" aria-labelledby="holds-title">
      <h2 id="holds-title">{words.holds.title}</h2>
      <p>{words.holds.hint}</p>
      {holds.length === 0 && <p class="bw-muted">{words.holds.empty}</p>}
      <ul class="bw-lines">
        {shown.map((hold) => (
          <li key={hold.id}>
            <span>
              {hold.name === null ? (
                words.holds.gone
              ) : (
                <a href={hrefOf(hold.accountId)}>{hold.name}</a>
              )}{' '}
              <span class="bw-muted bw-small">{words.holds[hold.of]}</span>
              <br />
              <span class="bw-small">
                {hold.reason}{' '}
                <span class="bw-muted">{words.holds.since(format.date(hold.since))}</span>
              </span>
            </span>
            <Button kind="link" onClick={() => void lift.run(hold)}>
              <span aria-hidden="true">{words.holds.lift}</span>
              <span class="bw-hidden">{words.holds.liftNamed(hold.name ?? words.holds.gone)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < holds.length && (
        <div>
          <Button kind="link" onClick={() => setAll(true)}>
            {words.showAll(holds.length)}
          </Button>
        </div>
      )}
      {lift.failure !== null && <FieldError id="lift-failed" text={words.failed(lift.failure)} />}
    </section>
  );
}
