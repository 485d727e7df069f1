import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type { CandidateReason } from '../../lib/model/views.ts';

/** What speaks for a candidate, in words; a like name with how much it is alike. */
export function candidateWords(
  reason: CandidateReason,
  { panel, identity }: Messages,
  format: Formatters,
): string {
  switch (reason.rung) {
    case 'similar-name':
      return identity.candidate.similar(reason.value, format.percent(reason.score));
    case 'imported-id':
      return identity.candidate.importedId(reason.value);
    case 'part-of':
      return identity.candidate.partOf(reason.value);
    default:
      return panel.reason[reason.rung](reason.value);
  }
}
