type Lines = readonly [string, ...string[]];

/** What is said in talks, by how they felt. */
export const TALK_NOTES: Record<'good' | 'even' | 'bad', Lines> = {
  good: [
    'Roll-out to the second team went well; they want to show it to their board.',
    'They praised the last release and asked for a workshop on reporting.',
    'Reviewed the goals of the quarter: all on track, two already reached.',
    'Agreed to be a reference for the region.',
  ],
  even: [
    'Went through open questions; nothing urgent.',
    'Planned the next training, dates to follow.',
    'Asked about the roadmap and noted two wishes.',
    'Short check-in. Usage is as before.',
  ],
  bad: [
    'Frustrated about slow answers; wants to see a plan by next week.',
    'The import failed again. They are comparing with another vendor.',
    'Budget is under review, the renewal is not certain.',
    'New manager does not see the value yet.',
  ],
};

export const MISSED_NOTES: Lines = ['No answer, will try again.', 'Left a message.', ''];

export const TICKET_SUBJECTS: Lines = [
  'Cannot reset a password',
  'Report shows last month only',
  'Question about user roles',
  'Import rejects dates',
  'Slow list after the update',
  'How to add a second location',
];

export const NPS_COMMENTS: Record<'promoter' | 'passive' | 'detractor', Lines> = {
  promoter: ['Saves us hours every week.', 'The team behind it listens.', ''],
  passive: ['Good, but reporting could be faster.', 'Does the job.', ''],
  detractor: ['Too many problems this quarter.', 'We wait too long for answers.', ''],
};

export const PULSE_NOTES: Record<'good' | 'even' | 'bad', Lines> = {
  good: ['Sponsor is engaged, goals are met.', 'Growing, and glad to talk.'],
  even: ['Fine so far, little said.', 'Depends on the next project.'],
  bad: ['Sponsor has gone quiet.', 'Trust is damaged; needs a plan.'],
};

export const TASK_TEXTS: Lines = [
  'Send the training dates',
  'Share the roadmap slides',
  'Prepare the renewal talk',
  'Check the import with support',
  'Introduce the new project lead',
  'Collect goals for next quarter',
];

/** @param sentiment −2 to +2 */
export function moodOf(sentiment: number): 'good' | 'even' | 'bad' {
  if (sentiment >= 0.75) return 'good';
  return sentiment <= -0.75 ? 'bad' : 'even';
}
