import type { ComplaintFields } from '@ioc/shared/measures/complaint-measures';
import { all, any, type Condition, conditionsOf, not, type ProcedureClass } from '@ioc/shared/measures/condition';
import type { DossierFields } from '@ioc/shared/measures/dossier-measures';
import { type CaseMeasure, caseMeasure } from '@ioc/shared/measures/measure';

/**
 * What the formulas of Index 766 count (catalogue/indices/766: numerator, denominator), as conditions on cases. A cohort is
 * judged at the end of its window: dossiers received in it, as they stood at the end of its last day.
 */
export interface CohortMeasure extends CaseMeasure {
  /** Sum of the ledger's own measures that equals the count; absent: only the rows know. */
  readonly ledger?: readonly LedgerTerm[];
  /** Flows of some procedures that sum to it: of the whole province alone, for no ledger joins units with procedures. */
  readonly whole?: readonly { readonly measure: string; readonly of: ProcedureClass; readonly but?: true }[];
}
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

const of = conditionsOf<DossierFields>();
const inHand = { from: 'received_day', until: 'finished_day' } as const;

/** Dossiers received in the window, as they stood at the end of it. */
const dossiers = (where: readonly Condition[], ...ledger: LedgerTerm[]): CohortMeasure => ({
  ...caseMeasure<DossierFields>('dossier', { flow: 'received_day', where }),
  ...(ledger.length > 0 ? { ledger } : {}),
});
/** "Received and handled" (sheet of 2026): whatever was in somebody's hands in the window, column (3) of II.06a. */
const touched = (where: readonly Condition[], ...ledger: LedgerTerm[]): CohortMeasure => ({
  ...caseMeasure<DossierFields>('dossier', { touched: inHand, where }),
  ledger,
});
/** Done in the window, and of that late: its own appointment missed, or late by the rule of the decision alone. */
const doneOf = [flow('resolved')];
const doneLate = [flow('resolved-late'), { ...stock('index766.late-by-rule'), as: 'flow' } as const];
/** All that is late at the end of `$to` is open, or was late when it ended. */
const openOf = [stock('dossier.open')];
const openLate = [stock('index766.late'), minus(stock('dossier.resolved-late')), minus(stock('index766.late-by-rule'))];
const about = conditionsOf<ComplaintFields>();
const petitions = (...where: Condition[]): CohortMeasure =>
  caseMeasure<ComplaintFields>('complaint', {
    flow: 'submitted_day',
    where: [about.is('kind', 'petition'), about.isNot('outcome', 'duplicate'), ...where],
    under: 'holder-at-end',
  });

const inTime = not(of.atEnd('late_766'));
const done = of.byEnd('finished_day');
const open = any(of.unknown('finished_day'), of.afterEnd('finished_day'));
const byChannel = (channel: string) => of.is('channel', channel);
/**
 * A petition is on time when each thing that was done kept its own limit (domain.md §1.6): answered within 15 working days
 * of sending or the last transfer, refused within 2, more asked for within 5 (`late` holds these three), and the answer made
 * public within 2, or not yet due to be.
 */
const petitionOnTime = [
  about.byEnd('finished_day'),
  not(about.yes('late')),
  not(about.atEnd('publication_overdue')),
  not(all(about.yes('publication_late'), about.byEnd('publication_day'))),
];
/** Complained about again: reopened, or another petition raises it. */
const raisedAgain = any(about.byEnd('reopened_day'), about.namedByAnother('reopened_from', 'submitted_day'));
const eResult = [of.byEnd('e_result_day'), done];

const negated = ({ sign, ...term }: LedgerTerm): LedgerTerm => (sign === -1 ? term : minus(term));

