/**
 * `npm run mutations [word …]`: plants one fault at a time in a copy of the code and runs the tests
 * that should notice. With words, only the faults whose file or description has one of them.
 */
import { Copy } from './copy.ts';
import { type Fault, problemOf, testsOf } from './fault.ts';
import { FAULTS } from './faults.ts';
import { Runner } from './runner.ts';

const FEWEST_KILLED = 0.9;

/** `stale`: a test does tell the two apart, whatever the table says. */
type Verdict = 'killed' | 'survived' | 'equivalent' | 'stale' | 'broken';

async function verdictOf(fault: Fault, copy: Copy, runner: Runner): Promise<Verdict> {
  const outcome = await copy.with(fault, (path) => runner.run(testsOf(fault), path));
  if (outcome === 'broken') return 'broken';
  if (outcome === 'failed') return fault.equivalent === undefined ? 'killed' : 'stale';
  return fault.equivalent === undefined ? 'survived' : 'equivalent';
}

function chosen(words: readonly string[]): readonly Fault[] {
  if (words.length === 0) return FAULTS;
  return FAULTS.filter(({ file, fault }) =>
    words.some((word) => `${file} ${fault}`.includes(word)),
  );
}

function report(verdicts: ReadonlyMap<Fault, Verdict>, seconds: number): boolean {
  const having = (verdict: Verdict) =>
    [...verdicts.values()].filter((one) => one === verdict).length;
  const share = having('killed') / verdicts.size;
  console.log(
    `\n${having('killed')} of ${verdicts.size} faults killed (${(share * 100).toFixed(1)} %), ` +
      `${having('equivalent')} survived with a reason, ${having('survived')} without, ` +
      `${having('stale')} with a reason that does not hold, ${having('broken')} could not be told, in ${seconds} s`,
  );
  return share >= FEWEST_KILLED && having('survived') + having('stale') + having('broken') === 0;
}

async function plantAll(faults: readonly Fault[], copy: Copy): Promise<boolean> {
  const runner = await Runner.in(copy.root);
  const startedAt = performance.now();
  try {
    const all = [...new Set(faults.flatMap(testsOf))];
    if ((await runner.run(all)) !== 'passed')
      throw new Error('The tests fail without any fault: make them pass first (npm run unit).');
    const verdicts = new Map<Fault, Verdict>();
    for (const fault of faults) {
      const verdict = await verdictOf(fault, copy, runner);
      verdicts.set(fault, verdict);
      console.log(`${verdict.padEnd(10)}  ${fault.file.padEnd(34)}  ${fault.fault}`);
      if (fault.equivalent) console.log(`${' '.repeat(12)}${fault.equivalent}`);
    }
    if ((await runner.run(all)) !== 'passed')
      throw new Error('A fault is still there after its turn: no verdict can be trusted.');
    return report(verdicts, Math.round((performance.now() - startedAt) / 1000));
  } finally {
    await runner.close();
  }
}

const faults = chosen(process.argv.slice(2));
const problems = faults.flatMap((fault) => problemOf(fault) ?? []);
for (const problem of problems) console.error(problem);
if (problems.length > 0 || faults.length === 0) process.exit(1);

const copy = new Copy();
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
process.on('exit', () => copy.remove());
process.exit((await plantAll(faults, copy)) ? 0 : 1);
