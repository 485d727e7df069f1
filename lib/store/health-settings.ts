import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, editedPreset, type HealthSettings } from '../health/choose-profile.ts';
import { HealthInputError } from '../health/health-input-error.ts';
import { MEASURES } from '../health/measures.ts';
import { PRESETS, type PresetId } from '../health/presets.ts';
import { checkProfile } from '../health/profile.ts';
import { SEGMENTS } from '../health/segment.ts';
import { EpochMs } from '../model/fact.ts';
import type { FactorId, MeasureId } from '../model/measure-id.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import type { MetaRow } from './tables.ts';
import { runWrite } from './write-transaction.ts';

/** What a team chose; which signals its portfolio has is no choice. */
export type TeamSettings = Omit<HealthSettings, 'connected'>;

/** In `meta`: the settings of the team, absent until somebody chose. */
export const HEALTH_SETTINGS_KEY = 'healthSettings';

const { connected: _, ...DEFAULT_TEAM } = DEFAULT_SETTINGS;
const HOLIDAYS_MAX = 500;

const presets = Object.keys(PRESETS) as PresetId[];
const measures = Object.keys(MEASURES) as MeasureId[];
const factors: FactorId[] = Object.values(MEASURES).map(({ factor }) => factor);

const PresetName = z.enum(presets);
const Edits = z.strictObject({
  weights: z.exactOptional(z.partialRecord(z.enum(factors), z.number())),
  anchors: z.exactOptional(
    z.partialRecord(z.enum(measures), z.tuple([z.number(), z.number(), z.number(), z.number()])),
  ),
});

const StoredSettings: z.ZodMiniType<TeamSettings> = z.strictObject({
  preset: PresetName,
  bySegment: z.partialRecord(z.enum(SEGMENTS), PresetName),
  onboardingDays: z.int().check(z.gte(0), z.lte(3660)),
  edits: z.partialRecord(PresetName, Edits),
  holidays: z
    .array(z.strictObject({ fromAt: EpochMs, untilAt: EpochMs }))
    .check(z.maxLength(HOLIDAYS_MAX)),
});

/** The team's settings, or the defaults where there are none or no score can be made with them. */
export function toTeamSettings(row: MetaRow | undefined): TeamSettings {
  const parsed = StoredSettings.safeParse(row?.value);
  return parsed.success && problemOf(parsed.data) === null ? parsed.data : DEFAULT_TEAM;
}

/**
 * Keeps the settings of the team. Scores follow with their next write or the next `rescoreAll`:
 * call it.
 * @throws {StoreError} `invalid`, saying which value makes no profile; nothing was written
 * @example await saveHealthSettings(db, { ...settings, preset: 'saas' });
 */
export async function saveHealthSettings(
  db: BellwetherDatabase,
  settings: TeamSettings,
): Promise<void> {
  const parsed = StoredSettings.safeParse(settings);
  const problem = parsed.success ? problemOf(parsed.data) : parsed.error.issues[0]?.message;
  if (!parsed.success || problem !== null)
    throw new StoreError('invalid', `These settings make no score (${problem}). Correct them.`);
  await runWrite(db, () => db.meta.put({ key: HEALTH_SETTINGS_KEY, value: parsed.data }));
}

/** What the formulas have against settings of the right shape; `null`: nothing. */
function problemOf(settings: TeamSettings): string | null {
  try {
    for (const id of presets) checkProfile(editedPreset(id, { ...settings, connected: [] }));
    return null;
  } catch (error) {
    if (error instanceof HealthInputError) return error.message;
    throw error;
  }
}
