import browser from 'webextension-polyfill';

/** The one import of the polyfill: background and own pages. The content script uses none. */
export { browser };
