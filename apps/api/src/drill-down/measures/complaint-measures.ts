import { type Measure, openAt, withinUnits } from '#drill-down/measures/measure.js';

const original = `outcome is distinct from 'duplicate'`;
const open = `${original} and ${openAt('submitted_day')}`;
const answered = `outcome in ('answered', 'closed') and ${withinUnits('finished_day')}`;
const on = (days: string) => `not isempty(${days}) and ${days} @> $to`;
const marked = (column: string) => `${original} and ${withinUnits(column)}`;

type Rows = Pick<Measure, 'where' | 'deskOn' | 'under'>;
/** Counted under who had it at the end of the day in a column. */
const held = (column: string, where: string): Rows => ({ where, deskOn: column });
/** Of the intake desk, which is no unit. */
const atDesk = (where: string): Rows => ({ where, under: `'-'` });
const finished = (where: string) => held('finished_day', where);
const published = (where: string) => held('publication_day', where);
const stock = (where: string) => held('$to', where);

/** The rows of each measure by its last word: the other side of cases/complaints/complaint.contributions.ts. */
const flows = {
  submitted: held('submitted_day', `${original} and ${withinUnits('submitted_day')}`),
  duplicate: held('submitted_day', `outcome = 'duplicate' and ${withinUnits('submitted_day')}`),
  rejected: finished(`outcome = 'rejected' and ${withinUnits('finished_day')}`),
  'taken-up': atDesk(marked('intake_day')),
  'intake-late': atDesk(`intake_late and ${marked('intake_day')}`),
  answered: finished(answered),
  'answered-late': finished(`late and ${answered}`),
  'answered-total-late': finished(`total_late and ${answered}`),
  published: published(marked('publication_day')),
  'publication-late': published(`publication_late and ${marked('publication_day')}`),
  'sent-back': { where: marked('sent_back_day'), under: 'sent_back_unit' },
  reopened: { where: marked('reopened_day'), under: 'reopened_unit' },
  'let-go-late': { where: marked('let_go_late_day'), under: 'let_go_late_unit' },
  rated: finished(`rating is not null and ${answered}`),
  satisfied: finished(`rating = 'satisfied' and ${answered}`),
  acceptable: finished(`rating = 'acceptable' and ${answered}`),
  dissatisfied: finished(`rating = 'dissatisfied' and ${answered}`),
} satisfies Record<string, Rows>;
const stocks = {
  open: stock(open),
  overdue: stock(on('overdue')),
  'total-overdue': stock(on('total_overdue')),
  'intake-waiting': atDesk(on('intake_waiting')),
  'intake-overdue': atDesk(on('intake_overdue')),
  'handling-open': stock(`${open} and not intake_waiting @> $to`),
  'publication-waiting': stock(on('publication_waiting')),
  'publication-overdue': stock(on('publication_overdue')),
} satisfies Record<string, Rows>;

const measuresOf = (prefix: string, kind: string): [string, Measure][] =>
  Object.entries<Rows>({ ...flows, ...stocks }).map(([name, { where, ...unit }]) => [
    `${prefix}.${name}`,
    { kind: 'complaint', as: name in stocks ? 'stock' : 'flow', where: `kind = '${kind}' and ${where}`, ...unit },
  ]);

/** Petitions are another procedure and never added to field reports (domain.md §3): their measures are their own. */
export const complaintMeasures: Readonly<Record<string, Measure>> = Object.fromEntries([
  ...measuresOf('complaint', 'field-report'),
  ...measuresOf('petition', 'petition'),
]);
