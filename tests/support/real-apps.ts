/** Addresses of the real applications, handed from the set-up to the tests' processes. */
const VARIABLES = {
  'atomic-crm': 'BELLWETHER_ATOMIC_CRM_URL',
  'request-tracker': 'BELLWETHER_REQUEST_TRACKER_URL',
} as const;
export type RealAppId = keyof typeof VARIABLES;

export function announceApp(id: RealAppId, url: string): void {
  process.env[VARIABLES[id]] = url;
}

/** @returns the address, `null` if the application cannot run on this machine */
export function addressOf(id: RealAppId): string | null {
  return process.env[VARIABLES[id]] ?? null;
}

/** @throws {Error} if the set-up did not start it */
export function atomicCrmUrl(path = ''): string {
  const url = addressOf('atomic-crm');
  if (url === null) throw new Error('Atomic CRM was not started: see tests/e2e/start-real-apps.ts');
  return url + path;
}
