import type { DevtoolsPipe } from './pipe.ts';

/** One event of a Chromium trace; times in microseconds, `tdur` in CPU time of the thread. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; fileName?: string; frame?: string; data?: Record<string, unknown> };
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'disabled-by-default-v8.compile',
  'blink.user_timing',
  'loading',
];

/** Traces the whole browser while `work` runs. */
export async function trace(pipe: DevtoolsPipe, work: () => Promise<void>): Promise<TraceEvent[]> {
  await pipe.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: CATEGORIES,
      excludedCategories: ['*'],
    },
  });
  await work();
  const complete = pipe.wait(({ method }) => method === 'Tracing.tracingComplete', 'its trace');
  await pipe.send('Tracing.end');
  const { params } = await complete;
  const text = await readStream(pipe, String(params.stream));
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
}

async function readStream(pipe: DevtoolsPipe, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const part = await pipe.send<{ data: string; base64Encoded?: boolean; eof: boolean }>(
      'IO.read',
      { handle, size: 1 << 20 },
    );
    parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'utf8'));
    if (part.eof) break;
  }
  await pipe.send('IO.close', { handle });
  return Buffer.concat(parts).toString();
}
