import type { Fault } from '../fault.ts';

/** NPS over accounts. */
export const NPS_ROLL_UP: readonly Fault[] = [
  {
    file: 'metrics/nps-per-account',
    fault: 'a decision maker counts once',
    text: "'decision-maker': 2,",
    becomes: "'decision-maker': 1,",
    noticedBy: ['metrics/nps-roll-up'],
  },
  {
    file: 'metrics/nps-per-account',
    fault: 'a champion stands behind a user',
    text: '  champion: 1,\n  user: 2,',
    becomes: '  champion: 3,\n  user: 2,',
    noticedBy: ['metrics/nps-roll-up'],
  },
  {
    file: 'metrics/nps-per-account',
    fault: 'the last step stands for the account',
    text: 'stepOf(person) < step)',
    becomes: 'stepOf(person) > step)',
    noticedBy: ['metrics/nps-roll-up'],
  },
  {
    file: 'metrics/nps-per-account',
    fault: 'binary noise makes three nines a passive',
    text: 'return Math.round(mean * 1e9) / 1e9;',
    becomes: 'return mean;',
    noticedBy: ['metrics/nps-roll-up'],
  },
  {
    file: 'metrics/nps-roll-up',
    fault: 'answers are given away beside an NPS',
    text: 'answers: isShown ? null :',
    becomes: 'answers: false ? null :',
    noticedBy: ['metrics/nps-roll-up'],
  },
  {
    file: 'metrics/nps-roll-up',
    fault: 'the narrower interval gets the bootstrap’s name',
    text: "wider === bootstrap ? 'cluster-bootstrap'",
    becomes: "wider !== bootstrap ? 'cluster-bootstrap'",
    noticedBy: ['metrics/nps-roll-up'],
  },
  {
    file: 'metrics/nps-bootstrap',
    fault: 'the 5th percentile for the 2.5th',
    text: 'quantile(resamples, 0.025)',
    becomes: 'quantile(resamples, 0.05)',
    noticedBy: ['metrics/nps-bootstrap'],
  },
  {
    file: 'metrics/nps-bootstrap',
    fault: 'nine accounts are resampled',
    text: 'const MIN_ACCOUNTS = 10;',
    becomes: 'const MIN_ACCOUNTS = 9;',
    noticedBy: ['metrics/nps-bootstrap'],
  },
  {
    file: 'metrics/nps-bootstrap',
    fault: 'the order of accounts changes the interval',
    text: '.sort(byCounts);',
    becomes: ';',
    noticedBy: ['metrics/nps-bootstrap'],
  },
  {
    file: 'metrics/nps-bootstrap',
    fault: 'accounts are not drawn again',
    text: 'accounts[Math.floor(random() * accounts.length)] as NpsCounts',
    becomes: 'accounts[draw] as NpsCounts',
    noticedBy: ['metrics/nps-bootstrap'],
  },
  {
    file: 'metrics/seeded-random',
    fault: 'another seed is the same seed',
    text: 'let state = seed | 0;',
    becomes: 'let state = 1;',
    noticedBy: ['metrics/seeded-random'],
  },
];
