import { complaintMeasures } from '#drill-down/measures/complaint-measures.js';
import { documentMeasures } from '#drill-down/measures/document-measures.js';
import { dossierMeasures } from '#drill-down/measures/dossier-measures.js';
import type { Measure } from '#drill-down/measures/measure.js';
import { taskMeasures } from '#drill-down/measures/task-measures.js';

/** Every measure of the ledger with the rows that it counts. */
export const listMeasures: Readonly<Record<string, Measure>> = {
  ...dossierMeasures,
  ...complaintMeasures,
  ...taskMeasures,
  ...documentMeasures,
};
