import { conditionsOf } from '@ioc/shared/measures/condition';
import type { ComplaintFields } from '@ioc/shared/measures/complaint-measures';
import type { DocumentFields } from '@ioc/shared/measures/document-measures';
import type { DossierFields } from '@ioc/shared/measures/dossier-measures';
import { measuresOf } from '@ioc/shared/measures/measure';
import type { TaskFields } from '@ioc/shared/measures/task-measures';

type Due<F> = F & { due_day: 'day' };
const dossier = conditionsOf<DossierFields & { waiting_since: 'day' }>();
const complaint = conditionsOf<ComplaintFields>();
const task = conditionsOf<TaskFields>();
const document = conditionsOf<DocumentFields>();

/**
 * Open cases whose clock runs, by the day on which they fall due: lists of what is to come, which no ledger counts. They
 * count for the unit that has them now.
 */
export const dueMeasures = {
  ...measuresOf<DossierFields>()('dossier', {
    'dossier.falls-due': {
      ...{ vi: 'đến hạn, chưa xong', en: 'fall due, not finished', flow: 'due_day' },
      where: [dossier.unknown('finished_day'), dossier.known('received_day'), dossier.unknown('waiting_since')],
    },
  }),
  ...measuresOf<Due<ComplaintFields>>()('complaint', {
    'complaint.falls-due': {
      ...{ vi: 'đến hạn, chưa xong', en: 'fall due, not finished', flow: 'due_day' },
      where: [complaint.unknown('finished_day'), complaint.known('submitted_day')],
      under: { field: 'unit' },
    },
  }),
  ...measuresOf<Due<TaskFields>>()('task', {
    'task.falls-due': {
      ...{ vi: 'đến hạn, chưa xong', en: 'fall due, not finished', flow: 'due_day' },
      where: [task.unknown('finished_day'), task.known('assigned_day')],
    },
  }),
  ...measuresOf<Due<DocumentFields>>()('document', {
    'document.falls-due': {
      ...{ vi: 'đến hạn, chưa xong', en: 'fall due, not finished', flow: 'due_day' },
      where: [document.unknown('finished_day'), document.known('begun_day')],
      under: { field: 'unit' },
    },
  }),
};
