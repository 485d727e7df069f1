// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { describe, expect, it } from 'vitest';
import {
  forgetTab,
  isStale,
  keepObservation,
  noteShownView,
  patchTabRecord,
  readTabRecord,
} from '../../../../entrypoints/background/tab-records.ts';
import type { PageObservation } from '../../../../lib/model/page.ts';
import { ticket } from './stage.ts';

function reading(documentAt: number, navigation: number, recordId: string): PageObservation {
  return {
    state: 'reading',
    documentAt,
    navigation,
    record: { site: 'zendesk', host: 'acme.zendesk.com', recordType: 'ticket', recordId },
  };
}

const CHOSEN = { accountId: 'account-a', changeId: 'change-a' };

describe('isStale', () => {
  it.each<[string, [number, number], [number, number], boolean]>([
    ['an earlier navigation of the same document', [100, 2], [100, 1], true],
    ['the same navigation', [100, 2], [100, 2], false],
    ['a later navigation', [100, 2], [100, 3], false],
    ['an earlier document, whatever its navigation', [200, 0], [100, 9], true],
    ['a later document, whatever its navigation', [100, 9], [200, 0], false],
  ])('%s', (_what, known, incoming, expected) => {
    expect(isStale(reading(...known, 'a'), reading(...incoming, 'b'))).toBe(expected);
  });

  it.each<[string, PageObservation, PageObservation, boolean]>([
    ['what was said before the page was read', readAt(5), reading(100, 1, 'a'), true],
    ['an earlier reading', readAt(5), readAt(4), true],
    ['the same reading', readAt(5), readAt(5), false],
    ['a later reading', readAt(5), readAt(6), false],
    ['the first reading', reading(100, 1, 'a'), readAt(5), false],
  ])('of the same navigation: %s', (_what, known, incoming, expected) => {
    expect(isStale(known, incoming)).toBe(expected);
  });
});

function readAt(at: number): PageObservation {
  return { ...ticket('a'), readAt: at } as PageObservation;
}

describe('the record of a tab', () => {
  it('keeps the newer observation whichever arrives first', async () => {
    expect(await keepObservation(1, reading(100, 2, 'new'))).toBe(true);
    expect(await keepObservation(1, reading(100, 1, 'late'))).toBe(false);
    expect((await readTabRecord(1))?.observation).toMatchObject({ record: { recordId: 'new' } });
  });

  it('drops the match and the choice with the navigation', async () => {
    await keepObservation(1, reading(100, 1, 'a'));
    await patchTabRecord(1, () => ({ chosen: CHOSEN }));
    await keepObservation(1, reading(100, 1, 'a'));
    expect((await readTabRecord(1))?.chosen).toEqual(CHOSEN);
    await keepObservation(1, reading(100, 2, 'b'));
    expect((await readTabRecord(1))?.chosen).toBeNull();
  });

  it('remembers the last twenty views, so that a log can name what was on screen', async () => {
    await keepObservation(1, reading(100, 1, 'a'));
    for (let view = 0; view < 30; view += 1) await noteShownView(1, `view-${view}`);
    const shown = (await readTabRecord(1))?.shownViewKeys;
    expect(shown).toHaveLength(20);
    expect(shown?.at(-1)).toBe('view-29');
  });

  it('loses nothing when two events change it at once', async () => {
    await keepObservation(1, reading(100, 1, 'a'));
    await Promise.all([noteShownView(1, 'x'), noteShownView(1, 'y')]);
    expect((await readTabRecord(1))?.shownViewKeys.sort()).toEqual(['x', 'y']);
  });

  it('is gone once the tab is', async () => {
    await keepObservation(1, reading(100, 1, 'a'));
    await forgetTab(1);
    await patchTabRecord(1, () => ({ chosen: CHOSEN }));
    expect(await readTabRecord(1)).toBeUndefined();
  });
});
