/**
 * Runs in the page: what a busy single-page application does, 30 re-renders of a list, each with a
 * new address.
 */
export async function churn(): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame);
  const list = document.body.appendChild(document.createElement('ul'));
  for (let view = 1; view <= 30; view++) {
    history.pushState({}, '', `/User/Summary.html?id=1&view=${view}`);
    document.title = `Record ${view}`;
    const rows = Array.from({ length: 120 }, (_, row) => {
      const item = document.createElement('li');
      const link = item.appendChild(document.createElement('a'));
      link.href = `/User/Summary.html?id=${row}`;
      link.textContent = `Row ${row} of view ${view}`;
      return item;
    });
    list.replaceChildren(...rows);
    await frame();
  }
  list.remove();
  await frame();
}
