import type { Measure } from '#drill-down/measures/measure.js';

/**
 * What the formulas of Index 766 count (catalogue/indices/766: numerator, denominator), as conditions over case rows. A
 * cohort is judged at the end of its window: dossiers received from `$from` to `$to`, as they stood at the end of `$to`.
 * `$full` and `$fee` stand for the codes of the procedures offered fully online, and of those with a fee.
 */
export interface CohortMeasure extends Measure {
  /** Sum of the ledger's own measures that equals the count; absent: only the rows know. */
  readonly ledger?: readonly LedgerTerm[];
  /** Flows of some procedures that sum to it: of the whole province alone, for no ledger joins units with procedures. */
  readonly whole?: readonly { readonly measure: string; readonly of: ProcedureClass; readonly but?: true }[];
}
/** Offered fully online; with a fee. */
export type ProcedureClass = 'full' | 'fee';
/**
 * `flow`: entries of the window's days; `stock`: all up to `$to`; `eve`: all before `$from`; `cohort`: entries under a month
 * of reception in the window, up to `$to`. A sum with a cohort is exact for windows that begin with a month.
 */
export interface LedgerTerm {
  readonly measure: string;
  readonly as: 'flow' | 'stock' | 'eve' | 'cohort';
  readonly sign?: -1;
  /** Of these channels alone, or of all but these. */
  readonly among?: { readonly channels: readonly string[]; readonly but?: true };
}

const flow = (name: string, among?: LedgerTerm['among']): LedgerTerm => ({
  measure: `dossier.${name}`,
  as: 'flow',
  ...(among && { among }),
});
const stock = (measure: string, as: 'stock' | 'eve' = 'stock'): LedgerTerm => ({ measure, as });
const cohort = (name: string): LedgerTerm => ({ measure: `index766.${name}`, as: 'cohort' });
const minus = (term: LedgerTerm): LedgerTerm => ({ ...term, sign: -1 });
const less = (name: string): LedgerTerm => minus(cohort(name));
/** Of dossiers handed in online, see cases/dossiers/dossier.index766.ts. */
const online = (term: LedgerTerm): LedgerTerm => ({ ...term, among: { channels: ['+'] } });

const received = 'received_day between $from and $to';
const dossiers = (where: string, ...ledger: LedgerTerm[]): CohortMeasure => ({
  kind: 'dossier',
  as: 'flow',
  where: where === '' ? received : `${received} and ${where}`,
  ...(ledger.length > 0 ? { ledger } : {}),
});
/** "Received and handled" (sheet of 2026): whatever was in somebody's hands in the window, column (3) of II.06a. */
const handled = `received_day <= $to and (finished_day is null or finished_day >= $from)`;
const touched = (where: string, ...ledger: LedgerTerm[]): CohortMeasure => ({
  kind: 'dossier',
  as: 'flow',
  where: `${handled} and ${where}`,
  ledger,
});
/** Done in the window, and of that late: its own appointment missed, or late by the rule of the decision alone. */
const doneOf = [flow('resolved')];
const doneLate = [flow('resolved-late'), { ...stock('index766.late-by-rule'), as: 'flow' } as const];
/** All that is late at the end of `$to` is open, or was late when it ended. */
const openOf = [stock('dossier.open')];
const openLate = [stock('index766.late'), minus(stock('dossier.resolved-late')), minus(stock('index766.late-by-rule'))];
const petitions = (where: string): CohortMeasure => ({
  kind: 'complaint',
  as: 'flow',
  deskOn: '$to',
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

const negated = ({ sign, ...term }: LedgerTerm): LedgerTerm => (sign === -1 ? term : minus(term));

const all: Record<string, CohortMeasure> = {
  'dossiers-received': dossiers('', flow('received')),
  'dossiers-on-time': dossiers(inTime, flow('received'), less('late')),
  'dossiers-satisfied': dossiers('not unsatisfied @> $to', flow('received'), less('unsatisfied')),
  'dossiers-online': dossiers(`channel = 'online'`, flow('online')),
  'dossiers-post': dossiers(`channel = 'post'`, flow('received', { channels: ['post'] })),
  // A missing channel counts as direct.
  'dossiers-direct': dossiers(
    `channel not in ('online', 'post')`,
    flow('received', { channels: ['online', 'post'], but: true }),
  ),
  'dossiers-online-with-result': dossiers(
    `channel = 'online' and (not result_due or (${eResult}))`,
    flow('online'),
    online(less('result-due')),
    online(cohort('e-result')),
  ),
  'dossiers-due-a-result': dossiers('result_due', cohort('result-due')),
  'dossiers-with-e-result': dossiers(`result_due and ${eResult}`, cohort('e-result')),
  'dossiers-finished-due-a-paper-result': dossiers(`result_due and ${done}`, cohort('result-due-done')),
  'dossiers-with-papers-told': dossiers('papers_day <= $to', cohort('papers-told')),
  'dossiers-digitised': dossiers('digitised_day <= $to', cohort('digitised')),
  'dossiers-digitised-and-synced': dossiers(
    'digitised_day <= $to and synced_day <= $to',
    cohort('digitised-and-synced'),
  ),
  'dossiers-reusing-data': dossiers('reused_day <= $to', cohort('reused')),
  'dossiers-synced-to-citizen-store': dossiers('synced_day <= $to', cohort('synced')),
  'dossiers-linked-to-population': dossiers('linked_day <= $to', cohort('linked')),
  'dossiers-with-fee': dossiers('has_fee', flow('has-fee')),
  'dossiers-paid-online': dossiers('has_fee and paid_online_day <= $to', cohort('paid-online')),
  'dossiers-of-procedures-with-fee': {
    ...dossiers('(has_fee or procedure = any($fee))'),
    whole: [
      { measure: 'dossier.received', of: 'fee' },
      { measure: 'dossier.has-fee', of: 'fee', but: true },
    ],
  },
  'dossiers-eligible-fully-online': {
    ...dossiers('procedure = any($full)'),
    whole: [{ measure: 'dossier.received', of: 'full' }],
  },
  'dossiers-fully-online': {
    ...dossiers(`channel = 'online' and procedure = any($full)`),
    whole: [{ measure: 'dossier.online', of: 'full' }],
  },
  'dossiers-received-and-handled': touched('true', flow('received'), stock('dossier.open', 'eve')),
  'dossiers-done-on-time-or-open-in-time': touched(
    inTime,
    ...[...doneOf, ...openOf],
    ...[...doneLate, ...openLate].map(negated),
  ),
  'dossiers-done': touched(done, ...doneOf),
  'dossiers-done-on-time': touched(`${done} and ${inTime}`, ...doneOf, ...doneLate.map(negated)),
  'dossiers-open': touched(open, ...openOf),
  'dossiers-open-in-time': touched(`${open} and ${inTime}`, ...openOf, ...openLate.map(negated)),
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
