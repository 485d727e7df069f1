import type { Handover } from '../../model/page.ts';

/** Customers that a page or a link names itself: who says so, and what comes of it. */
export const handed = {
  from: {
    json: 'Handed over by this page.',
    message: 'Handed over by this page, in a message.',
    attributes: 'Handed over by this page, in its attributes.',
    'json-ld': 'Named by schema.org data on this page.',
    conflict: 'This page hands over two different records or customers.',
  } satisfies Record<Handover, string>,
  saidByPage: (reason: string) => `${reason}, said by the page`,
  unread: 'Bellwether did not find this out: the page says it of itself.',
  open: {
    'json-ld':
      'Any page may carry such data, so nobody is taken for your customer by it. You choose.',
    conflict: 'So neither is proposed. Choose the customer yourself.',
    several: 'It may mean several customers of yours. You choose.',
    nobody: 'No customer of yours fits it for certain.',
  },
  messages: 'Hear messages of its pages',
  messagesHint: 'A page may then name its customer by postMessage. Nothing is stored by that.',
  linkTitle: 'Named in this link',
  linkNames: (name: string, domain: string | null) =>
    `This link names ${name}${domain === null ? '' : ` (${domain})`}.`,
  linkHost: (host: string) =>
    `It leads to ${host}. Anybody can write such a link: nothing is matched or stored until you confirm it.`,
  linkOther: (name: string) => `The page itself stands for ${name}.`,
  linkNobody: 'No customer of yours has this domain, e-mail or name.',
};
