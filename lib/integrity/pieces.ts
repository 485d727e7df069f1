/** Bytes of one piece before they become text: a multiple of three, so that texts join. */
const PIECE_BYTES = 3 * 1024 * 1024;
const BYTES_AT_ONCE = 30_000;

/**
 * Lines, compressed with gzip and cut into texts of at most 4 MB for a storage that holds texts.
 * @throws whatever `lines` throws
 * @example for await (const piece of pack(lines)) await area.set({ [key()]: piece });
 */
export async function* pack(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const { readable, writable } = new CompressionStream('gzip');
  const fed = feed(writable, lines);
  // Awaited at the end; a failure also breaks the stream that is read below.
  fed.catch(() => undefined);
  let rest: Uint8Array = new Uint8Array();
  for await (const bytes of chunksOf(readable)) {
    rest = joined(rest, bytes);
    for (; rest.length >= PIECE_BYTES; rest = rest.slice(PIECE_BYTES))
      yield toBase64(rest.subarray(0, PIECE_BYTES));
  }
  await fed;
  if (rest.length > 0) yield toBase64(rest);
}

/** The lines that `pack` was given. */
export async function* unpack(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const { readable, writable } = new DecompressionStream('gzip');
  const fed = feedBytes(writable, pieces);
  fed.catch(() => undefined);
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of chunksOf(readable)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  await fed;
  if (rest !== '') yield rest;
}

/** SHA-256 of a text, hexadecimal. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function feed(writable: WritableStream<BufferSource>, lines: AsyncIterable<string>) {
  const encoder = new TextEncoder();
  const writer = writable.getWriter();
  try {
    for await (const line of lines) await writer.write(encoder.encode(line));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

async function feedBytes(writable: WritableStream<BufferSource>, pieces: AsyncIterable<string>) {
  const writer = writable.getWriter();
  try {
    for await (const piece of pieces) await writer.write(fromBase64(piece));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

/** A stream is not iterable in every browser that the extension runs in. */
async function* chunksOf(readable: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE)
    text += btoa(String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE)));
  return text;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
