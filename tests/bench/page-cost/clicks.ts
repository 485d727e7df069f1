import { setTimeout as pause } from 'node:timers/promises';
import type { Tab } from '../browser/tab.ts';
import { median } from '../statistics/median.ts';

const CLICKS = 6;
const BETWEEN_MS = 60;

/** From a trusted click on the page's own button to the frame that shows it, in ms. */
export async function clickDuration(tab: Tab): Promise<number> {
  const at = await tab.run(watchClicks);
  for (let click = 0; click < CLICKS; click++) {
    await tab.click(at);
    await pause(BETWEEN_MS);
  }
  await pause(2 * BETWEEN_MS);
  const durations = await tab.run(() => {
    return (globalThis as unknown as { clickDurations: number[] }).clickDurations;
  });
  const middle = median(durations);
  if (middle === null) throw new Error('The page heard none of the clicks.');
  return middle;
}

/** Event Timing would do the same, but tells nothing below 16 ms and rounds to 8. */
function watchClicks(): { x: number; y: number } {
  const durations: number[] = [];
  Object.assign(globalThis, { clickDurations: durations });
  const button = document.querySelector('#target');
  const box = button?.getBoundingClientRect();
  if (!button || !box) throw new Error('There is no button to click on.');
  button.addEventListener('click', ({ timeStamp }) => {
    button.textContent = `${Number(button.textContent) + 1}`;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => durations.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  });
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
