import { IMPORT_WORKER } from './protocol.ts';

/** Named in the content security policy of the extension's pages: no other policy can be made. */
const POLICY = 'bellwether-worker';

/** What Trusted Types offer of themselves, where the browser has them. */
interface TypeFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

let workerUrl: string | undefined;

/** Starts the one worker of the extension: pages may start no other script. */
export function startWorker(): Worker {
  workerUrl ??= trusted();
  return new Worker(workerUrl);
}

/** A browser that has Trusted Types takes no text for the address of a script. */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TypeFactory };
  const policy = trustedTypes?.createPolicy(POLICY, { createScriptURL: () => IMPORT_WORKER });
  return policy?.createScriptURL(IMPORT_WORKER) ?? IMPORT_WORKER;
}
