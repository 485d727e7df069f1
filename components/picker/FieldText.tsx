import type { RecipeFieldName } from '../../lib/model/recipe-fields.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { typedText } from './typed-text.ts';

interface FieldTextProps {
  field: RecipeFieldName;
  /** `null`: not found on the page; absent: not looked for yet. */
  text?: string | null | undefined;
  language: string | null;
}

/** What a field reads, and what it is taken for. */
export function FieldText({ field, text, language }: FieldTextProps) {
  const { picker } = useMessages();
  const format = useFormatters();
  if (text === undefined) return <span class="bw-picker-none">…</span>;
  if (text === null) return <span class="bw-picker-none">{picker.notFound}</span>;
  const typed = typedText(field, text, language, picker, format);
  return (
    <>
      <span class="bw-picker-text">{text}</span>
      {typed && (
        <span class="bw-picker-typed" data-sure={typed.isSure}>
          {typed.words}
        </span>
      )}
    </>
  );
}
