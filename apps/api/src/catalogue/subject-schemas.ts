import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import { Band } from '#catalogue/judging.js';

/** The shapes of subjects.yaml and devices.yaml; see subjects.ts for what they mean. */
const Name = z.string().min(1).max(200);
const named = { name: Name.optional(), nameEn: Name.optional() };
const Codes = z.array(Code).min(1).max(20);

export const breakdowns = ['units', 'heads', 'procedures', 'categories'] as const;
export const mapLayers = ['complaints', 'units'] as const;
export const deviceKinds = ['camera', 'air', 'water-level', 'rain', 'reservoir', 'data-centre', 'other'] as const;

const PartItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('figures'),
    ...named,
    indicators: z
      .array(z.strictObject({ code: Code, emphasis: z.boolean().default(false) }))
      .min(1)
      .max(20),
  }),
  z.strictObject({ kind: z.literal('breakdown'), ...named, by: z.enum(breakdowns), indicators: Codes.max(6) }),
  z.strictObject({ kind: z.literal('series'), ...named, indicators: Codes }),
  z.strictObject({ kind: z.literal('rankings'), ...named, indices: Codes }),
  z.strictObject({ kind: z.literal('map'), ...named, layer: z.enum(mapLayers) }),
  z.strictObject({
    kind: z.literal('readings'),
    ...named,
    of: z.array(z.enum(deviceKinds)).min(1),
    indicators: Codes.max(6),
  }),
]);

/** subjects.yaml: what the wall speaks of, each a panel with a drill-down. */
export const SubjectsFile = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/),
    name: Name,
    nameEn: Name,
    order: z.int().min(1),
    lead: Code.optional(),
    note: z.string().min(1).max(1000).optional(),
    parts: z.array(PartItem).min(1).max(12),
  }),
);

/** devices.yaml: sensors and cameras whose readings come one by one. No picture ever does. */
export const DevicesFile = z.array(
  z.strictObject({
    code: Code,
    name: Name,
    kind: z.enum(deviceKinds),
    unit: Code,
    source: Code,
    lat: z.number().min(-90).max(90).nullable().default(null),
    lon: z.number().min(-180).max(180).nullable().default(null),
    expectedSeconds: z.int().min(1).max(31_622_400),
    indicators: Codes.max(6),
    bands: z.array(Band).min(1).optional(),
  }),
);
