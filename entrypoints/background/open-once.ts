/**
 * Opens on the first call and keeps the result; a failure is not kept, the next call tries again,
 * and so does one after what was opened is of no use any more.
 */
export function openOnce<T>(
  open: () => Promise<T>,
  isUsable: (opened: T) => boolean = () => true,
): () => Promise<T> {
  let opened: Promise<T> | undefined;
  const openAnew = () => {
    opened = open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const openUsable = async (): Promise<T> => {
    const current = opened ?? openAnew();
    const known = await current;
    if (isUsable(known)) return known;
    // Whoever came here first has opened it anew already.
    return opened === current ? openAnew() : openUsable();
  };
  return openUsable;
}
