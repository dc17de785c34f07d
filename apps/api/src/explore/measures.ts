/**
 * Which case rows a ledger measure counts, as SQL over the case table: the other side of cases/<kind>/*.contributions.ts. A
 * property test holds the two equal. `$from` and `$to` stand for local days; a stock looks at `$to` alone.
 */
export interface Measure {
  readonly kind: 'dossier' | 'complaint' | 'task';
  readonly as: 'flow' | 'stock';
  readonly where: string;
  /** What a case must be at the window's end: a resolved one is not open then, so such measures share no case. */
  readonly end?: 'finished' | 'open' | undefined;
}

/** Whether two measures can never count the same case, so that the length of their union is the sum of their lengths. */
export const disjoint = (a: Measure, b: Measure): boolean =>
  a.end !== undefined && b.end !== undefined && a.end !== b.end;

const within = (column: string) => `${column} between $from and $to`;
const openAt = (begun: string) => `(${begun} <= $to and (finished_day is null or finished_day > $to))`;

const endOf = (as: Measure['as'], where: string): Measure['end'] =>
  as === 'stock' ? 'open' : where.includes('finished_day between') ? 'finished' : undefined;
const dossier = (as: Measure['as'], where: string): Measure => ({ kind: 'dossier', as, where, end: endOf(as, where) });
/** Petitions are another procedure and never added to field reports (domain.md §3). */
const complaint = (as: Measure['as'], where: string): Measure => ({
  kind: 'complaint',
  as,
  where: `kind = 'field-report' and ${where}`,
});
const task = (as: Measure['as'], where: string): Measure => ({ kind: 'task', as, where });
const original = `outcome is distinct from 'duplicate'`;
const answered = `outcome in ('answered', 'closed') and ${within('finished_day')}`;
const live = `outcome is distinct from 'cancelled'`;

export const measures: Readonly<Record<string, Measure>> = {
  'dossier.received': dossier('flow', within('received_day')),
  'dossier.resolved': dossier('flow', within('finished_day')),
  'dossier.resolved-late': dossier('flow', `late and ${within('finished_day')}`),
  'dossier.resolved-early': dossier('flow', `finished_day < due_day and ${within('finished_day')}`),
  'dossier.open': dossier('stock', openAt('received_day')),
  'dossier.overdue': dossier('stock', `not isempty(overdue) and overdue @> $to`),
  'dossier.online': dossier('flow', `channel = 'online' and ${within('received_day')}`),
  'dossier.has-fee': dossier('flow', `has_fee and ${within('received_day')}`),
  'dossier.paid-online': dossier('flow', `paid_online and ${within('received_day')}`),
  'complaint.submitted': complaint('flow', `${original} and ${within('submitted_day')}`),
  'complaint.answered': complaint('flow', answered),
  'complaint.answered-late': complaint('flow', `late and ${answered}`),
  'complaint.open': complaint('stock', `${original} and ${openAt('submitted_day')}`),
  'complaint.overdue': complaint('stock', `not isempty(overdue) and overdue @> $to`),
  'task.assigned': task('flow', `${live} and ${within('assigned_day')}`),
  'task.done': task('flow', `${live} and ${within('finished_day')}`),
  'task.done-late': task('flow', `late and ${live} and ${within('finished_day')}`),
  'task.open': task('stock', `${live} and ${openAt('assigned_day')}`),
  'task.overdue': task('stock', `not isempty(overdue) and overdue @> $to`),
};
