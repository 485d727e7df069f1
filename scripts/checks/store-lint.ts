import { runForOutput, type Tally } from './check.ts';

/** Warnings that are known, and why they stay. Any other one fails the check. */
const EXPLAINED: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT:
    'Preact can assign innerHTML for dangerouslySetInnerHTML, which no component uses: the lint ' +
    'rules forbid it and Trusted Types would refuse it.',
};

interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

interface LintReport {
  errors: LintMessage[];
  warnings: LintMessage[];
}

function describe({ code, message, file, line }: LintMessage): string {
  return `${code} ${file ?? ''}:${line ?? ''} ${message}`;
}

/** Mozilla's linter on the Firefox build: no errors, and no warning without an explanation. */
export async function lintForStore(): Promise<Tally> {
  const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'];
  const { errors, warnings } = JSON.parse(await runForOutput('web-ext', args)) as LintReport;
  const unexplained = warnings.filter(({ code }) => !(code in EXPLAINED));
  const bad = [...errors, ...unexplained];
  const explained = warnings
    .filter(({ code }) => code in EXPLAINED)
    .map((warning) => `warning ${describe(warning)}\n      ${EXPLAINED[warning.code]}`);
  return {
    passed: bad.length === 0 ? 1 : 0,
    failed: bad.length,
    notes: [...bad.map(describe), ...explained],
  };
}
