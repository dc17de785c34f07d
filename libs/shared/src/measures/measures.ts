import { complaintMeasures } from '@ioc/shared/measures/complaint-measures';
import { documentMeasures } from '@ioc/shared/measures/document-measures';
import { dossierMeasures } from '@ioc/shared/measures/dossier-measures';
import type { Measure } from '@ioc/shared/measures/measure';
import { taskMeasures } from '@ioc/shared/measures/task-measures';

/** Every measure of the ledger, and so all that a formula may speak of. */
export const measures: Readonly<Record<string, Measure>> = {
  ...dossierMeasures,
  ...complaintMeasures,
  ...taskMeasures,
  ...documentMeasures,
};

/** Whether a measure of the ledger is counted inside a window, and not at its end. */
export const isFlow = (name: string): boolean => {
  const of = measures[name];
  return of !== undefined && 'flow' in of.counts;
};
