/** Ctrl or Cmd with Enter sends a form from any of its fields, but not in the middle of a word. */
export function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey);
}
