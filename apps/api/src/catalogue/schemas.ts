import * as z from 'zod';
import { kinds } from '@ioc/shared/events/contract';
import { Code } from '@ioc/shared/events/envelope';
import { supplementPolicies } from '#calendar/supplement-policy.js';
import { TargetItem } from '#catalogue/book-schemas.js';
import { Band, observedPeriods, OfPlan } from '#catalogue/judging.js';
import { observedTerm } from '#catalogue/catalogue.js';
import { measures } from '#catalogue/measures.js';

/**
 * The shapes of the catalogue's files. Strict: a misspelt field is an error and never a setting that has no effect.
 * Codes are text and stand in quotes where they look like numbers ("01", "44").
 */
const Name = z.string().min(1).max(300);
const Day = z.iso.date();
const Lat = z.number().min(-90).max(90);
const Lon = z.number().min(-180).max(180);
const Point = z.tuple([Lat, Lon]);
const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null as never);

/** province.yaml: one province. */
export const ProvinceFile = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  agency: Code,
  name: Name,
  fullName: Name.optional(),
  nameEn: Name,
  type: z.enum(['tinh', 'thanh-pho']).optional(),
  seat: Name.optional(),
  validFrom: Day.optional(),
  /** Days are cut here; nothing else is supported, so nothing else may be written. */
  timezone: z.literal('Asia/Ho_Chi_Minh').optional(),
  bounds: z.tuple([Point, Point]),
  view: z.strictObject({ lat: Lat, lon: Lon, zoom: z.number().min(0).max(22) }).optional(),
  islands: z.array(Point).optional(),
  simulated: z.boolean(),
  clock: z.strictObject({ supplement: z.enum(supplementPolicies) }).optional(),
  /** A history: the last local day of which it tells. */
  asOf: Day.optional(),
  /** Folder of the province whose base map is drawn under this one; absent: its own. */
  map: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
});

const Predecessor = z.strictObject({
  code: Code,
  name: Name,
  district: Name.optional(),
  province: Code.optional(),
  kind: z.enum(['unchanged', 'renamed', 'merged', 'partial']),
  main: z.boolean().optional(),
});

/** What an ended unit became. split: a part of it; a share says how much, where somebody counted. */
const Successor = z.strictObject({
  code: Code,
  kind: z.enum(['renamed', 'merged', 'split', 'retyped']),
  share: z.number().gt(0).lte(1).optional(),
  main: z.boolean().optional(),
});

/** units.yaml: departments, centres, communes and the province itself, in any order. */
export const UnitsFile = z.array(
  z.strictObject({
    code: Code,
    name: Name,
    shortName: Name.optional(),
    kind: z.enum(['province', 'department', 'commune', 'centre', 'district']),
    parent: optional(Code),
    aliases: z.array(Code).default([]),
    validFrom: optional(Day),
    validTo: optional(Day),
    phone: optional(z.string().min(1).max(50)),
    head: optional(Name),
    lat: optional(Lat),
    lon: optional(Lon),
    type: z.enum(['xa', 'phuong', 'dac-khu']).optional(),
    areaKm2: z.number().positive().optional(),
    oneStop: z.boolean().optional(),
    predecessors: z.array(Predecessor).optional(),
    successors: z.array(Successor).optional(),
    /** Codes that it bore while it was valid and that another unit bears today: told apart by the day of the event. */
    formerCodes: z.array(Code).optional(),
    /** Codes of the country's lists: statistical (5 digits) and of the document exchange, where `code` is neither. */
    statistical: Code.optional(),
  }),
);

/** procedures.yaml: administrative procedures (thủ tục hành chính). */
export const ProceduresFile = z.array(
  z.strictObject({
    code: Code,
    name: z.string().min(1).max(1000),
    field: Name,
    level: z.enum(['province', 'department', 'district', 'commune']),
    unit: optional(Code),
    limit: optional(
      z.strictObject({
        value: z.number().positive().max(10_000),
        unit: z.enum(['hour', 'day', 'working-day', 'month']),
      }),
    ),
    online: z.enum(['full', 'partial', 'none']),
    fee: z.boolean(),
    resultPaper: z.boolean(),
    weight: z.number().nonnegative().default(1),
    serviceLevel: z.literal([1, 2, 3, 4]).optional(),
    nationalPortal: z.boolean().optional(),
    oneStop: z.boolean().optional(),
  }),
);

/** categories.yaml: what a citizen's complaint is about. */
export const CategoriesFile = z.array(
  z.strictObject({ code: Code, name: Name, limitDays: z.number().positive().max(365) }),
);

/** sources.yaml: the systems that stream in. */
export const SourcesFile = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/),
    name: Name,
    shortName: Name.optional(),
    kinds: z.array(z.enum(kinds as ['dossier', 'complaint', 'task', 'document', 'kpi', 'source'])).min(1),
    unit: optional(Code),
    expectedSeconds: z.int().min(1).max(31_622_400),
    precedence: z.int().min(1).max(1000).optional(),
    aliases: z.array(Code).default([]),
  }),
);

const Ledger = z.enum(measures);
const TermItem = z.union([
  z.strictObject({ measure: Ledger, as: z.enum(['flow', 'stock']), sign: z.literal(-1).optional() }),
  /** What somebody observed of the same unit: people, computers, a budget. */
  z
    .strictObject({ observed: Code, sign: z.literal(-1).optional() })
    .transform(({ observed, sign }) => ({ measure: `${observedTerm}${observed}`, as: 'stock' as const, sign })),
]);

const Procedures = z.strictObject({
  level: z.enum(['province', 'department', 'district', 'commune']).optional(),
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
    /** Decimals to which a value is rounded, half away from zero; absent: as exact as it is. */
    decimals: z.int().min(0).max(6).optional(),
    /** Smallest and largest value that can be: what lies outside is refused. */
    scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
    /** Below this denominator a rate is not judged; absent: 10. */
    small: z.int().min(0).max(1_000_000).optional(),
  }),
);

/** Every file of a province's folder, by the name it has without `.yaml`. */
export const files = {
  province: ProvinceFile,
  units: UnitsFile,
  procedures: ProceduresFile,
  categories: CategoriesFile,
  sources: SourcesFile,
  indicators: IndicatorsFile,
} as const;
export type FileName = keyof typeof files;
export type Contents = { [F in FileName]: z.infer<(typeof files)[F]> };
