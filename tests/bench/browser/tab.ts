import type { DevtoolsPipe } from './pipe.ts';

const LOADED = 'Page.loadEventFired';

interface Evaluated {
  result: { value: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** A document to talk to: a tab's, or that of a frame in another process. */
export class Session {
  readonly pipe: DevtoolsPipe;
  readonly sessionId: string;

  constructor(pipe: DevtoolsPipe, sessionId: string) {
    this.pipe = pipe;
    this.sessionId = sessionId;
  }

  send<T>(method: string, params: object = {}): Promise<T> {
    return this.pipe.send<T>(method, params, this.sessionId);
  }

  /** Runs a self-contained function in the document; arguments and result travel as JSON. */
  async run<A extends unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const { result, exceptionDetails } = await this.send<Evaluated>('Runtime.evaluate', {
      expression: `(${work})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) {
      const { exception, text } = exceptionDetails;
      throw new Error(`In the page: ${exception?.description ?? text}`);
    }
    return result.value as Awaited<R>;
  }
}

export class Tab extends Session {
  readonly targetId: string;

  private constructor(pipe: DevtoolsPipe, sessionId: string, targetId: string) {
    super(pipe, sessionId);
    this.targetId = targetId;
  }

  static async open(pipe: DevtoolsPipe): Promise<Tab> {
    const { targetId } = await pipe.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    await pipe.send('Page.enable', {}, sessionId);
    return new Tab(pipe, sessionId, targetId);
  }

  /** Goes to an address and waits for its `load` event. */
  async navigate(url: string): Promise<void> {
    const loaded = this.pipe.wait(
      ({ method, sessionId }) => method === LOADED && sessionId === this.sessionId,
      `the load of ${url}`,
    );
    const { errorText } = await this.send<{ errorText?: string }>('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  /** A trusted click with the mouse at a point of the viewport. */
  async click({ x, y }: { x: number; y: number }): Promise<void> {
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }

  async close(): Promise<void> {
    await this.pipe.send('Target.closeTarget', { targetId: this.targetId });
  }
}
