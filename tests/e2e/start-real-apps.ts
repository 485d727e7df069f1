import { atomicCrm } from '../real/atomic-crm/atomic-crm.ts';
import type { RealApp } from '../real/real-app.ts';
import { canRunRequestTracker, requestTracker } from '../real/request-tracker/request-tracker.ts';
import { announceApp, type RealAppId } from '../support/real-apps.ts';

/** Starts the real applications before the first test; the returned function stops them. */
export default async function startRealApps(): Promise<() => Promise<void>> {
  const apps: [RealAppId, RealApp][] = [['atomic-crm', atomicCrm()]];
  if (canRunRequestTracker()) apps.push(['request-tracker', requestTracker()]);
  else console.log('  Request Tracker needs apt-get as root: its tests are not run here.');
  for (const [id, app] of apps) {
    await app.start();
    announceApp(id, app.url);
    console.log(`  ${app.name} at ${app.url}`);
  }
  return async () => {
    await Promise.all(apps.map(([, app]) => app.stop()));
  };
}
