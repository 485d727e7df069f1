import type { PickerTask } from '../../lib/model/picker.ts';
import { ask, isUnwanted } from '../page/background.ts';
import { isOrphan } from '../page/extension.ts';
import { onPageChange } from '../page/page-changes.ts';
import { pointAt } from './point.ts';
import { readPage } from './read-page.ts';

const RUNNING = Symbol.for('bellwether.picker');
/** Applications change their address first and the page after. */
const SETTLE_MS = 300;

/** Scripts of this version share a world, however often they are run in it. */
const world = globalThis as { [RUNNING]?: AbortController };

/**
 * Does what the background says: takes the pointer, reads what was pointed at, or waits for another
 * record. Run again it does the next thing, and nothing of the one before stays in the page.
 */
export function startPicker(): void {
  world[RUNNING]?.abort();
  const end = new AbortController();
  world[RUNNING] = end;
  run(end).catch((error: unknown) => {
    end.abort();
    if (!isOrphan() && !isUnwanted(error)) console.warn('Bellwether:', error);
  });
}

async function run({ signal }: AbortController): Promise<void> {
  const { task } = await ask('page/picker-task', { href: location.href });
  if (!task || signal.aborted) return;
  if (task.kind === 'wait' || (task.kind === 'read' && task.isSecond)) awaitOther(signal);
  if (task.kind === 'read') readFields(task, signal);
  if (task.kind !== 'point') return;
  const answer = await pointAt(task, signal);
  if (signal.aborted) return;
  await (answer ? ask('page/picked', answer) : ask('page/picker-stopped', {}));
}

function readFields({ fields }: Extract<PickerTask, { kind: 'read' }>, signal: AbortSignal): void {
  readPage(fields, signal, (reading) => {
    ask('page/picker-read', reading).catch((error: unknown) => {
      if (!isOrphan()) console.warn('Bellwether:', error);
    });
  });
}

/** At the next address all begins anew. */
function awaitOther(signal: AbortSignal): void {
  const { href } = location;
  const moved = () => {
    if (location.href !== href) setTimeout(() => signal.aborted || startPicker(), SETTLE_MS);
  };
  onPageChange(moved, signal);
}
