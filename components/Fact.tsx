import type { ComponentChildren } from 'preact';
import { useMessages } from './i18n.tsx';

interface FactProps {
  name: string;
  /** Said where the value is not known. */
  none?: string;
  /** Nothing, `false` and an empty text are not known. */
  children: ComponentChildren;
}

/** A name and its value, in a list of such; what is not known is said. */
export function Fact({ name, none, children }: FactProps) {
  const { common } = useMessages();
  const isKnown = children !== null && children !== false && children !== '';
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isKnown ? children : <span class="bw-muted">{none ?? common.notKnown}</span>}</dd>
    </div>
  );
}
