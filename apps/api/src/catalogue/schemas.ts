import * as z from 'zod';
import { procedureLevels } from '@ioc/shared/figures/procedure-levels';
import { UnitKind } from '@ioc/shared/answers/words';
import { kinds } from '@ioc/shared/events/contract';
import { Code } from '@ioc/shared/events/envelope';
import { supplementPolicies } from '#deadlines/supplement-policy.js';
import { IndicatorsFile } from '#catalogue/indicator-schema.js';
import { Day, Name, optional } from '#catalogue/words.js';

/**
 * The shapes of the catalogue's files. Strict: a misspelt field is an error and never a setting that has no effect.
 * Codes are text and stand in quotes where they look like numbers ("01", "44").
 */
const Lat = z.number().min(-90).max(90);
const Lon = z.number().min(-180).max(180);
const Point = z.tuple([Lat, Lon]);

/** The message for a catalogue that names no rule for supplements: with the line to add. */
const ruleMissing = `thêm dòng / add the line "clock: { supplement: elapsed }", với / with one of: ${supplementPolicies.join(', ')} (docs/catalogue.md)`;

/** province.yaml: one province. */
const ProvinceFile = z.strictObject({
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
  /** What a wait for papers does to an appointment: each province says it, none is taken for granted (decision 0118). */
  clock: z
    .unknown()
    .refine((clock) => clock !== undefined, ruleMissing)
    .pipe(z.strictObject({ supplement: z.enum(supplementPolicies) })),
  /** A history: the last local day of which it speaks. */
  asOf: Day.optional(),
  /** Indicator by which the wall ranks units; absent: the first rate of what was done in time. */
  league: Code.optional(),
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
    kind: UnitKind,
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
    /** Codes that it bore while it was valid and that another unit bears today: distinguished by the day of the event. */
    formerCodes: z.array(Code).optional(),
    /** Codes of the country's lists: statistical (5 digits) and of the document exchange, where `code` is neither. */
    statistical: Code.optional(),
  }),
);

/** procedures.yaml: administrative procedures (thủ tục hành chính). */
const ProceduresFile = z.array(
  z.strictObject({
    code: Code,
    name: z.string().min(1).max(1000),
    field: Name,
    level: z.enum(procedureLevels),
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
const CategoriesFile = z.array(z.strictObject({ code: Code, name: Name, limitDays: z.number().positive().max(365) }));

/** sources.yaml: the systems that stream in. */
const SourcesFile = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/),
    name: Name,
    shortName: Name.optional(),
    kinds: z.array(z.enum(kinds as ['dossier', 'complaint', 'task', 'document', 'kpi', 'register', 'source'])).min(1),
    unit: optional(Code),
    expectedSeconds: z.int().min(1).max(31_622_400),
    precedence: z.int().min(1).max(1000).optional(),
    validTo: z.iso.date().optional(),
    aliases: z.array(Code).default([]),
    sandbox: z.boolean().optional(),
    simulated: z.boolean().optional(),
    /** Events to be expected in each full hour of a working day, from midnight on. */
    rhythm: z.array(z.number().min(0).max(1_000_000)).length(24).optional(),
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
