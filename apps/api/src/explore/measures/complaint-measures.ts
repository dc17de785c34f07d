import { type Measure, openAt, overdueAt, within } from '#explore/measures/measure.js';

/** Petitions are another procedure and never added to field reports (domain.md §3). */
const complaint = (as: Measure['as'], where: string): Measure => ({
  kind: 'complaint',
  as,
  where: `kind = 'field-report' and ${where}`,
});
const original = `outcome is distinct from 'duplicate'`;
const answered = `outcome in ('answered', 'closed') and ${within('finished_day')}`;

export const complaintMeasures: Readonly<Record<string, Measure>> = {
  'complaint.submitted': complaint('flow', `${original} and ${within('submitted_day')}`),
  'complaint.answered': complaint('flow', answered),
  'complaint.answered-late': complaint('flow', `late and ${answered}`),
  'complaint.open': complaint('stock', `${original} and ${openAt('submitted_day')}`),
  'complaint.overdue': complaint('stock', overdueAt),
};
