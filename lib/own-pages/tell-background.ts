import { browser } from '../browser.ts';
import { request } from '../messages/send.ts';

/**
 * Says that an own page wrote to the store, so that badges follow. If they do not, what was
 * written is written all the same: the failure goes to the console and no further.
 */
export function tellBackground(accountIds: string[]): void {
  request(browser.runtime.sendMessage, 'own/accounts-changed', { accountIds }).catch((error) =>
    console.warn('The badge was not refreshed.', error),
  );
}
