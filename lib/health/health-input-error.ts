/** A profile, a context or a date that no score can be made with; the message says what to give. */
export class HealthInputError extends Error {
  override readonly name = 'HealthInputError';
}
