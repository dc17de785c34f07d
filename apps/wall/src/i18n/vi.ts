import { cases } from '#i18n/vi/cases';
import { complaints } from '#i18n/vi/complaints';
import { documents } from '#i18n/vi/documents';
import { explore } from '#i18n/vi/explore';
import { filters } from '#i18n/vi/filters';
import { leaders } from '#i18n/vi/leaders';
import { navigation } from '#i18n/vi/navigation';
import { stages } from '#i18n/vi/stages';
import { states } from '#i18n/vi/states';
import { structure } from '#i18n/vi/structure';
import { subjects } from '#i18n/vi/subjects';
import { wall } from '#i18n/vi/wall';
import type { Words } from '#i18n/words-shape';

/** Vietnamese, the first language; its shape is the contract that every other language fulfils. */
export const vi = {
  ...wall,
  ...explore,
  ...cases,
  ...complaints,
  ...documents,
  ...leaders,
  ...filters,
  ...navigation,
  ...stages,
  ...subjects,
  ...states,
  ...structure,
} as const;

/** What every language says. */
export type Messages = Words<typeof vi>;
