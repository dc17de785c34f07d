import { complaintDoubts } from '@ioc/shared/measures/complaint-measures';
import { dueMeasures } from '@ioc/shared/measures/due-measures';
import { measures } from '@ioc/shared/measures/measures';
import type { T } from '#i18n/use-words';

const named = { ...measures, ...complaintDoubts, ...dueMeasures };

type Names = Readonly<Record<string, string>>;
/** Names of measures as their definitions have them, by what stands before the dot: a dot parts the keys of a dictionary. */
export interface MeasureNames {
  readonly measure: Readonly<Record<'dossier' | 'complaint' | 'petition' | 'task' | 'document', Names>>;
}

export function measureNames(language: 'vi' | 'en'): MeasureNames {
  const names: Record<string, Record<string, string>> = {};
  for (const [measure, of] of Object.entries(named)) {
    const [prefix = '', name = ''] = measure.split('.');
    names[prefix] = { ...names[prefix], [name]: of[language] };
  }
  return { measure: names as unknown as MeasureNames['measure'] };
}

/** The name of a measure, `dossier.overdue`, in words; null: this build knows no such measure. */
export const measureName = (measure: string, t: T): string | null =>
  measure in named ? t(`measure.${measure as 'dossier.overdue'}`) : null;
