import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { isStillBefore, remember } from '../../../../entrypoints/page/doubt.ts';
import { makeReading } from '../../../../lib/sites/reading.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function readPane(pane: Element) {
  const title = 'Northwind';
  return makeReading('account', { by: 'holder', holder: pane, title }, { accountName: title });
}

/** Reads and remembers a pane to which nothing else refers. */
function rememberLostPane() {
  const pane = document.createElement('div');
  return { pane: new WeakRef(pane), earlier: remember('a record', readPane(pane)) };
}

describe('what is remembered of a record that was left', () => {
  it('tells its pane from others as long as the page has it', () => {
    const [pane, other] = [document.createElement('div'), document.createElement('div')];
    const before = [remember('a record', readPane(pane))];
    expect(isStillBefore(readPane(pane), before)).toBe(true);
    expect(isStillBefore(readPane(other), before)).toBe(false);
  });

  it('does not keep a pane that the page has thrown away', async () => {
    const { pane, earlier } = rememberLostPane();
    await new Promise((done) => setTimeout(done));
    collectGarbage();
    expect(pane.deref()).toBeUndefined();
    expect(isStillBefore(readPane(document.createElement('div')), [earlier])).toBe(false);
  });
});
