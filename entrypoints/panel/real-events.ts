const COMMITTING = ['click', 'change', 'submit', 'keydown', 'input'];

/** Only what a person does may store anything: events that a script made up end here. */
export function ignoreMadeUpEvents(target: EventTarget): void {
  for (const type of COMMITTING) {
    target.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true },
    );
  }
}
