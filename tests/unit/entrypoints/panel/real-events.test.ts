import { expect, it, vi } from 'vitest';
import { ignoreMadeUpEvents } from '../../../../entrypoints/panel/real-events.ts';

it('lets no made-up event through to what it would commit', () => {
  const root = document.createElement('div');
  const button = root.appendChild(document.createElement('button'));
  ignoreMadeUpEvents(root);
  const onClick = vi.fn();
  button.addEventListener('click', onClick);
  button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(onClick).not.toHaveBeenCalled();
});
