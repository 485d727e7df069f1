function draw(html: string): () => void {
  return () => {
    document.body.innerHTML = html;
  };
}

export const hubspot = (id: number) => `https://app.hubspot.com/contacts/1/record/0-2/${id}`;
export const hubspotPage = (name: string) =>
  draw(`<div data-test-id="left-sidebar"><h2 data-test-id="highlight-record-label">${name}</h2>
    <span data-test-id="highlight-property-display-domain">${name}.test</span></div>`);

const zendesk = (id: number) => `https://acme.zendesk.com/agent/organizations/${id}`;
const zendeskPage = (name: string) =>
  draw(`<nav><span data-test-id="tabs-nav-item-organizations">${name}</span></nav>`);

const zendeskUser = (id: number) => `https://acme.zendesk.com/agent/users/${id}`;
const zendeskUserPage = (name: string) =>
  draw(`<nav><span data-test-id="tabs-nav-item-users">${name}</span></nav>`);

const atomic = (id: number) => `http://crm.localhost/#/companies/${id}/show`;
const atomicPage = (name: string, id: number) =>
  draw(`<header><a role="tab" href="#/companies"></a><a role="tab" href="#/contacts"></a>
    <a role="tab" href="#/deals"></a></header><main id="main-content"><h5>${name}</h5>
    <a href="#/companies/${id}">Edit</a></main>`);

const salesforce = (id: number) =>
  `https://acme.lightning.force.com/lightning/r/Account/001Hs000000000${id}/view`;

/** Lightning keeps the panes of the records before and shows the same elements again. */
function salesforcePage(name: string) {
  return () => {
    for (const pane of document.querySelectorAll<HTMLElement>('.windowViewMode-normal')) {
      pane.classList.toggle('active', pane.dataset.name === name);
      pane.style.display = pane.dataset.name === name ? '' : 'none';
    }
    if (document.querySelector(`[data-name="${name}"]`)) return;
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div class="windowViewMode-normal active" data-name="${name}"><records-highlights2><h1>
        <b slot="primaryField">${name}</b></h1></records-highlights2></div>`,
    );
  };
}

/** A product that draws every record into the same pane. */
function salesforceOnePane(name: string) {
  return () => {
    const title = document.querySelector('[slot="primaryField"]');
    if (title) title.textContent = name;
    else salesforcePage(name)();
  };
}

const LISTS = {
  hubspot: 'https://app.hubspot.com/contacts/1/objects/0-2/views/all/list',
  zendesk: 'https://acme.zendesk.com/agent/dashboard',
  salesforce: 'https://acme.lightning.force.com/lightning/o/Account/list',
  atomic: 'http://crm.localhost/#/companies',
};

/** How a product tells its records apart, a list, the address of a record and its page. */
export const PRODUCTS = [
  ['a title (HubSpot)', LISTS.hubspot, hubspot, hubspotPage],
  ['a title (a Zendesk organisation)', LISTS.zendesk, zendesk, zendeskPage],
  ['a title (a Zendesk user)', LISTS.zendesk, zendeskUser, zendeskUserPage],
  ['a pane for each (Salesforce)', LISTS.salesforce, salesforce, salesforcePage],
  ['one pane for all (Salesforce)', LISTS.salesforce, salesforce, salesforceOnePane],
  ['an id (Atomic CRM)', LISTS.atomic, atomic, atomicPage],
] as const;
