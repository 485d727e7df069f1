import { goTo } from '../sites/fixture.ts';

/** Puts a made-up page into the document, under an address. */
export function show(html: string, url = 'https://crm.test/companies/42/show'): void {
  goTo(url);
  document.body.innerHTML = html;
}

export function element(css: string): Element {
  const found = document.querySelector(css);
  if (!found) throw new Error(`The page has no ${css}.`);
  return found;
}
