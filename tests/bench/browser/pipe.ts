import type { Readable, Writable } from 'node:stream';

export interface DevtoolsEvent {
  method: string;
  sessionId?: string;
  params: Record<string, unknown>;
}

interface Answer {
  id: number;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  method: string;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

type Listener = (event: DevtoolsEvent) => void;

/**
 * The DevTools protocol over a pipe, without an automation library: those put worlds, bindings and
 * scripts of their own into the pages that are being measured.
 */
export class DevtoolsPipe {
  #id = 0;
  #waiting = new Map<number, Waiting>();
  #listeners = new Set<Listener>();
  #unread: Buffer[] = [];
  #writer: Writable;

  constructor(writer: Writable, reader: Readable) {
    this.#writer = writer;
    reader.on('data', (data: Buffer) => this.#read(data));
  }

  send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = ++this.#id;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(id, { method, resolve, reject });
    this.#writer.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return promise as Promise<T>;
  }

  /** @returns a function that stops listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The next event that fits. */
  wait(fits: (event: DevtoolsEvent) => boolean, what: string, ms = 30_000): Promise<DevtoolsEvent> {
    const { promise, resolve, reject } = Promise.withResolvers<DevtoolsEvent>();
    const timer = setTimeout(() => reject(new Error(`The browser did not report ${what}.`)), ms);
    const stop = this.listen((event) => {
      if (fits(event)) resolve(event);
    });
    return promise.finally(() => {
      clearTimeout(timer);
      stop();
    });
  }

  /** The browser is gone: whoever waits for an answer learns why. */
  fail(reason: string): void {
    for (const { method, reject } of this.#waiting.values())
      reject(new Error(`${method}: ${reason}`));
    this.#waiting.clear();
  }

  #read(data: Buffer): void {
    let start = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      const message = Buffer.concat([...this.#unread, data.subarray(start, end)]);
      this.#unread = [];
      start = end + 1;
      this.#take(JSON.parse(message.toString()) as Answer | DevtoolsEvent);
    }
    if (start < data.length) this.#unread.push(data.subarray(start));
  }

  #take(message: Answer | DevtoolsEvent): void {
    if ('method' in message) {
      for (const listener of [...this.#listeners]) listener(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }
}
