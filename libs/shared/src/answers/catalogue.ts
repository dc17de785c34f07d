import * as z from 'zod';
import { Next, Total, UnitKind } from '@ioc/shared/answers/words';

/** The dossiers that a formula is about, where it is not about all. */
const Only = z.looseObject({
  field: z.union([z.string(), z.array(z.string())]).optional(),
  procedures: z.array(z.string()).optional(),
  channel: z.string().optional(),
});

/** What codes mean. Objects may carry further fields of their catalogue files. */
const Unit = z
  .looseObject({
    code: z.string(),
    name: z.string(),
    shortName: z.string().optional(),
    kind: UnitKind,
    parent: z.string().nullable(),
    aliases: z.array(z.string()),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    phone: z.string().nullable(),
    head: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
  })
  .meta({ id: 'Unit' });

export const CatalogueAnswer = z
  .object({
    version: z.string().describe('of all files together'),
    province: z.looseObject({
      code: z.string(),
      name: z.string(),
      nameEn: z.string(),
      rootUnit: z.string(),
      simulated: z
        .boolean()
        .describe(
          'province.yaml: the simulator may play this province; it does not say that anything is simulated now',
        ),
      asOf: z.string().optional().describe('a history: the last day of which it tells'),
    }),
    units: z.array(Unit),
    formerUnits: z.array(Unit).describe('ended before today; events of their time still name them'),
    procedures: z.array(z.object({ code: z.string(), name: z.string(), field: z.string() })),
    categories: z.array(z.looseObject({ code: z.string(), name: z.string() })),
    indicators: z.array(
      z.looseObject({
        code: z.string(),
        name: z.string(),
        nameEn: z.string(),
        version: z.int(),
        unit: z.string(),
        direction: z.enum(['higher', 'lower', 'none']),
        formula: z.looseObject({ kind: z.string(), only: Only.optional() }),
        window: z.enum(['day', 'month', 'year', 'all']),
        target: z.number().nullable(),
        attention: z.number().nullable(),
        breach: z.number().nullable(),
        kinds: z.array(z.string()),
        headline: z.int().nullable(),
        units: z
          .object({ kind: UnitKind.optional(), oneStop: z.boolean().optional() })
          .optional()
          .describe('units that the catalogue lists of what is observed'),
      }),
    ),
    sources: z.array(
      z.looseObject({
        code: z.string(),
        name: z.string(),
        kinds: z.array(z.string()),
        expectedSeconds: z.int().describe('an event or a heartbeat is expected this often'),
        simulated: z.boolean().optional().describe('true: made up for a demonstration, never published'),
      }),
    ),
  })
  .meta({ id: 'Catalogue' });

export const Units = z.object({ total: Total, version: z.string(), rows: z.array(Unit) }).meta({ id: 'Units' });
export const Procedures = z
  .object({
    total: Total,
    version: z.string(),
    rows: z.array(
      z.looseObject({
        code: z.string(),
        name: z.string(),
        field: z.string(),
        level: z.string(),
        unit: z.string().nullable(),
        limit: z.object({ value: z.number(), unit: z.enum(['hour', 'day', 'working-day', 'month']) }).nullable(),
        online: z.enum(['full', 'partial', 'none']),
        fee: z.boolean(),
        resultPaper: z.boolean(),
      }),
    ),
    next: Next,
  })
  .meta({ id: 'Procedures' });

/** Layers of the map: TopoJSON as it lies in the catalogue. */
export const Topology = z
  .looseObject({
    type: z.literal('Topology'),
    objects: z.record(z.string(), z.unknown()),
    arcs: z.array(z.unknown()),
  })
  .meta({ id: 'Topology' });
export const Hexes = z
  .object({ cells: z.array(z.object({ code: z.string(), q: z.int(), r: z.int() })) })
  .meta({ id: 'Hexes' });
export const UnitPoints = z
  .object({
    units: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        shortName: z.string().optional(),
        lat: z.number().nullable(),
        lon: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'UnitPoints' });
