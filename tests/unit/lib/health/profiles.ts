import {
  chooseProfile,
  DEFAULT_SETTINGS,
  editedPreset,
} from '../../../../lib/health/choose-profile.ts';
import { MEASURES } from '../../../../lib/health/measures.ts';
import type { HealthProfile } from '../../../../lib/health/profile.ts';
import type { MeasureId } from '../../../../lib/model/measure-id.ts';
import { facts, NOW } from './facts.ts';

/** What a team without any connected source is scored by. */
export const LOGGED_ONLY = chooseProfile(facts(), DEFAULT_SETTINGS, NOW);

/** All seven factors of the general profile. */
export const GENERAL = editedPreset('general', DEFAULT_SETTINGS);

/** Every measure that there is. */
export const EVERYTHING: HealthProfile = {
  ...editedPreset('healthtech', DEFAULT_SETTINGS),
  measures: Object.keys(MEASURES) as MeasureId[],
};
