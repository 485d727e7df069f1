import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface DisclosureProps {
  summary: ComponentChildren;
  children: ComponentChildren;
  initiallyOpen?: boolean;
  /** Given together, whoever shows it keeps whether it is open. */
  isOpen?: boolean;
  onToggle?: (isOpen: boolean) => void;
  /** Open as long as this holds, such as while something inside needs attention. */
  heldOpen?: boolean;
  /** Replaces the look of the button. */
  buttonClass?: string;
}

/** A button that shows and hides what follows it. What is hidden is not rendered at all. */
export function Disclosure(props: DisclosureProps) {
  const { summary, children, buttonClass = 'bw-disclosure' } = props;
  const [isOpened, setOpened] = useState(props.initiallyOpen ?? false);
  const open = props.isOpen ?? (isOpened || (props.heldOpen ?? false));
  const id = useId();
  return (
    <>
      <button
        type="button"
        class={buttonClass}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (props.onToggle ?? setOpened)(!open)}
      >
        <span class="bw-chevron">
          <Icon name="chevron" />
        </span>
        {summary}
      </button>
      {open && <div id={id}>{children}</div>}
    </>
  );
}
