/** The measures that the ledger keeps, and so all that a formula may speak of. Fixed by code: each is a contribution rule. */
export const measures = [
  'dossier.received',
  'dossier.resolved',
  'dossier.resolved-late',
  'dossier.resolved-early',
  'dossier.open',
  'dossier.overdue',
  'dossier.online',
  'dossier.paid-online',
  'dossier.has-fee',
  'complaint.submitted',
  'complaint.answered',
  'complaint.answered-late',
  'complaint.open',
  'complaint.overdue',
  'task.assigned',
  'task.done',
  'task.done-late',
  'task.open',
  'task.overdue',
] as const;
export type Measure = (typeof measures)[number];
