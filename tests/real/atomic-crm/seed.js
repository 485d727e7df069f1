import faker from 'faker/locale/en_US';

const SEED = 42;
const LAST_SEEN = '2026-06-01T09:00:00.000Z';

const COMPANIES = [
  { name: 'Northwind Traders', website: 'https://northwind.test' },
  { name: 'Globex Corporation', website: 'https://globex.test' },
  { name: 'Initech <Ireland> & Co', website: 'https://initech.test' },
];

const PEOPLE = [
  { first: 'Dana', last: 'Whitfield', email: 'dana.whitfield@northwind.test', company: 0 },
  { first: 'Li Wei', last: '李伟', email: 'li.wei@northwind.test', company: 0 },
  { first: 'Sam', last: 'Okafor', email: 'sam.okafor@globex.test', company: 1 },
  { first: 'Sinéad', last: "O'Brien", email: 'sinead.obrien@initech.test', company: 2 },
];

/**
 * The application's own made-up data, the same on every start, with the customers of the tests
 * added at the end: companies 55–57, contacts 500–503, deal 50.
 */
export function seeded(generate) {
  const db = withFixedRandom(generate);
  for (const company of db.companies) company.logo = undefined;
  for (const contact of db.contacts) contact.avatar = { src: undefined };
  const companyIds = COMPANIES.map((company) => addCompany(db, company));
  const contactIds = PEOPLE.map((person) =>
    addContact(db, person, companyIds[person.company], COMPANIES[person.company].name),
  );
  addDeal(db, companyIds[0], contactIds[0]);
  return db;
}

function withFixedRandom(generate) {
  const original = Math.random;
  let state = SEED;
  Math.random = () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 4294967296;
  };
  faker.seed(SEED);
  try {
    return generate();
  } finally {
    Math.random = original;
  }
}

function addCompany(db, { name, website }) {
  const id = db.companies.length;
  db.companies.push({
    ...db.companies[0],
    id,
    name,
    website,
    phone_number: '+1 415 555 0100',
    description: 'Enterprise plan, renewal 2027-03-31',
    sales_id: 0,
    nb_contacts: PEOPLE.filter((person) => COMPANIES[person.company].name === name).length,
    nb_deals: 0,
  });
  return id;
}

function addContact(db, { first, last, email }, companyId, companyName) {
  const id = db.contacts.length;
  db.contacts.push({
    ...db.contacts[0],
    id,
    first_name: first,
    last_name: last,
    title: 'Head of Operations',
    company_id: companyId,
    company_name: companyName,
    email,
    email_jsonb: [{ email, type: 'Work' }],
    phone_number1: '+1 415 555 0101',
    phone_number2: undefined,
    phone_jsonb: [{ number: '+1 415 555 0101', type: 'Work' }],
    background: 'Plan: Enterprise',
    first_seen: LAST_SEEN,
    last_seen: LAST_SEEN,
    status: 'warm',
    tags: [],
    sales_id: 0,
    nb_tasks: 0,
  });
  addNote(db, id);
  return id;
}

/** Bait: the note names an address and a number that are not the contact's. */
function addNote(db, contactId) {
  db.contactNotes.push({
    ...db.contactNotes[0],
    id: db.contactNotes.length,
    contact_id: contactId,
    text: 'Asked how to add seats. Invoices go to billing@elsewhere.test, +1 415 555 0999.',
    date: LAST_SEEN,
    sales_id: 0,
    status: 'warm',
  });
}

function addDeal(db, companyId, contactId) {
  const id = db.deals.length;
  db.deals.push({
    ...db.deals[0],
    id,
    name: 'Renewal 2027',
    company_id: companyId,
    contact_ids: [contactId],
    stage: 'in-negociation',
    amount: 48000,
    created_at: LAST_SEEN,
    updated_at: LAST_SEEN,
    sales_id: 0,
    index: 99,
    archived_at: undefined,
  });
}
