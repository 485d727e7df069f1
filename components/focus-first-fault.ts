/** Leads to the first control of a form that is marked as wrong. */
export function focusFirstFault(form: HTMLFormElement | null): void {
  const faulty = form?.querySelector('[aria-invalid="true"]');
  const control = faulty?.matches('input, select, textarea')
    ? faulty
    : faulty?.querySelector('input');
  if (control instanceof HTMLElement) control.focus();
}
