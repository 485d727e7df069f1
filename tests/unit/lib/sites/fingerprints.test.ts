import { describe, expect, it } from 'vitest';
import { FINGERPRINTS, recogniseProduct } from '../../../../lib/sites/fingerprints.ts';
import { SELF_HOSTED, SITES } from '../../../../lib/sites/registry.ts';
import { loadFixtures, showPage } from './fixture.ts';

/** What else a browser shows, and what may look like a product from afar. */
const FOREIGN: [page: string, url: string, html: string][] = [
  ['an empty page', 'https://acme.example/', ''],
  [
    'a website that embeds a form of Zammad',
    'https://www.acme.example/',
    '<head><script id="zammad_form_script" src="https://help.acme.example/assets/form/form.js"></script></head><body><div id="app"></div></body>',
  ],
  [
    'a website with the chat window of Chatwoot',
    'https://www.acme.example/app/',
    '<head><script>window.chatwootSettings = {}; window.chatwootSDK.run({ baseUrl: "https://app.chatwoot.com" })</script></head><body><div id="app"></div></body>',
  ],
  [
    'a shop made with Odoo',
    'https://shop.acme.example/odoo/contacts/14',
    '<head><meta name="generator" content="Odoo"><script id="web.layout.odooscript"></script></head><body><div id="wrapwrap"></div></body>',
  ],
  [
    'a shop of the vendor of Krayin',
    'https://shop.acme.example/admin/leads/view/42',
    '<head><meta name="base-url" content="https://shop.acme.example"><meta name="currency" content="{}"></head><body><div id="app"><a href="/admin/customers">Customers</a></div></body>',
  ],
  [
    'another application made with Angular',
    'https://app.acme.example/#/accounts/record/7',
    '<body><app-root><h1>SuiteCRM</h1></app-root></body>',
  ],
  [
    'another application made with Laravel',
    'https://app.acme.example/conversation/55',
    '<head><meta name="csrf-token" content="x"></head><body data-user="1"><div id="app">FreeScout</div></body>',
  ],
  [
    'an article about Redmine, with issues',
    'https://forge.acme.example/issues/17',
    '<head><meta name="description" content="Redmine and what it can do"></head><body class="controller-issues"><div id="wrapper">Redmine</div></body>',
  ],
  [
    'another program in the folder of osTicket',
    'https://acme.example/scp/tickets.php?id=17',
    '<body><div id="container"><div id="sub_nav">osTicket</div></div></body>',
  ],
  [
    'another application with its id on the body',
    'https://app.acme.example/#Account/view/64a1b2c3d4e5f6a7b',
    '<body data-id="app"><div id="main"><div class="detail" data-scope="Account">EspoCRM</div></div></body>',
  ],
  [
    'another Perl script',
    'https://acme.example/index.pl?Action=AgentTicketZoom;TicketID=17',
    '<head><link rel="stylesheet" href="/skins/agent.css"></head><body><div id="AppWrapper">Znuny</div></body>',
  ],
  [
    'a page with two fingerprints',
    'https://acme.example/',
    '<head><script id="twenty-env-config"></script></head><body class="o_web_client"></body>',
  ],
];

describe('the fingerprints of products', () => {
  const selfHosted = SELF_HOSTED.map(({ id }) => id);

  it('are of every product that is hosted anywhere, and of vendors’ on customers’ own domains', () => {
    const withMarks = SITES.filter(({ recognises }) => recognises).map(({ id }) => id);
    expect(FINGERPRINTS.map(({ id }) => id)).toEqual(withMarks.sort());
    expect(withMarks).toEqual(expect.arrayContaining(selfHosted));
  });

  it.each(loadFixtures())('$name is told as its own product or as none', (fixture) => {
    showPage(fixture);
    const [site = ''] = fixture.name.split('--');
    const told = recogniseProduct(document, new URL(fixture.url));
    if (selfHosted.includes(site)) expect(told).toBe(site);
    else expect([site, null]).toContain(told);
  });

  it.each(FOREIGN)('%s is none of them', (_, url, html) => {
    showPage({ url, html });
    expect(recogniseProduct(document, new URL(url))).toBeNull();
  });
});
