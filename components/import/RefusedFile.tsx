import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import type { Refusal } from './import-state.ts';

/** Why a file was not read, where in it, and what to do. */
export function RefusedFile({ name, refusal }: { name: string; refusal: Refusal }) {
  const { imports } = useMessages();
  const format = useFormatters();
  const { code, line } = refusal;
  return (
    <Notice kind="error">
      <p class="bw-strong">{imports.refused(name)}</p>
      <p>
        {line !== null && <span class="bw-strong">{imports.atLine(format.number(line, 0))} </span>}
        {imports.refusal[code]}
      </p>
    </Notice>
  );
}
