/**
 * Lowest and highest answer of each survey as Bellwether asks it: NPS 0–10, satisfaction 1–5,
 * effort 1–7 ("it was easy", 7 agrees most). No schema stands beside them, so that the panel can
 * use them without the schema library.
 */
export const SURVEY_SCALES = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
} as const;
export type Survey = keyof typeof SURVEY_SCALES;
