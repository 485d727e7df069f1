import { all, attribute, first, firstVisible, isVisible, nearest, textAt, textOf } from './dom.ts';
import { emailsIn } from './emails.ts';
import { makeReading } from './reading.ts';
import type { Proof, Site, SiteReading, SiteRoute } from './site.ts';
import { agreedTextAt, soleText } from './sole.ts';
import type { SiteSupport } from './support.ts';

/** The last pair is the open record, those before it are the way there. */
const ADDRESS = /^\/(?:odoo|scoped_app)\/(?:.+\/)?([a-z][\w.-]*)\/(\d{1,18})\/?$/;
/** What the pages of a model are called: by its name, or by that of the list they are opened from. */
const TYPES: Record<string, SiteRoute['recordType']> = {
  'res.partner': 'account',
  contacts: 'account',
  'crm.lead': 'deal',
  crm: 'deal',
  'helpdesk.ticket': 'ticket',
};

/** Where a record has its title: the last of the breadcrumb. */
export const odooTitles = '.o_control_panel .o_last_breadcrumb_item.active';

function routeTo(model: string, id: string): SiteRoute | null {
  const recordType = Object.hasOwn(TYPES, model) ? TYPES[model] : undefined;
  return recordType && /^\d{1,18}$/.test(id) ? { recordType, recordId: id } : null;
}

/** Companies and people are one model, and share their numbers: an account stands for both. */
function route(url: URL): SiteRoute | null {
  const [, model, id] = ADDRESS.exec(url.pathname) ?? [];
  if (model && id) return routeTo(model, id);
  if (url.pathname !== '/web') return null;
  // Up to version 17 the state is in the hash.
  const state = new URLSearchParams(url.hash.slice(1));
  return routeTo(state.get('model') ?? '', state.get('id') ?? '');
}

/** The form of the record itself; those in dialogs are not among the actions. */
function formOf(doc: Document): Element | null {
  return firstVisible(doc, '.o_action_manager .o_form_view');
}

/** A field by the name it has in the database, and not one of a record that is listed below. */
function field(form: Element, name: string): Element | null {
  const fields = all(form, `.o_field_widget[name="${name}"]`);
  return fields.find((one) => isVisible(one) && !nearest(one, '.o_field_x2many')) ?? null;
}

/** Forms are always open for changes: a value is in an input, but for what may not be changed. */
function value(form: Element, name: string): string | null {
  const shown = field(form, name);
  return first(shown, '.o_input') ? textAt(shown, 'input, textarea') : soleText(shown);
}

/** Whether it is a company or a person is a choice, which has names of its own. */
function namesOf(form: Element) {
  const kind = attribute(first(field(form, 'company_type'), 'input:checked'), 'data-value');
  const name = value(form, 'name');
  if (kind === 'company') return { accountName: name };
  return kind === 'person' ? { accountName: value(form, 'parent_id'), contactName: name } : {};
}

function readPartner(form: Element, proof: Proof): SiteReading {
  return makeReading(
    'account',
    proof,
    {
      ...namesOf(form),
      domain: value(form, 'website'),
      emails: emailsIn([value(form, 'email')]),
      phone: value(form, 'phone'),
    },
    ['accountName'],
  );
}

/**
 * A lead says what company and person it is from. A customer of an opportunity is not read: one
 * field names a company, a person or both.
 */
function readLead(form: Element, proof: Proof): SiteReading {
  return makeReading(
    'deal',
    proof,
    {
      accountName: value(form, 'partner_name'),
      contactName: value(form, 'contact_name'),
      emails: emailsIn([value(form, 'email_from')]),
      phone: value(form, 'phone'),
      owner: value(form, 'user_id'),
      amount: value(form, 'expected_revenue'),
    },
    ['emails'],
  );
}

function readTicket(form: Element, proof: Proof): SiteReading {
  return makeReading(
    'ticket',
    proof,
    {
      owner: value(form, 'user_id'),
      ticketSubject: value(form, 'name'),
      ticketStatus: agreedTextAt(form, '.o_statusbar_status .o_arrow_button_current'),
    },
    ['ticketSubject', 'ticketStatus'],
  );
}

/** Its back office; websites made with it have another body. */
export function isOdoo(doc: Document): boolean {
  return first(doc, 'body.o_web_client') !== null;
}

/** Odoo 17, 18 and 19, hosted anywhere. */
export const odoo: Site = {
  id: 'odoo',
  name: 'Odoo',
  matches: [],
  recognises: isOdoo,
  route,
  ready: (doc) => formOf(doc) !== null && textOf(firstVisible(doc, odooTitles)) !== null,
  read(doc, { recordType }) {
    const form = formOf(doc);
    const title = textOf(firstVisible(doc, odooTitles));
    if (!form || !title) return null;
    const proof: Proof = { by: 'title', title };
    if (recordType === 'deal') return readLead(form, proof);
    return recordType === 'ticket' ? readTicket(form, proof) : readPartner(form, proof);
  },
};

export const odooSupport: SiteSupport = {
  confidence: 'high',
  evidence: '2025-10',
  reads: {
    account: ['accountName', 'contactName', 'domain', 'emails', 'phone'],
    deal: ['accountName', 'contactName', 'emails', 'phone', 'owner', 'amount'],
    ticket: ['owner', 'ticketSubject', 'ticketStatus'],
  },
};
