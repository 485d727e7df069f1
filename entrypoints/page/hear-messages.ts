import { MessageIntake } from '../../lib/handed/message-intake.ts';
import { handedHere } from './handed-here.ts';

/** Hears this page's own messages hand over a customer. Runs only where the user wants that. */
export function hearMessages(): void {
  const here = handedHere();
  here.hearing?.abort();
  here.hearing = new AbortController();
  const intake = new MessageIntake();
  here.said = () => intake.saidAt(location.href);
  const hear = (event: MessageEvent) => {
    const page = { window, origin: location.origin, href: location.href };
    const { dropped } = intake;
    if (intake.take(event, page, performance.now())) here.changed?.();
    if (dropped === 0 && intake.dropped > 0)
      console.warn(
        'Bellwether: this page hands over faster than it is heard; the rest is dropped.',
      );
  };
  addEventListener('message', hear, { signal: here.hearing.signal });
}
