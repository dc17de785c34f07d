import { type Measure, openAt, within } from '#explore/measures/measure.js';

const original = `outcome is distinct from 'duplicate'`;
const open = `${original} and ${openAt('submitted_day')}`;
const answered = `outcome in ('answered', 'closed') and ${within('finished_day')}`;
const on = (days: string) => `not isempty(${days}) and ${days} @> $to`;
const marked = (column: string) => `${original} and ${within(column)}`;

/** The rows of each measure by its last word: the other side of cases/complaints/complaint.contributions.ts. */
const flows = {
  submitted: `${original} and ${within('submitted_day')}`,
  duplicate: `outcome = 'duplicate' and ${within('submitted_day')}`,
  rejected: `outcome = 'rejected' and ${within('finished_day')}`,
  'taken-up': marked('intake_day'),
  'intake-late': `intake_late and ${marked('intake_day')}`,
  answered,
  'answered-late': `late and ${answered}`,
  published: marked('publication_day'),
  'publication-late': `publication_late and ${marked('publication_day')}`,
  'sent-back': marked('sent_back_day'),
  reopened: marked('reopened_day'),
  rated: `rating is not null and ${answered}`,
  satisfied: `rating = 'satisfied' and ${answered}`,
  acceptable: `rating = 'acceptable' and ${answered}`,
  dissatisfied: `rating = 'dissatisfied' and ${answered}`,
};
const stocks = {
  open,
  overdue: on('overdue'),
  'intake-waiting': on('intake_waiting'),
  'intake-overdue': on('intake_overdue'),
  'handling-open': `${open} and not intake_waiting @> $to`,
  'publication-waiting': on('publication_waiting'),
  'publication-overdue': on('publication_overdue'),
};

const measuresOf = (prefix: string, kind: string): [string, Measure][] =>
  Object.entries({ ...flows, ...stocks }).map(([name, where]) => [
    `${prefix}.${name}`,
    { kind: 'complaint', as: name in stocks ? 'stock' : 'flow', where: `kind = '${kind}' and ${where}` },
  ]);

/** Petitions are another procedure and never added to field reports (domain.md §3): their measures are their own. */
export const complaintMeasures: Readonly<Record<string, Measure>> = Object.fromEntries([
  ...measuresOf('complaint', 'field-report'),
  ...measuresOf('petition', 'petition'),
]);
