import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import { isWithinBounds } from './bounds.ts';
import { type Caller, identifyCaller, mayCall, type Sender } from './caller.ts';
import type { MessageName, RefusalCode, Reply, RequestOf, ResponseOf } from './protocol.ts';
import { REQUEST_SCHEMAS } from './schemas.ts';

/** A refusal with its reason, thrown by a handler; the sender gets code and message. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

export type Handlers = {
  [N in MessageName]: (request: RequestOf<N>, caller: Caller) => Promise<ResponseOf<N>>;
};

/** The store's named errors: their messages say what to do next. The store itself is not imported. */
const STORE_ERRORS = new Set([
  'StoreError',
  'DatabaseNewerError',
  'DatabaseHeldError',
  'MigrationError',
]);

/** What a user can act on: something is gone, or does not fit. The rest is for the browser. */
const CODE_OF_STORE_ERROR: Record<string, RefusalCode> = {
  'not-found': 'not-found',
  merged: 'account-merged',
  invalid: 'bad-request',
  quota: 'no-room',
};

function refusalOf(error: unknown): { code: RefusalCode; message: string } | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error) || !STORE_ERRORS.has(error.name)) return null;
  const { code, message } = error as Error & { code?: string };
  if (error.name === 'DatabaseHeldError') return { code: 'data-loss', message };
  return { code: CODE_OF_STORE_ERROR[code ?? ''] ?? 'storage', message };
}

const NameOnly = z.looseObject({ bellwether: z.string().check(z.maxLength(40)) });

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(REQUEST_SCHEMAS, name);
}

function refuse(code: RefusalCode, message: string): Reply<MessageName> {
  return { ok: false, code, message };
}

/**
 * Answers one message: bounds, sender, schema, handler, in this order; nothing is assumed of any
 * of them before it is checked. Every message gets a reply, refusals with their code.
 */
export async function answer(
  message: unknown,
  sender: Sender,
  handlers: Handlers,
  own: { id: string; origin: string },
): Promise<Reply<MessageName>> {
  if (!isWithinBounds(message)) return refuse('bad-request', 'The message is too large.');
  const named = NameOnly.safeParse(message);
  if (!named.success || !isMessageName(named.data.bellwether)) {
    return refuse('bad-request', 'Unknown message.');
  }
  const name = named.data.bellwether;
  const caller = identifyCaller(sender, own);
  if (!caller || !mayCall(caller, name))
    return refuse('not-allowed', `${name} is not yours to send.`);
  const body = REQUEST_SCHEMAS[name].safeParse(named.data.request);
  if (!body.success) {
    return refuse('bad-request', `${name}: ${body.error.issues[0]?.message ?? 'wrong shape'}`);
  }
  return run(name, body.data as RequestOf<typeof name>, caller, handlers);
}

async function run<N extends MessageName>(
  name: N,
  request: RequestOf<N>,
  caller: Caller,
  handlers: Handlers,
): Promise<Reply<N>> {
  try {
    return { ok: true, response: await handlers[name](request, caller) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return { ok: false, code: refusal.code, message: refusal.message };
    console.error(`${name} failed`, error);
    return { ok: false, code: 'internal', message: `${name} failed: ${String(error)}` };
  }
}

/** Registers the one listener for messages. Call synchronously when the background starts. */
export function serve(handlers: Handlers): void {
  const own = {
    id: browser.runtime.id,
    origin: new URL(browser.runtime.getURL('/')).origin,
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: unknown) =>
    answer(message, sender as Sender, handlers, own),
  );
}
