import type { MessageName, RefusalCode, Reply, RequestOf, ResponseOf } from './protocol.ts';

/** A message that the background refused or never answered. `code` is for the interface's words. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  constructor(
    readonly code: RefusalCode | 'no-answer',
    message: string,
  ) {
    super(message);
  }
}

type SendMessage = (message: unknown) => Promise<unknown>;

/**
 * One-shot request to the background. No port is held open: the worker may be stopped between two
 * messages, and a message wakes it.
 * @param sendMessage `runtime.sendMessage` of the caller's context
 * @throws {MessageError} with the background's code, or `no-answer` if nothing replied
 */
export async function request<N extends MessageName>(
  sendMessage: SendMessage,
  name: N,
  body: RequestOf<N>,
): Promise<ResponseOf<N>> {
  let reply: Reply<N> | undefined;
  try {
    reply = (await sendMessage({ bellwether: name, request: body })) as Reply<N> | undefined;
  } catch (error) {
    throw new MessageError('no-answer', `${name}: ${String(error)}`);
  }
  if (reply?.ok === true) return reply.response;
  if (reply?.ok === false) throw new MessageError(reply.code, reply.message);
  throw new MessageError('no-answer', `${name}: no answer from the extension; reload the page.`);
}
