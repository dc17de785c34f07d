import * as z from 'zod';
import { procedureLevels } from '@ioc/shared/figures/procedure-levels';
import { UnitKind } from '@ioc/shared/answers/words';
import { Code } from '@ioc/shared/events/envelope';
import { measures } from '@ioc/shared/measures/measures';
import { TargetItem } from '#catalogue/book-schemas.js';
import { observedTerm } from '#catalogue/catalogue.js';
import { Band, observedPeriods, OfPlan } from '#catalogue/judging.js';
import { Day, Name, optional } from '#catalogue/words.js';

const Ledger = z.enum(Object.keys(measures));
const TermItem = z.union([
  z.strictObject({ measure: Ledger, as: z.enum(['flow', 'stock']), sign: z.literal(-1).optional() }),
  /** What somebody observed of the same unit: people, computers, a budget. */
  z
    .strictObject({ observed: Code, sign: z.literal(-1).optional() })
    .transform(({ observed, sign }) => ({ measure: `${observedTerm}${observed}`, as: 'stock' as const, sign })),
]);

const Procedures = z.strictObject({
  level: z.enum(procedureLevels).optional(),
  field: Name.optional(),
  unit: Code.optional(),
  online: z.array(z.enum(['full', 'partial', 'none'])).optional(),
  serviceLevel: z.array(z.int().min(1).max(4)).optional(),
  nationalPortal: z.boolean().optional(),
  oneStop: z.boolean().optional(),
  fee: z.boolean().optional(),
});

/** Narrows a whole formula, numerator and denominator alike, to some dossiers. */
const OnlyOf = z.strictObject({
  field: z.union([Name, z.array(Name).min(1)]).optional(),
  procedures: z.array(Code).min(1).optional(),
  channel: z.enum(['direct', 'online', 'post']).optional(),
});

const Formula = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flow'), measures: z.array(Ledger).min(1), only: OnlyOf.optional() }),
  z.strictObject({ kind: z.literal('stock'), measures: z.array(Ledger).min(1), only: OnlyOf.optional() }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: z.array(TermItem).min(1),
    denominator: z.array(TermItem).min(1),
    only: OnlyOf.optional(),
    /** 1000: so many of every thousand. Absent: 100 where the unit is percent, else 1. */
    times: z.number().positive().max(1_000_000).optional(),
  }),
  z.strictObject({ kind: z.literal('observed'), indicator: Code }),
  z.strictObject({ kind: z.literal('procedures'), count: Procedures, of: Procedures.optional() }),
]);

/** A rule that held before: the code stayed, the meaning changed. Its last day breaks every line that is drawn. */
const FormerItem = z.strictObject({
  version: z.int().min(1),
  until: Day,
  formula: Formula,
  name: Name.optional(),
  nameEn: Name.optional(),
  unit: Name.optional(),
  window: z.enum(['day', 'month', 'year', 'all']).optional(),
  target: z.number().optional(),
  note: z.string().min(1).max(2000).optional(),
});

/** indicators.yaml: figures counted from the ledger, or observed by others. */
export const IndicatorsFile = z.array(
  z.strictObject({
    code: Code,
    name: Name,
    nameEn: Name,
    version: z.int().min(1),
    unit: Name,
    direction: z.enum(['higher', 'lower', 'none']),
    formula: Formula,
    window: z.enum(['day', 'month', 'year', 'all']),
    target: optional(z.number()),
    attention: optional(z.number()),
    breach: optional(z.number()),
    kinds: z.array(z.enum(['dossier', 'complaint', 'task', 'document', 'kpi'])).min(1),
    headline: optional(z.int().min(1)),
    targets: z.array(TargetItem).optional(),
    lead: Code.optional(),
    note: z.string().min(1).max(2000).optional(),
    source: Code.optional(),
    period: z.enum(observedPeriods).optional(),
    ofPlan: OfPlan.optional(),
    bands: z.array(Band).min(1).max(20).optional(),
    formerly: z.array(FormerItem).min(1).max(20).optional(),
    /** Units that the catalogue lists of what is observed, e.g. communes with a one-stop desk. */
    units: z.strictObject({ kind: UnitKind.optional(), oneStop: z.boolean().optional() }).optional(),
    /** Shown on the page of infrastructure, too. */
    about: z.literal('infrastructure').optional(),
    /** Decimals to which a value is rounded, half away from zero; absent: as exact as it is. */
    decimals: z.int().min(0).max(6).optional(),
    /** Smallest and largest value that can be: what lies outside is refused. */
    scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
    /** Below this denominator a rate is not judged; absent: 10. */
    small: z.int().min(0).max(1_000_000).optional(),
  }),
);
