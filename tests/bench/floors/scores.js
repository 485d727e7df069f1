/** Runs inside the extension: opens its database, reads every score row, shows the lowest ones. */
const shown = Number(new URLSearchParams(location.search).get('show'));

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const database = await done(indexedDB.open('bellwether'));
const rows = await done(database.transaction('scores').objectStore('scores').getAll());
const lowest = rows.sort((a, b) => (a.score ?? 101) - (b.score ?? 101)).slice(0, shown);
const list = document.createElement('ul');
list.append(
  ...lowest.map(({ name, score }) => {
    const item = document.createElement('li');
    item.textContent = `${name}: ${score}`;
    return item;
  }),
);
document.body.append(list);
