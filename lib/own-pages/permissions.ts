import { browser } from '../browser.ts';
import { webPatterns } from '../sites/catalogue.ts';

/**
 * Asks for one origin and nothing else. The browser allows the question only while a click is
 * being answered, so nothing may be awaited before it.
 * @returns what the user said
 * @example if (!(await askForSite('https://crm.example.com/*'))) showRefused();
 */
export function askForSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** @throws what the browser says where a pattern is part of the build and cannot be taken back */
export function takeBackSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

export function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Match patterns of web pages that are allowed now, sorted. */
export async function allowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return webPatterns(origins);
}

/** A read that is repeated whenever the browser's permissions change. */
export function withPermissions<T>(read: () => Promise<T>) {
  return (next: (value: T) => void, fail: (error: Error) => void): (() => void) => {
    const again = () => void read().then(next, fail);
    again();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  };
}
