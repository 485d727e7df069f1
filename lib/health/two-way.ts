import type { Interaction } from '../model/facts.ts';

/**
 * Whether the customer took part: a call that connected, a meeting that was held, an e-mail from
 * them or one they answered, a ticket they raised. An attempt is not a contact, nor is a note.
 * @example isTwoWayContact({ type: 'call', outcome: 'no_answer', direction: 'out' }) // false
 */
export function isTwoWayContact(
  interaction: Pick<Interaction, 'type' | 'outcome' | 'direction'>,
): boolean {
  switch (interaction.type) {
    case 'call':
      return interaction.outcome === 'connected';
    case 'meeting':
      return interaction.outcome === 'held';
    case 'email':
      return interaction.direction === 'in' || interaction.outcome === 'answered';
    case 'ticket':
      return interaction.direction !== 'out';
    case 'note':
      return false;
  }
}
