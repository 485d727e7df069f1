import type { Fault } from '../fault.ts';

/** CSAT and CES, and the interval of a share. */
export const SATISFACTION: readonly Fault[] = [
  {
    file: 'metrics/csat',
    fault: 'the satisfied but one are dropped: 80 % for 90 %',
    text: 'return max - min <= 2 ? 0 : 1;',
    becomes: 'return 0;',
    noticedBy: ['metrics/csat'],
  },
  {
    file: 'metrics/csat',
    fault: 'the top box begins above itself',
    text: 'score >= scale.max - depth',
    becomes: 'score > scale.max - depth',
    noticedBy: ['metrics/csat'],
  },
  {
    file: 'metrics/csat',
    fault: 'a slider has boxes',
    text: 'max - min >= MOST_BOXES',
    becomes: 'max - min > 100',
    noticedBy: ['metrics/csat'],
  },
  {
    file: 'metrics/csat',
    fault: 'nobody answered is 0 %',
    text: 'const share = n === 0 ? null :',
    becomes: 'const share = n === 0 ? (0 as Share) :',
    noticedBy: ['metrics/csat'],
  },
  {
    file: 'metrics/csat',
    fault: 'answers off their scale count as answers',
    text: 'offScale: answers.length - n',
    becomes: 'offScale: 0',
    noticedBy: ['metrics/csat'],
  },
  {
    file: 'metrics/csat',
    fault: 'half a star is an answer',
    text: '|| Number.isInteger(score - min)',
    becomes: '|| true',
    noticedBy: ['metrics/csat'],
  },
  {
    file: 'metrics/ces',
    fault: 'neutral is easy',
    text: 'const EASY_FROM = 5;',
    becomes: 'const EASY_FROM = 4;',
    noticedBy: ['metrics/ces'],
  },
  {
    file: 'metrics/ces',
    fault: 'a five of five is a five of seven',
    text: '|| scale.max !== SCALE.max',
    becomes: '',
    noticedBy: ['metrics/ces'],
  },
  {
    file: 'metrics/ces',
    fault: 'the mean is of one answer more',
    text: 'mean: n === 0 ? null : sum / n',
    becomes: 'mean: n === 0 ? null : sum / (n + 1)',
    noticedBy: ['metrics/ces'],
  },
  {
    file: 'metrics/wilson',
    fault: 'z of 90 % for 95 %',
    text: 'const Z_95 = 1.96;',
    becomes: 'const Z_95 = 1.645;',
    noticedBy: ['metrics/wilson'],
  },
  {
    file: 'metrics/wilson',
    fault: 'the plain interval: certain when all agree',
    text: 'z2 / (4 * n ** 2)',
    becomes: '0',
    noticedBy: ['metrics/wilson'],
  },
  {
    file: 'metrics/wilson',
    fault: 'the centre is the share itself',
    text: '(share + z2 / (2 * n)) / (1 + z2 / n)',
    becomes: 'share',
    noticedBy: ['metrics/wilson'],
  },
];
