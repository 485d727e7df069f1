import type { PickerMove } from '../../lib/model/picker.ts';

/** Merely looks: of several only the last one counts. */
function isLook(move: PickerMove | undefined): boolean {
  return move !== undefined && 'at' in move && !move.take;
}

/**
 * Sends moves one after the other, each when the one before was answered: a pointer moves faster
 * than a page can say what is under it.
 */
export function inOrder(
  send: (move: PickerMove) => Promise<void>,
  failed: (error: unknown) => void,
): (move: PickerMove) => void {
  const waiting: PickerMove[] = [];
  let isSending = false;
  const sendAll = async () => {
    if (isSending) return;
    isSending = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) await send(next).catch(failed);
    isSending = false;
  };
  return (move) => {
    if ('at' in move && isLook(waiting.at(-1))) waiting.pop();
    waiting.push(move);
    void sendAll();
  };
}
