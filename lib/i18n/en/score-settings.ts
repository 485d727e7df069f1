import { counted } from '../plural.ts';

/** How scores are made, and what other settings would do. */
export const scoreSettings = {
  title: 'Score',
  lead: 'How the health of your customers is made. Change something, see what it would do to your accounts, and save only then.',
  loading: 'Reading how scores are made',

  presetTitle: 'Preset',
  presetHint: 'Scores the whole portfolio, except where a segment has its own below.',
  presets: {
    general: {
      name: 'General',
      who: 'For any business with contracts. Use weighs most, contact comes second.',
    },
    saas: {
      name: 'SaaS',
      who: 'For software by subscription. Use weighs more; minutes of a session and upgrades count too.',
    },
    'sales-solution': {
      name: 'Sales solution',
      who: 'For solutions sold and kept by people. Contact and contract weigh most; business reviews and purchases beside the contract count too.',
    },
    edtech: {
      name: 'EdTech',
      who: 'For learning. Active learners, completed courses and passed exams.',
    },
    healthtech: {
      name: 'HealthTech',
      who: 'For health care. Security incidents and privacy questions are a factor of their own.',
    },
    'e-commerce': {
      name: 'E-commerce',
      who: 'For shops. Purchases, buyers who come back, returns and coupons say how much you are used.',
    },
    onboarding: {
      name: 'Onboarding',
      who: 'For the first months. People met and milestones, and nothing that takes a year to show.',
    },
    classic: {
      name: 'Classic',
      who: 'As in textbooks: 0.3 × activity + 0.4 × satisfaction + 0.3 × retention. Takes a source for all three.',
    },
  },
  share: (factor: string, share: string) => `${factor} ${share}`,
  changedByHand: 'Changed by hand',

  segmentTitle: 'Other presets for some',
  segmentHint: 'A segment is what an account is worth in a year.',
  segments: {
    strategic: 'Strategic: 100,000 and more',
    'high-touch': 'High touch: 50,000 to 100,000',
    mid: 'Mid: 10,000 to 50,000',
    'tech-touch': 'Tech touch: below 10,000',
    unclassified: 'Not known, or another kind of currency',
  },
  asPortfolio: (preset: string) => `As the portfolio (${preset})`,
  onboardingDays: 'Days of onboarding',
  onboardingHint:
    'From the start of its contract an account is scored by the preset Onboarding for so many days, or until its first confirmed outcome. 0: never.',

  weightsTitle: 'Weights and values',
  edited: 'Preset to change',
  editedName: (name: string) => `${name}, changed`,
  notInUse: 'This preset scores no account at present. Changing it changes no score.',
  factor: 'Factor',
  weight: 'Weight',
  weightOf: (factor: string) => `Weight of ${factor}`,
  shareColumn: 'Share',
  together: 'Together',
  noShare: 'n/a',
  leftOut: (factors: string) =>
    `No source reports ${factors} in this portfolio. What nobody can know is left out, and its weight is shared among the other factors.`,
  reset: (preset: string) => `Reset to ${preset} as it came`,

  anchors: (factor: string) => `Values that count: ${factor}`,
  anchorsHint:
    'What a measure has to be for 0, 50, 75 and 100 points; straight lines between. A value changed here holds for customers of any age.',
  anchorsTenure: 'Until it is changed, younger customers have easier values.',
  anchorAt: (points: string) => `${points} points at`,
  anchorOf: (measure: string, unit: string) => `${measure} (${unit})`,
  units: {
    days: 'days',
    minutes: 'minutes',
    ratio: 'times',
    share: '%',
    count: 'number',
    nps: 'of 10',
    sentiment: '−2 to +2',
    pulse: '1 to 5',
  },

  problem: {
    number: 'Type a number, such as 12 or 0.5.',
    below0: 'Type 0 or more. With 0 the factor is shown and does not count.',
    nothingWeighs: 'Give at least one factor a weight above 0.',
    wholeDays: (most: string) => `Type whole days from 0 to ${most}. 0 means never.`,
    anchor: (points: string, what: string) => `At ${points} points: ${what}`,
    range: (low: string, high: string) => `type a value from ${low} to ${high}.`,
    anchorNumber: 'type a number, such as 12 or 0.5.',
    above: (points: string) =>
      `type more than at ${points} points. More is better here, so the values rise.`,
    below: (points: string) =>
      `type less than at ${points} points. Less is better here, so the values fall.`,
  },

  preview: {
    title: 'What it would do',
    unchanged: 'Nothing is changed. Change something to see here what it would do.',
    invalid: 'Correct what is marked, then this shows what it would do.',
    empty: 'There is no account yet to try this on. It can be saved all the same.',
    running: (done: string, total: number) =>
      `Scoring ${done} of ${counted(total, 'account', 'accounts')}`,
    demo: 'Tried on the demo: there are no accounts of your own yet.',
    demoLeftOut: 'Tried on your own accounts; the demo is not counted.',
    summary: (changes: number, total: number) =>
      changes === 0
        ? `No band would change, of ${counted(total, 'account', 'accounts')}.`
        : `${counted(changes, 'account', 'accounts')} of ${total.toLocaleString('en')} would change ${changes === 1 ? 'its' : 'their'} band.`,
    mean: (signed: string) => `Mean change: ${signed} points.`,
    noMean: 'No account has a score both before and after.',
    leftOut: (factors: string) =>
      `Left out, as no source reports it: ${factors}. Its weight is shared among the other factors.`,
    leftOutOf: (factor: string, accounts: number) =>
      `${factor} (${counted(accounts, 'account', 'accounts')})`,
    bands: 'Accounts in each band',
    band: 'Band',
    before: 'Now',
    after: 'Then',
    change: 'Change',
    changes: 'Accounts with another band',
    noScore: 'no score',
    becomes: 'becomes',
    lines: (lines: string) => `Most of it: ${lines}.`,
    line: (what: string, signed: string) => `${what} ${signed}`,
    thin: 'It would have 75 points or more, but too little evidence to be called healthy.',
    lost: 'Too little of what would count is known: there would be no score.',
    gained: 'Enough of what would count is known: there would be a score.',
    bySteadiness: 'The score stays about the same; it crosses a border.',
    newTab: 'opens in a new tab',
    more: (n: number) => `and ${n.toLocaleString('en')} more`,
  },

  unsaved: 'Not saved yet',
  save: 'Save and score anew',
  saving: 'Saving',
  discard: 'Discard changes',
  correct: (n: number) => `${counted(n, 'field needs', 'fields need')} correcting.`,
  saveFailed: (why: string) => `Not saved. ${why}`,
  scoring: 'Scoring all accounts anew',
  scoringAt: (done: string, total: number) =>
    `Scoring all accounts anew: ${done} of ${total.toLocaleString('en')}.`,
  saved: 'Saved. All scores are made this way now.',
  undoing: 'Taking it back',
  undone: 'Taken back. All scores are as before.',
  undoFailed: (why: string) => `Not taken back. ${why}`,
  notScored: (why: string) =>
    `The settings are in force, but not every score is made by them yet. ${why}`,
  scoreAgain: 'Score all accounts anew',

  leave: {
    title: 'Leave without saving?',
    what: 'What you changed here is not saved.',
    stay: 'Stay here',
    leave: 'Leave without saving',
  },
};
