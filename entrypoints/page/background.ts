import { browser } from 'wxt/browser';
import type { MessageName, RequestOf, ResponseOf } from '../../lib/messages/protocol.ts';
import { MessageError, request } from '../../lib/messages/send.ts';
import { isOrphan, RETRY_MS } from './extension.ts';

/**
 * Asks the background, and once more if it did not answer: it may have been stopped with the
 * message in its hands. Every message of a page may arrive twice.
 */
export async function ask<N extends MessageName>(
  name: N,
  body: RequestOf<N>,
): Promise<ResponseOf<N>> {
  const send = () => request((message) => browser.runtime.sendMessage(message), name, body);
  try {
    return await send();
  } catch (error) {
    if (isOrphan() || !(error instanceof MessageError) || error.code !== 'no-answer') throw error;
    await new Promise((resume) => setTimeout(resume, RETRY_MS));
    return send();
  }
}

/** Whether the background refused because the site is no longer granted. */
export function isUnwanted(error: unknown): boolean {
  return error instanceof MessageError && error.code === 'not-allowed';
}
