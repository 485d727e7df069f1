import type { Fault } from '../fault.ts';

/** What no score can be made with. */
export const REFUSALS: readonly Fault[] = [
  {
    file: 'health/refuse',
    fault: '80 is a share',
    text: 'return isWithin(value, 0, 1);',
    becomes: 'return isWithin(value, 0, 100);',
    noticedBy: ['health/bad-input'],
  },
  {
    file: 'health/refuse',
    fault: 'any unit will do',
    text: "return 'wrong-unit';",
    becomes: 'return null;',
    noticedBy: ['health/bad-input'],
  },
  {
    file: 'health/refuse',
    fault: 'a half is an NPS answer',
    text: "(survey !== 'nps' || isNpsScore(score))",
    becomes: 'true',
    noticedBy: ['health/bad-input'],
  },
  {
    file: 'health/refuse',
    fault: 'an override needs no reason',
    text: "note.trim() === '' ? 'no-reason' : null",
    becomes: "note === undefined ? 'no-reason' : null",
    noticedBy: ['health/bad-input', 'health/override'],
  },
  {
    file: 'health/refuse',
    fault: 'what is refused is known before it was recorded',
    text: ' || one.knownFrom <= at)',
    becomes: ' || true)',
    noticedBy: ['health/bad-input'],
  },
  {
    file: 'health/check-context',
    fault: 'a percentage is a share',
    text: "checkField('csatRate', context.csatRate, 1)",
    becomes: "checkField('csatRate', context.csatRate, 100)",
    noticedBy: ['health/bad-input'],
  },
  {
    file: 'health/check-context',
    fault: 'a percentile of 101 is taken',
    text: 'context.scoreP10, 100',
    becomes: 'context.scoreP10, 101',
    noticedBy: ['health/bad-input'],
  },
  {
    file: 'health/profile',
    fault: 'weights are not shares of 1',
    text: '[factor, weight / total]',
    becomes: '[factor, weight]',
    noticedBy: ['health/presets'],
  },
  {
    file: 'health/profile',
    fault: 'anchors may turn',
    text: ' || steps.every((step) => step < 0)',
    becomes: ' || steps.some((step) => step < 0)',
    noticedBy: ['health/presets', 'health/bad-input'],
  },
  {
    file: 'health/profile',
    fault: 'holidays may overlap',
    text: 'next && next.fromAt < untilAt',
    becomes: 'next && next.fromAt < fromAt',
    noticedBy: ['health/bad-input'],
  },
];