const cohorts: Record<string, CohortMeasure> = {
  'dossiers-received': dossiers([], flow('received')),
  'dossiers-on-time': dossiers([inTime], flow('received'), less('late')),
  'dossiers-satisfied': dossiers([not(of.atEnd('unsatisfied'))], flow('received'), less('unsatisfied')),
  'dossiers-online': dossiers([byChannel('online')], flow('online')),
  'dossiers-post': dossiers([byChannel('post')], flow('received', { channels: ['post'] })),
  // A missing channel counts as direct.
  'dossiers-direct': dossiers(
    [not(of.isIn('channel', 'online', 'post'))],
    flow('received', { channels: ['online', 'post'], but: true }),
  ),
  'dossiers-online-with-result': dossiers(
    [byChannel('online'), any(not(of.yes('result_due')), all(...eResult))],
    flow('online'),
    online(less('result-due')),
    online(cohort('e-result')),
  ),
  'dossiers-due-a-result': dossiers([of.yes('result_due')], cohort('result-due')),
  'dossiers-with-e-result': dossiers([of.yes('result_due'), ...eResult], cohort('e-result')),
  'dossiers-finished-due-a-paper-result': dossiers([of.yes('result_due'), done], cohort('result-due-done')),
  'dossiers-with-papers-told': dossiers([of.byEnd('papers_day')], cohort('papers-told')),
  'dossiers-digitised': dossiers([of.byEnd('digitised_day')], cohort('digitised')),
  'dossiers-digitised-and-synced': dossiers(
    [of.byEnd('digitised_day'), of.byEnd('synced_day')],
    cohort('digitised-and-synced'),
  ),
  'dossiers-reusing-data': dossiers([of.byEnd('reused_day')], cohort('reused')),
  'dossiers-synced-to-citizen-store': dossiers([of.byEnd('synced_day')], cohort('synced')),
  'dossiers-linked-to-population': dossiers([of.byEnd('linked_day')], cohort('linked')),
  'dossiers-with-fee': dossiers([of.yes('has_fee')], flow('has-fee')),
  'dossiers-paid-online': dossiers([of.yes('has_fee'), of.byEnd('paid_online_day')], cohort('paid-online')),
  'dossiers-of-procedures-with-fee': {
    ...dossiers([any(of.yes('has_fee'), of.procedure('procedure', 'fee'))]),
    whole: [
      { measure: 'dossier.received', of: 'fee' },
      { measure: 'dossier.has-fee', of: 'fee', but: true },
    ],
  },
  'dossiers-eligible-fully-online': {
    ...dossiers([of.procedure('procedure', 'full')]),
    whole: [{ measure: 'dossier.received', of: 'full' }],
  },
  'dossiers-fully-online': {
    ...dossiers([byChannel('online'), of.procedure('procedure', 'full')]),
    whole: [{ measure: 'dossier.online', of: 'full' }],
  },
  'dossiers-received-and-handled': touched([], flow('received'), stock('dossier.open', 'eve')),
  'dossiers-done-on-time-or-open-in-time': touched(
    [inTime],
    ...[...doneOf, ...openOf],
    ...[...doneLate, ...openLate].map(negated),
  ),
  'dossiers-done': touched([done], ...doneOf),
  'dossiers-done-on-time': touched([done, inTime], ...doneOf, ...doneLate.map(negated)),
  'dossiers-open': touched([open], ...openOf),
  'dossiers-open-in-time': touched([open, inTime], ...openOf, ...openLate.map(negated)),
  petitions: petitions(),
  'petitions-handled': petitions(done),
  'petitions-on-time': petitions(...petitionOnTime),
  // Each unhappy petition is taken away once, late, disliked or raised again, or all of it.
  'petitions-satisfied': petitions(...petitionOnTime, not(about.yes('disliked')), not(raisedAgain)),
};

/** By the names that lists use, e.g. index766.dossiers-on-time. */
export const index766Measures: Readonly<Record<string, CohortMeasure>> = Object.fromEntries(
  Object.entries(cohorts).map(([name, measure]) => [`index766.${name}`, measure]),
);
