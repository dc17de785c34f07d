import { complaintMeasures } from '#explore/measures/complaint-measures.js';
import { documentMeasures } from '#explore/measures/document-measures.js';
import { dossierMeasures } from '#explore/measures/dossier-measures.js';
import type { Measure } from '#explore/measures/measure.js';
import { taskMeasures } from '#explore/measures/task-measures.js';

/** Every measure of the ledger with the rows that it counts. */
export const measures: Readonly<Record<string, Measure>> = {
  ...dossierMeasures,
  ...complaintMeasures,
  ...taskMeasures,
  ...documentMeasures,
};
