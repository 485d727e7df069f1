import { describe, expect, it, vi } from 'vitest';
import { failureOf } from '../../../../entrypoints/import-worker/failure.ts';
import { ImportFileError } from '../../../../lib/intake/file-error.ts';
import { startTask } from '../../../../lib/own-pages/import-worker/client.ts';
import type { FromWorker } from '../../../../lib/own-pages/import-worker/protocol.ts';
import { DatabaseNewerError, StoreError } from '../../../../lib/store/errors.ts';
import { ImportError } from '../../../../lib/store/import/import-error.ts';

/** A worker that says what a test has it say. */
class FakeWorker {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  postMessage = vi.fn();
  terminate = vi.fn();
}

function start() {
  const worker = new FakeWorker();
  const onProgress = vi.fn();
  const task = startTask({ do: 'undo', id: 'x' }, onProgress, () => worker as unknown as Worker);
  return { worker, task, onProgress };
}

const FAR = { phase: 'undoing', done: 1, total: 2, ratePerSecond: null, leftMs: null } as const;

describe('a task in a worker', () => {
  it('is sent, tells its progress, and ends its worker with its result', async () => {
    const { worker, task, onProgress } = start();
    expect(worker.postMessage).toHaveBeenCalledWith({ do: 'undo', id: 'x' });
    worker.onmessage?.({ data: { is: 'progress', progress: FAR } });
    expect(onProgress).toHaveBeenCalledWith(FAR);
    expect(worker.terminate).not.toHaveBeenCalled();
    const result = { state: 'undone' } as never;
    worker.onmessage?.({ data: { is: 'done', result } });
    expect(await task.result).toBe(result);
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('fails with the failure that the worker names', async () => {
    const { worker, task } = start();
    const failure = { code: 'quota', message: 'full', line: null } as const;
    worker.onmessage?.({ data: { is: 'failed', failure } });
    await expect(task.result).rejects.toMatchObject({ name: 'ImportTaskError', failure });
  });

  it('fails when its worker dies', async () => {
    const { worker, task } = start();
    worker.onerror?.({ message: 'out of memory' });
    await expect(task.result).rejects.toMatchObject({ failure: { code: 'unexpected' } });
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('is cancelled by a word to its worker', () => {
    const { worker, task } = start();
    task.cancel();
    expect(worker.postMessage).toHaveBeenLastCalledWith({ do: 'cancel' });
  });
});

describe('the failure of a task', () => {
  const quiet = new AbortController().signal;

  it.each([
    [new ImportFileError('unclosed-quote', 7), 'unclosed-quote', 7],
    [new StoreError('quota', 'full'), 'quota', null],
    [new ImportError('other-file'), 'other-file', null],
    [new DatabaseNewerError(9, 3), 'newer', null],
    [new TypeError('oops'), 'unexpected', null],
  ])('%s has a code of its own', (error, code, line) => {
    expect(failureOf(error, quiet)).toMatchObject({ code, line, message: error.message });
  });

  it('is a cancellation where the user asked for it', () => {
    const stop = new AbortController();
    stop.abort();
    expect(failureOf(stop.signal.reason, stop.signal).code).toBe('cancelled');
  });
});
