import { HandedDocument } from '../../lib/handed/handed-document.ts';
import { handedSite } from '../../lib/handed/handed-site.ts';
import { onHandedChange } from './handed-changes.ts';
import { handedHere } from './handed-here.ts';
import { offerSite } from './offered-sites.ts';

/**
 * Offers the reader what this document hands over itself, once; and again whenever that changes,
 * with the address or without. Called again when the user decided something about the site: who
 * hears messages, if they still want that, comes after this.
 */
export function offerHanded(): void {
  const here = handedHere();
  here.hearing?.abort();
  here.said = () => [];
  if (here.changed) {
    here.changed();
    return;
  }
  const handed = new HandedDocument(document, () => here.said());
  let href: string;
  const look = () => {
    href = location.href;
    return handed.look(location.hostname);
  };
  // Messages count for one address only, and the reader asks at every other one.
  const site = handedSite(() => {
    if (href !== location.href) look();
    return handed.choice;
  });
  here.changed = () => {
    if (look()) offerSite(site, 'page');
  };
  onHandedChange(here.changed);
  here.changed();
}
