import { Chromium } from './chromium.ts';

/** One thing that is compared: a browser, with or without an extension. */
export interface Arm<Name extends string> {
  name: Name;
  extension: string | null;
}

export interface RunningArm<Name extends string> {
  name: Name;
  chromium: Chromium;
}

/**
 * Starts one browser with a fresh profile per arm, gives them to `work`, and closes them whatever
 * happens.
 */
export async function withArms<Name extends string, R>(
  program: string,
  arms: readonly Arm<Name>[],
  hosts: string[],
  work: (running: RunningArm<Name>[]) => Promise<R>,
): Promise<R> {
  const running: RunningArm<Name>[] = [];
  try {
    for (const { name, extension } of arms) {
      running.push({ name, chromium: await Chromium.launch({ program, extension, hosts }) });
    }
    return await work(running);
  } finally {
    await Promise.all(running.map(({ chromium }) => chromium.close()));
  }
}
