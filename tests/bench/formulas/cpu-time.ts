/**
 * Milliseconds of CPU of one call of `work`: of all threads of this process, so with its garbage
 * collector, and without the other programs of the machine. Nothing is collected before: a forced
 * collection also throws away what the engine learned of the code, which then takes twice as long.
 * @param work gives a number above 0, so that it can be seen to have been done
 * @param times that it is called: enough for a few milliseconds
 */
export function cpuMs(work: () => number, times: number): number {
  const before = process.cpuUsage();
  let result = 0;
  for (let time = 0; time < times; time++) result += work();
  const { user, system } = process.cpuUsage(before);
  if (!(result > 0)) throw new Error('What was measured did nothing.');
  return (user + system) / 1000 / times;
}
