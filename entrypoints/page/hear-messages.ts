import { MessageIntake } from '../../lib/handed/message-intake.ts';
import { handedHere } from './handed-here.ts';

/** Hears this page's own messages hand over a customer, once. Runs only where the user wants that. */
export function hearMessages(): void {
  const here = handedHere();
  if (here.hearsMessages) return;
  here.hearsMessages = true;
  const intake = new MessageIntake();
  here.said = () => intake.saidAt(location.href);
  addEventListener('message', (event) => {
    const page = { window, origin: location.origin, href: location.href };
    const isFirstDropped = intake.dropped === 0;
    if (intake.take(event, page, performance.now())) here.changed?.();
    else if (isFirstDropped && intake.dropped > 0)
      console.warn(
        'Bellwether: this page hands over faster than it is heard; the rest is dropped.',
      );
  });
}
