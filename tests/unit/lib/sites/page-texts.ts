import { rootsBelow } from '../../../../lib/sites/shadow.ts';
import type { ExpectedReading } from '../../../support/page-fixtures.ts';

/** A place of the page that shows a text, or says one to its scripts. */
export interface TextPlace {
  element: Element;
  text: string;
  put(text: string): void;
}

/** Every element of the page, those in shadow roots as well. */
export function elementsHere(): Element[] {
  return rootsBelow(document).flatMap((root) => [...root.querySelectorAll('*')]);
}

function fieldPlace(element: Element): TextPlace[] {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  if (!isField || !element.value) return [];
  const put = (text: string) => {
    element.value = text;
  };
  return [{ element, text: element.value, put }];
}

function textPlaces(element: Element): TextPlace[] {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
    .map((node) => ({
      element,
      text: node.nodeValue ?? '',
      put: (text) => {
        node.nodeValue = text;
      },
    }));
}

const UNSEEN = new Set(['style', 'script', 'template', 'noscript']);

/** What these elements show, all of the page by default: texts and the contents of fields. */
export function textsHere(elements: readonly Element[] = elementsHere()): TextPlace[] {
  return elements
    .filter(({ localName }) => !UNSEEN.has(localName))
    .flatMap((element) => [...textPlaces(element), ...fieldPlace(element)]);
}

/** Attributes that say one of these values, or lead to it, as the place of the value in them. */
export function attributesSaying(values: readonly string[]): TextPlace[] {
  return elementsHere().flatMap((element) =>
    element.getAttributeNames().flatMap((name) => {
      const whole = element.getAttribute(name) ?? '';
      const isSaid = (value: string) =>
        name === 'href' ? whole.includes(value) : name !== 'class' && whole === value;
      const said = values.find(isSaid);
      if (said === undefined) return [];
      const put = (text: string) =>
        element.setAttribute(
          name,
          whole.replaceAll(said, () => text),
        );
      return [{ element, text: said, put }];
    }),
  );
}

/** The values of a reading as texts, without the ids. */
export function valuesOf({ fields }: ExpectedReading): string[] {
  const { accountRecordId, contactRecordId, emails, ...texts } = fields;
  return [...emails, ...Object.values(texts).filter((text) => text !== null)];
}
