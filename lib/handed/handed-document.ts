import { type Choice, chooseHanded } from './choose-handed.ts';
import { handedFromAttributes } from './from-attributes.ts';
import { handedFromJson } from './from-json.ts';
import { handedFromJsonLd } from './from-json-ld.ts';
import type { Handed } from './handed.ts';

/** What counts of all that a document hands over, as of the last look. */
export class HandedDocument {
  readonly #doc: Document;
  readonly #said: () => Handed[];
  #choice: Choice | null = null;

  /** @param said by messages that count now */
  constructor(doc: Document, said: () => Handed[]) {
    this.#doc = doc;
    this.#said = said;
  }

  get choice(): Choice | null {
    return this.#choice;
  }

  /** Looks at the document. @returns whether something else counts than before */
  look(host: string): boolean {
    const next = chooseHanded({
      json: handedFromJson(this.#doc),
      message: this.#said(),
      attributes: handedFromAttributes(this.#doc),
      'json-ld': handedFromJsonLd(this.#doc, host),
    });
    const isSame = JSON.stringify(next) === JSON.stringify(this.#choice);
    this.#choice = next;
    return !isSame;
  }
}
