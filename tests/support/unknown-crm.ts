import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from '@playwright/test';

/** A CRM that nobody has heard of. */
const UNKNOWN_CRM = 'http://unknown.localhost';

export interface UnknownCustomer {
  id: number;
  name: string;
  email: string;
  renewal: string;
}

export const UNKNOWN_NORTHWIND: UnknownCustomer = {
  id: 501,
  name: 'Northwind Traders',
  email: 'dana.whitfield@northwind.test',
  renewal: '31.03.2027',
};
export const UNKNOWN_GLOBEX: UnknownCustomer = {
  id: 502,
  name: 'Globex Corporation',
  email: 'sam.okafor@globex.test',
  renewal: '04.05.2027',
};

/** Its pages as its makers may change them: with another build's classes, or drawn anew. */
export interface UnknownLook {
  hash: string;
  isRedrawn: boolean;
}

function pageAt(path: string, look: UnknownLook): string {
  const id = Number(/^\/kunden\/(\d+)\/akte$/.exec(path)?.[1]);
  const one = [UNKNOWN_NORTHWIND, UNKNOWN_GLOBEX].find((customer) => customer.id === id);
  return one ? recordPage(one, look) : LIST;
}

/** Serves it in this browser; the look can be changed between two loads. */
export async function serveUnknownCrm(context: BrowserContext): Promise<UnknownLook> {
  const look: UnknownLook = { hash: 'x7Gh2', isRedrawn: false };
  await context.route(`${UNKNOWN_CRM}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: pageAt(pathname, look) });
  });
  return look;
}

/** The same, served at an address of this machine, for a driver that answers no requests. */
export async function serveUnknownOnPort(): Promise<{ url: string; stop: () => void }> {
  const server = createServer(({ url = '/' }, response) => {
    const body = pageAt(url, { hash: 'x7Gh2', isRedrawn: false });
    response.writeHead(200, { 'content-type': 'text/html' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

export function unknownUrl({ id }: UnknownCustomer): string {
  return `${UNKNOWN_CRM}/kunden/${id}/akte`;
}

export async function openUnknown(page: Page, customer: UnknownCustomer): Promise<void> {
  await page.goto(unknownUrl(customer));
}

const STYLE = `<style>
body { margin: 0; font: 15px system-ui; color-scheme: light dark }
header { padding: 12px 24px; border-bottom: 1px solid #8886 }
main { max-width: 640px; padding: 24px }
dl { display: grid; grid-template-columns: 160px 1fr; gap: 10px }
dt { opacity: .7 } dd { margin: 0 }
</style>`;

const LIST = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Kunden</title>${STYLE}</head>
<body><header>Kontor</header><main><h2>Kunden</h2>
<a href="/kunden/501/akte">Northwind Traders</a> <a href="/kunden/502/akte">Globex Corporation</a>
</main></body></html>`;

/** Bait stands in the text of a note, and hidden beside the record. */
function recordPage({ name, email, renewal }: UnknownCustomer, { hash, isRedrawn }: UnknownLook) {
  const title = isRedrawn
    ? `<div class="t_${hash}"><strong>${name}</strong></div>`
    : `<h1 class="Title_t__${hash}">${name}</h1>`;
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Akte</title>${STYLE}</head>
<body><header>Kontor <a href="/kunden">Kunden</a></header><main>
<div hidden><h1>Bait Ltd</h1><a href="mailto:sales@bait.test">sales@bait.test</a></div>
${title}
<dl class="css-${hash}">
<dt>Ansprechpartner</dt><dd>Dana Whitfield</dd>
<dt>E-Mail:</dt><dd><a class="a_${hash}" href="mailto:${email}">${email}</a></dd>
<dt>Verlängerung</dt><dd>${renewal}</dd>
<dt>Umsatz</dt><dd>48.000 €</dd>
</dl>
<p>Notiz: Rechnungen an sales@bait.test, bitte.</p>
<button id="page-button">Weiter</button>
</main></body></html>`;
}
