/**
 * Runs in the panel: fills in and sends the log form as a user would, and waits until another
 * score is on screen.
 * @returns milliseconds from the submission to the end of the frame that shows it
 */
export async function logInPanel(): Promise<number> {
  const form = document.querySelector<HTMLFormElement>('form[aria-label="Log interaction"]');
  if (!form) throw new Error('The panel has no log form.');
  const frame = () => new Promise(requestAnimationFrame);
  const scores = () =>
    [...document.querySelectorAll('[role="meter"]')]
      .map((meter) => `${meter.getAttribute('aria-valuenow')} ${meter.ariaValueText}`)
      .join('; ');
  for (const value of ['connected', '-2']) {
    form.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`)?.click();
    await frame();
  }
  const before = scores();
  const startedAt = performance.now();
  form.requestSubmit();
  while (scores() === before) {
    if (performance.now() - startedAt > 10_000)
      throw new Error(`The score did not change after a log: ${document.body.innerText}`);
    await frame();
  }
  const { port1, port2 } = new MessageChannel();
  const painted = new Promise((resolve) => {
    port1.onmessage = resolve;
  });
  port2.postMessage(null);
  await painted;
  return performance.now() - startedAt;
}
