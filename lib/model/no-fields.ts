import type { PageFields } from './page.ts';

/** Nothing was found, or nothing was read yet. Apart from its schema, for pages to carry. */
export const NO_FIELDS: PageFields = {
  accountName: null,
  accountRecordId: null,
  domain: null,
  contactName: null,
  contactRecordId: null,
  emails: [],
  phone: null,
  owner: null,
  ticketSubject: null,
  ticketStatus: null,
  ticketPriority: null,
  arr: null,
  renewal: null,
  amount: null,
};
