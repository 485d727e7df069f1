import { Session, type Tab } from './tab.ts';

/**
 * Gets hold of the next frame of another process before its first script runs.
 * @param source of a script that runs in the frame before anything else does
 */
export async function nextFrame(tab: Tab, source: string): Promise<{ frame: Promise<Session> }> {
  await tab.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
  const attached = tab.pipe.wait(
    ({ method, sessionId }) => method === 'Target.attachedToTarget' && sessionId === tab.sessionId,
    'the frame of the panel',
  );
  const frame = attached.then(async ({ params }) => {
    const session = new Session(tab.pipe, String(params.sessionId));
    await session.send('Page.enable');
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
    await session.send('Runtime.runIfWaitingForDebugger');
    return session;
  });
  return { frame };
}
