import type { Messages } from '../../lib/i18n/index.ts';
import { useMessages } from '../i18n.tsx';

type Counts = Partial<Record<keyof Messages['identity']['counts'], number>>;

/** How many of what, without those of which there is none. */
export function CountList({ counts, none }: { counts: Counts; none: string }) {
  const { identity } = useMessages();
  const kinds = Object.keys(identity.counts) as (keyof Counts)[];
  const some = kinds.flatMap((kind) => {
    const n = counts[kind] ?? 0;
    return n > 0 ? [identity.counts[kind](n)] : [];
  });
  if (some.length === 0) return <p class="bw-muted bw-small">{none}</p>;
  return (
    <ul class="bw-counts">
      {some.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
