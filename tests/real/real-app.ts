/** A real application that runs on this machine, for the extension to meet. */
export interface RealApp {
  name: string;
  /** `http://127.0.0.1:<port>`; empty before `start`. */
  readonly url: string;
  /** Installs and builds it the first time, then serves it on a free port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
