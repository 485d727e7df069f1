import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PickerMove, PickerSight } from '../../lib/model/picker.ts';
import type { RecipeFieldName } from '../../lib/model/recipe-fields.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { typedText } from './typed-text.ts';

type Walk = Extract<PickerMove, { walk: unknown }>['walk'];

interface PickerOverlayProps {
  field: RecipeFieldName;
  /** `null`: the pointer is over nothing yet. */
  sight: PickerSight | null;
  onMove: (move: PickerMove) => void;
}

/** A page that is scrolled smoothly takes its time. */
const SCROLLED_MS = 150;

const WALKS: Record<string, Walk> = {
  ArrowUp: 'out',
  ArrowDown: 'in',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};

/**
 * Keys that end it do so when they come up: the page would hear the rest of them otherwise. One
 * that was pressed elsewhere, such as on the button that began it, ends nothing.
 */
function listenToKeys(send: (move: PickerMove) => void): () => void {
  const end = new AbortController();
  let pressed: string | null = null;
  const press = (event: KeyboardEvent) => {
    const walk = WALKS[event.key];
    if (walk) send({ walk });
    pressed = event.key;
    if (walk || event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
  };
  const release = ({ key, target }: KeyboardEvent) => {
    if (key !== pressed) return;
    pressed = null;
    if (key === 'Escape') send({ stop: true });
    else if (key === 'Enter' && target instanceof HTMLButtonElement) target.click();
    else if (key === 'Enter') send({ take: true });
  };
  document.addEventListener('keydown', press, { signal: end.signal });
  document.addEventListener('keyup', release, { signal: end.signal });
  return () => end.abort();
}

/** Over the whole page: a frame around what is pointed at, and what it would read. */
export function PickerOverlay({ field, sight, onMove }: PickerOverlayProps) {
  const { picker } = useMessages();
  const latest = useRef(onMove);
  latest.current = onMove;
  const send = (move: PickerMove) => latest.current(move);
  const pointer = useRef({ x: 0, y: 0 });
  const look = (take: boolean) => send({ at: pointer.current, take });
  // Not after it was drawn: whoever sees it may press a key at once.
  useLayoutEffect(() => listenToKeys((move) => latest.current(move)), []);
  return (
    <section aria-label={picker.overlay.label}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the document's, see above */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it stands for the page below it */}
      <div
        class="bw-over-page"
        onPointerMove={({ clientX, clientY }) => {
          pointer.current = { x: clientX, y: clientY };
          look(false);
        }}
        onClick={({ clientX, clientY }) => {
          pointer.current = { x: clientX, y: clientY };
          look(true);
        }}
        // The page is scrolled under a pointer that stands still.
        onWheel={() => setTimeout(look, SCROLLED_MS, false)}
        onContextMenu={(event) => event.preventDefault()}
      />
      {sight && <Frame box={sight.box} />}
      <Bar field={field} sight={sight} onMove={send} />
    </section>
  );
}

function Frame({ box }: { box: PickerSight['box'] }) {
  const element = useRef<HTMLDivElement>(null);
  const { x, y, width, height } = box;
  useEffect(() => {
    // By the object model: a style attribute would need the page's policy to allow it.
    const style = element.current?.style;
    if (!style) return;
    style.translate = `${x}px ${y}px`;
    style.inlineSize = `${width}px`;
    style.blockSize = `${height}px`;
  }, [x, y, width, height]);
  return <div ref={element} class="bw-over-frame" />;
}

function Bar({ field, sight, onMove }: PickerOverlayProps) {
  const { picker } = useMessages();
  const { overlay } = picker;
  const button = (label: string, move: PickerMove) => (
    <button type="button" class="bw-button" onClick={() => onMove(move)}>
      {label}
    </button>
  );
  return (
    <div class="bw-over-bar">
      <div class="bw-over-words" role="status">
        <strong>{overlay.for(picker.field[field])}</strong>
        <Sight field={field} sight={sight} />
      </div>
      <div class="bw-over-buttons">
        {button(overlay.out, { walk: 'out' })}
        {button(overlay.in, { walk: 'in' })}
        {button(overlay.take, { take: true })}
        {button(overlay.stop, { stop: true })}
      </div>
    </div>
  );
}

function Sight({ field, sight }: Pick<PickerOverlayProps, 'field' | 'sight'>) {
  const { picker } = useMessages();
  const { overlay } = picker;
  const format = useFormatters();
  if (!sight) return <span>{overlay.nothing}</span>;
  const { text, label, language, refused } = sight;
  const typed = text === null ? null : typedText(field, text, language, picker, format);
  return (
    <>
      <span class="bw-over-text">{text ?? overlay.noText}</span>
      {typed && <span>{typed.words}</span>}
      {label !== null && <span>{overlay.labelled(label)}</span>}
      {refused && <span class="bw-over-refused">{overlay.refused[refused]}</span>}
    </>
  );
}
