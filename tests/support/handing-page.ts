import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of nobody's product, served on this machine, that hands over what a test puts in it. */
export async function serveHandingPage(): Promise<{ url: string; stop: () => void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page of our own</title></head>
<body><main><h1>Customers</h1><p>Write to sales@bait.test</p></main></body>
</html>`;

/** What the page's own scripts do, for the driver of any browser to send there. */
export const IN_HANDING_PAGE = {
  /** Puts a script into `<head>`, in place of the one before of that type. */
  script: ({ type, text }: { type: string; text: string }): void => {
    document.head.querySelector(`script[type="${type}"]`)?.remove();
    const script = document.createElement('script');
    script.type = type;
    script.textContent = text;
    document.head.append(script);
  },
  attributes: (attributes: Record<string, string>): void => {
    for (const [name, value] of Object.entries(attributes)) document.body.setAttribute(name, value);
  },
  /** Puts a record's element deep into the page, as applications draw. */
  element: (attributes: Record<string, string>): void => {
    const record = document.createElement('section');
    for (const [name, value] of Object.entries(attributes)) record.setAttribute(name, value);
    record.append('A record');
    document.querySelector('main')?.append(record);
  },
  /** What a customer's text may become at worst: markup where others write. */
  write: (html: string): void => {
    const comment = document.createElement('article');
    comment.innerHTML = html;
    document.querySelector('main')?.append(comment);
  },
  post: (data: unknown): void => window.postMessage(data, location.origin),
  postOften: ({ data, times }: { data: unknown; times: number }): void => {
    for (let i = 0; i < times; i += 1) window.postMessage(data, location.origin);
  },
};
