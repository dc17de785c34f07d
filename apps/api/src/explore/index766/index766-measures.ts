import type { Measure } from '#explore/measures/measure.js';

/**
 * What the formulas of Index 766 count (catalogue/indices/766: numerator, denominator), as conditions over case rows. A
 * cohort is judged at the end of its window: dossiers received from `$from` to `$to`, as they stood at the end of `$to`.
 * `$full` and `$fee` stand for the codes of the procedures offered fully online, and of those with a fee.
 */
export interface CohortMeasure extends Measure {
  /** Sum of the ledger's own measures that equals the count; absent: only the rows know. */
  readonly ledger?: readonly LedgerTerm[];
}
/** `flow`: entries of the day of reception; `cohort`: entries under the month of reception, up to `$to`. */
export interface LedgerTerm {
  readonly measure: string;
  readonly as: 'flow' | 'cohort';
  readonly sign?: -1;
}

const flow = (name: string): LedgerTerm => ({ measure: `dossier.${name}`, as: 'flow' });
const cohort = (name: string): LedgerTerm => ({ measure: `index766.${name}`, as: 'cohort' });
const less = (name: string): LedgerTerm => ({ ...cohort(name), sign: -1 });

const received = 'received_day between $from and $to';
const dossiers = (where: string, ...ledger: LedgerTerm[]): CohortMeasure => ({
  kind: 'dossier',
  as: 'flow',
  where: where === '' ? received : `${received} and ${where}`,
  ...(ledger.length > 0 ? { ledger } : {}),
});
/** "Received and handled" (sheet of 2026): whatever was in somebody's hands in the window, column (3) of II.06a. */
const handled = `received_day <= $to and (finished_day is null or finished_day >= $from)`;
const touched = (where: string): CohortMeasure => ({ kind: 'dossier', as: 'flow', where: `${handled} and ${where}` });
const petitions = (where: string): CohortMeasure => ({
  kind: 'complaint',
  as: 'flow',
  where: `kind = 'petition' and outcome is distinct from 'duplicate' and submitted_day between $from and $to and ${where}`,
});

const inTime = 'not late_766 @> $to';
const done = 'finished_day <= $to';
const open = '(finished_day is null or finished_day > $to)';
/**
 * A petition is on time when each thing that was done kept its own limit (domain.md §1.6): answered within 15 working days
 * of sending or the last transfer, refused within 2, more asked for within 5 (`late` holds these three), and the answer made
 * public within 2, or not yet due to be.
 */
const petitionOnTime = `finished_day <= $to and not late and not publication_overdue @> $to
  and not (publication_late and publication_day <= $to)`;
/** Complained about again: reopened, or another petition raises it. */
const raisedAgain = `(reopened_day <= $to or exists (
  select from complaint again where again.reopened_from = complaint.code and again.submitted_day <= $to))`;
const eResult = 'e_result_day <= $to and finished_day <= $to';

const all: Record<string, CohortMeasure> = {
  'dossiers-received': dossiers('', flow('received')),
  'dossiers-on-time': dossiers(inTime, flow('received'), less('late')),
  'dossiers-satisfied': dossiers('not unsatisfied @> $to', flow('received'), less('unsatisfied')),
  'dossiers-online': dossiers(`channel = 'online'`, flow('online')),
  'dossiers-post': dossiers(`channel = 'post'`),
  // A missing channel counts as direct.
  'dossiers-direct': dossiers(`channel not in ('online', 'post')`),
  'dossiers-online-with-result': dossiers(`channel = 'online' and (not result_due or (${eResult}))`),
  'dossiers-due-a-result': dossiers('result_due', cohort('result-due')),
  'dossiers-with-e-result': dossiers(`result_due and ${eResult}`, cohort('e-result')),
  'dossiers-finished-due-a-paper-result': dossiers(`result_due and ${done}`),
  'dossiers-with-papers-told': dossiers('papers_day <= $to', cohort('papers-told')),
  'dossiers-digitised': dossiers('digitised_day <= $to', cohort('digitised')),
  'dossiers-digitised-and-synced': dossiers('digitised_day <= $to and synced_day <= $to'),
  'dossiers-reusing-data': dossiers('reused_day <= $to', cohort('reused')),
  'dossiers-synced-to-citizen-store': dossiers('synced_day <= $to', cohort('synced')),
  'dossiers-linked-to-population': dossiers('linked_day <= $to', cohort('linked')),
  'dossiers-with-fee': dossiers('has_fee', flow('has-fee')),
  'dossiers-paid-online': dossiers('has_fee and paid_online_day <= $to', cohort('paid-online')),
  'dossiers-of-procedures-with-fee': dossiers('(has_fee or procedure = any($fee))'),
  'dossiers-eligible-fully-online': dossiers('procedure = any($full)'),
  'dossiers-fully-online': dossiers(`channel = 'online' and procedure = any($full)`),
  'dossiers-received-and-handled': touched('true'),
  'dossiers-done-on-time-or-open-in-time': touched(inTime),
  'dossiers-done': touched(done),
  'dossiers-done-on-time': touched(`${done} and ${inTime}`),
  'dossiers-open': touched(open),
  'dossiers-open-in-time': touched(`${open} and ${inTime}`),
  petitions: petitions('true'),
  'petitions-handled': petitions(done),
  'petitions-on-time': petitions(petitionOnTime),
  // Each unhappy petition is taken away once, late, disliked or raised again, or all of it.
  'petitions-satisfied': petitions(`${petitionOnTime} and not disliked and ${raisedAgain} is not true`),
};

/** By the names that lists use, e.g. index766.dossiers-on-time. */
export const index766Measures: Readonly<Record<string, CohortMeasure>> = Object.fromEntries(
  Object.entries(all).map(([name, measure]) => [`index766.${name}`, measure]),
);
