import type { Session, Tab } from '../browser/tab.ts';

/**
 * Fills in and sends the log form with the mouse: the panel believes no event that a script made.
 * @returns milliseconds from the click on “Log” to the end of the frame that shows another score
 */
export async function logInPanel(tab: Tab, panel: Session): Promise<number> {
  await click(tab, panel, 'label:has(> input[value="connected"])');
  await click(tab, panel, 'label:has(> input[value="-2"])');
  await panel.run(watchScores);
  await click(tab, panel, 'button[type="submit"]');
  return panel.run(() => globalThis.logShown);
}

declare global {
  /** In the panel: how long the log took to show, in ms. */
  var logShown: Promise<number>;
}

async function click(tab: Tab, panel: Session, selector: string): Promise<void> {
  const inPanel = await panel.run(centreOf, `form[aria-label="Log interaction"] ${selector}`);
  const outer = await tab.run(() => ({ width: innerWidth, height: innerHeight }));
  // The panel stands at the right edge and reaches down to the lower one.
  await tab.click({ x: outer.width - inPanel.toRight, y: outer.height - inPanel.toBottom });
}

/** Distances of an element's centre from the right and the lower edge of the panel. */
async function centreOf(selector: string): Promise<{ toRight: number; toBottom: number }> {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`The panel has no ${selector}.`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise(requestAnimationFrame);
  const box = element.getBoundingClientRect();
  return {
    toRight: innerWidth - box.x - box.width / 2,
    toBottom: innerHeight - box.y - box.height / 2,
  };
}

function watchScores(): void {
  const scores = () =>
    [...document.querySelectorAll('meter, [role="meter"]')]
      .map((meter) => `${meter.getAttribute('aria-valuenow')} ${meter.ariaValueText}`)
      .join('; ');
  const before = scores();
  const look = async (clickedAt: number) => {
    while (scores() === before) {
      if (performance.now() - clickedAt > 10_000)
        throw new Error(`No other score after a log: ${document.body.innerText.slice(0, 800)}`);
      await new Promise(requestAnimationFrame);
    }
    const { port1, port2 } = new MessageChannel();
    const painted = new Promise((resolve) => {
      port1.onmessage = resolve;
    });
    port2.postMessage(null);
    await painted;
    return performance.now() - clickedAt;
  };
  globalThis.logShown = new Promise((resolve) => {
    const clicked = ({ timeStamp }: Event) => resolve(look(timeStamp));
    addEventListener('click', clicked, { capture: true, once: true });
  });
}
