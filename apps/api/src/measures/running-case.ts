import type { DueKind } from '@ioc/shared/live/charts';
import { dueMeasures } from '@ioc/shared/measures/due-measures';
import type { CaseMeasure } from '@ioc/shared/measures/measure';
import { measureSql } from '#measures/measure-sql.js';

const anyDay = (of: CaseMeasure): string => measureSql({ ...of, counts: { always: true } });

/** SQL of open cases of each kind whose clock runs, whenever they fall due. */
export const runningCase: Readonly<Record<DueKind, string>> = {
  dossier: anyDay(dueMeasures['dossier.falls-due']),
  complaint: anyDay(dueMeasures['complaint.falls-due']),
  task: anyDay(dueMeasures['task.falls-due']),
  document: anyDay(dueMeasures['document.falls-due']),
};
