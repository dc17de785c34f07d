import { cases } from '#i18n/en/cases';
import { complaints } from '#i18n/en/complaints';
import { documents } from '#i18n/en/documents';
import { explore } from '#i18n/en/explore';
import { filters } from '#i18n/en/filters';
import { leaders } from '#i18n/en/leaders';
import { navigation } from '#i18n/en/navigation';
import { stages } from '#i18n/en/stages';
import { states } from '#i18n/en/states';
import { structure } from '#i18n/en/structure';
import { subjects } from '#i18n/en/subjects';
import { wall } from '#i18n/en/wall';
import type { Messages } from '#i18n/vi';

/** English, for visitors; complete by type. */
export const en: Messages = {
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
};
