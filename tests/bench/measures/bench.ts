import type { CrmServer } from '../pages/crm-server.ts';

/** What every measurement needs. */
export interface Bench {
  /** Program of the browser. */
  program: string;
  /** Folder of the extension to load. */
  extension: string;
  server: CrmServer;
  runs: number;
}
