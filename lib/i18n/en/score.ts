import type { HealthOverride, RefusedFact } from '../../model/health.ts';
import { counted } from '../plural.ts';

/** What lies around a score: how it was weighed, what was left out, what would change it. */
export const score = {
  /** Names by the preset's id; `presetName` holds them to the presets there are. */
  preset: {
    general: 'General B2B',
    saas: 'SaaS',
    'sales-solution': 'Sales solution',
    edtech: 'Education',
    healthtech: 'Health',
    'e-commerce': 'E-commerce',
    onboarding: 'Onboarding',
    classic: 'Classic',
  },
  weighedAs: (preset: string) => `Weighed as ${preset}`,

  fall: (points: string) => `Fell ${points} points within 7 days`,

  leftOut: (factors: string) => `Not weighed: ${factors}`,
  leftOutWhy:
    'Nothing reports this yet, so it counts neither for nor against, and its weight is shared among the others. It would be weighed with:',

  refused: (n: number) => `${counted(n, 'entry', 'entries')} could not be used`,
  refusedWhy: 'What cannot be used is left out of the score. It is never read as 0.',
  refusedMore: (n: number) => `and ${n.toLocaleString('en')} more`,
  refusedKind: {
    interaction: 'Conversation or ticket',
    survey: 'Survey answer',
    signal: 'Reported figure',
    task: 'Next step',
  } satisfies Record<RefusedFact['kind'], string>,
  refusedBecause: {
    'bad-date': 'its date cannot be read',
    'unknown-metric': 'the score knows no figure of this name',
    'wrong-unit': 'it is in another unit than this figure takes',
    'out-of-range': 'its value is outside of its scale',
    'no-reason': 'it gives no reason',
  } satisfies Record<RefusedFact['why'], string>,
  refusedFeeling: 'its feeling is outside of the scale; the conversation counts',

  change: {
    title: 'What would change it',
    up: (target: string, band: string) =>
      `Each of these alone would bring it to ${target}, ${band}, all else equal:`,
    down: (target: string, band: string) =>
      `Each of these alone would bring it below ${target}, to ${band}, all else equal:`,
    factor: (name: string, from: string, to: string) => `${name} from ${from} to ${to}`,
    together: 'Only by several of its measures together.',
    step: (subject: string, bound: string, from: string) =>
      `${subject}: ${bound} instead of ${from}`,
    stepOnly: (subject: string, bound: string) => `${subject}: ${bound}`,
    atLeast: (value: string) => `at least ${value}`,
    atMost: (value: string) => `at most ${value}`,
    moreThan: (value: string) => `more than ${value}`,
    lessThan: (value: string) => `less than ${value}`,
    daysSinceContact: 'Time since two-way contact',
    contacts: 'Two-way contacts in 90 days',
    noneUp: (target: string) => `No single factor can bring it to ${target}. It takes several.`,
    noneDown: (target: string) => `No single factor could bring it below ${target}.`,
    notAlone: (factors: string) => `Not enough alone: ${factors}.`,
    ceiling: (ceiling: string, score: string, band: string) =>
      `No factor can while the ceiling of ${ceiling} holds. Without it, the factors give ${score}: ${band}.`,
    ceilingAhead: (ceiling: string) => `No factor can while a ceiling of ${ceiling} is in force.`,
    evidence: (needed: string, there: string) =>
      `To be called healthy takes ${needed} of the evidence; there is ${there}. What would help most:`,
    dwell: (margin: string) =>
      `The band follows when the score has been ${margin} points past the border on two days.`,
    settlingUp: (border: string, at: string, band: string) =>
      `The score has reached ${border}. The band becomes ${band} when it has been ${at} or more on two days.`,
    settlingDown: (border: string, at: string, band: string) =>
      `The score is below ${border}. The band becomes ${band} when it has been below ${at} on two days.`,
  },

  override: {
    open: 'Set band by hand',
    change: 'Set another band',
    formName: 'Set band by hand',
    mark: 'set by hand',
    standing: (since: string, until: string, left: string) =>
      `Set by hand on ${since}, until ${until} (${left})`,
    computed: (band: string, score: string) => `By the facts: ${band}, ${score}`,
    computedOnly: (band: string) => `By the facts: ${band}`,
    band: 'Band',
    reason: 'Reason',
    reasonHint: 'Shown beside the band, and kept with it.',
    days: 'Days that it holds',
    daysHint: 'From 1 to 90. Then the facts decide again.',
    submit: 'Set band',
    pending: 'Saving',
    lift: 'Lift it',
    lifting: 'Lifting',
    faults: {
      band: 'Choose a band.',
      reason: 'Say why: a band set by hand takes a reason.',
      'reason-long': (max: string) => `At most ${max} characters.`,
      days: 'Give whole days, from 1 to 90.',
    },
    done: {
      healthy: 'Set by hand: Healthy',
      watch: 'Set by hand: Watch',
      'at-risk': 'Set by hand: At risk',
    } satisfies Record<HealthOverride['band'], string>,
    lifted: 'Lifted: the facts decide again',
  },
};
