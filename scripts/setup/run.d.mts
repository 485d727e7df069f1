export function run(
  file: string,
  args: string[],
  options?: { cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<string>;
export function runNpm(args: string[], cwd: string): Promise<string>;
