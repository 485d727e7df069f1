import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that the test build was not granted; the browsers are told that it is this machine. */
export const STRANGER_HOST = 'stranger.invalid';

/**
 * A small page of a helpdesk on this machine: the skeleton of a Request Tracker user's page, which
 * the extension reads as a contact of an account. Small, because on a large page the page's own
 * work drowns what the extension costs.
 */
export class CrmServer {
  #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<CrmServer> {
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === BLANK_PATH) {
        response.writeHead(200, HEADERS).end(BLANK_PAGE);
        return;
      }
      if (pathname !== '/User/Summary.html') {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, HEADERS);
      response.end(recordPage(Number(searchParams.get('id'))));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new CrmServer(server);
  }

  /** As the extension's external keys name it. */
  get host(): string {
    return `127.0.0.1:${this.#port}`;
  }

  /** As good as nothing: what is measured there is what the extension costs. */
  get blankUrl(): string {
    return `http://${this.host}${BLANK_PATH}`;
  }

  /** A page that is read. */
  recordUrl(record: number): string {
    return `http://${this.host}${recordPath(record)}`;
  }

  /** The same document, where nobody granted anything. */
  strangerUrl(record: number): string {
    return `http://${STRANGER_HOST}:${this.#port}${recordPath(record)}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }
}

const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
const BLANK_PATH = '/blank';
/** With a button: the first one that a page draws costs more than any other, whoever draws it. */
const BLANK_PAGE = `<!doctype html>
<html>
  <head><title>blank</title><link rel="icon" href="data:,"></head>
  <body><h1>Example</h1><p>blank</p><button style="position:fixed;left:4px;bottom:4px">ok</button></body>
</html>`;

function recordPath(record: number): string {
  return `/User/Summary.html?id=${record}`;
}

/** @param record a positive integer; 1 belongs to the first seeded account, and so on */
export function recordPage(record: number): string {
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>User: Ada ${record}</title><link rel="icon" href="data:,"></head>
  <body id="comp-User-Summary">
    <div class="main-container"><div id="body">
      <h1>User: Ada ${record}</h1>
      <div class="user-summary-extra RT__User">
        <div class="RealName"><span class="current-value">Ada ${record}</span></div>
        <div class="EmailAddress"><span class="current-value">ada@customer-${record}.example</span></div>
        <div class="Organization"><span class="current-value">Customer ${record}</span></div>
      </div>
      <button id="target" style="position:fixed;left:4px;bottom:4px">0</button>
    </div></div>
  </body>
</html>`;
}
