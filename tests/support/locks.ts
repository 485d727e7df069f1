type Work = () => unknown;

/** As much of Web Locks as the background uses: happy-dom has none. */
export function makeLocks() {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, work: Work): Promise<unknown> => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    return turn;
  };
  return { request };
}
