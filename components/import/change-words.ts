import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type { FieldId } from '../../lib/intake/fields.ts';
import type { Money } from '../../lib/model/fact.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { reasonText } from '../quality/problem-words.ts';
import type { CellFault, FieldChange } from './import-state.ts';

/** Fields of stored rows that are called otherwise than those of files. */
const FIELD_OF: Readonly<Record<string, FieldId>> = {
  name: 'accountName',
  domains: 'accountDomain',
  emails: 'email',
  parent: 'parentName',
};
const VALUE_CHARS = 60;

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

/** A stored value as people read it. */
function valueText(field: string, value: unknown, format: Formatters): string {
  if (value === null || value === undefined) return '–';
  if (isMoney(value)) return format.money(value);
  if (typeof value === 'number')
    return field.endsWith('At') ? format.date(value) : format.number(value, 2);
  if (Array.isArray(value)) return value.map(String).join(', ');
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length <= VALUE_CHARS ? text : `${text.slice(0, VALUE_CHARS - 1)}…`;
}

function fieldText(field: string, words: Messages['importColumns']['fields']): string {
  const known = FIELD_OF[field] ?? field;
  return Object.hasOwn(words, known) ? words[known as FieldId] : field;
}

/** Changes of rows in words. */
export function useChangeWords() {
  const messages = useMessages();
  const { importRun, importColumns } = messages;
  const format = useFormatters();
  const name = (field: string) => fieldText(field, importColumns.fields);
  return {
    change: ({ field, before, after }: FieldChange) =>
      before === null
        ? importRun.firstValue(name(field), valueText(field, after, format))
        : importRun.change(
            name(field),
            valueText(field, before, format),
            valueText(field, after, format),
          ),
    fault: ({ column, code, value }: CellFault) => {
      const text = reasonText(messages)(column, code);
      return value === '' ? text : importRun.faultOf(text, valueText('', value, format));
    },
    kept: ({ field, before }: FieldChange) =>
      importRun.kept(name(field), valueText(field, before, format)),
  };
}
