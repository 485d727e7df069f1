import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeLocks } from './locks.ts';

// A busy machine is slow, not wrong: what is waited for comes, or the test's own limit ends it.
configure({ asyncUtilTimeout: 15_000 });

beforeEach(() => {
  fakeBrowser.reset();
  // Node has them, the test's DOM does not.
  if (!navigator.locks)
    Object.defineProperty(navigator, 'locks', { value: makeLocks(), configurable: true });
});
afterEach(() => cleanup());
