import * as z from 'zod';
import { At, Next, RecordPlace, Total } from '@ioc/shared/answers/words';

/** Layers of the map as data. Null: not said, which is not zero. */
const Of = z
  .enum(['assets', 'devices', 'units', 'hospitals', 'indicator'])
  .describe('what it is made of, see docs/catalogue.md');
/** working and late: heard; silent: a device beyond three times its normal silence; none: a thing that has no condition. */
const State = z.enum(['working', 'faulty', 'silent', 'stopped', 'unknown', 'none']);
export type LayerState = z.infer<typeof State>;
const Head = z.object({
  code: z.string(),
  of: Of,
  name: z.string(),
  note: z.string().nullable(),
  nameEn: z.string(),
  noteEn: z.string().nullable(),
  total: z.int().describe('things; of an indicator the sum of what was observed of its units'),
});
export const MapLayers = z.object({ layers: z.array(Head) }).meta({ id: 'MapLayers' });
export type MapLayers = z.infer<typeof MapLayers>;

const Where = z.object({ lat: z.number(), lon: z.number() });
const Somewhere = { lat: z.number().nullable(), lon: z.number().nullable() };
const Wrong = { faulty: z.int(), silent: z.int() };
export const LayerThing = z
  .object({
    code: z.string(),
    name: z.string(),
    state: State,
    ...Somewhere,
    unit: z.string().nullable(),
    unitName: z.string().nullable(),
    value: z.number().nullable().describe('members of a team; the observed value of an area'),
    simulated: z.boolean(),
    record: RecordPlace.nullable().describe('the record that said it last; null: a standing fact of the catalogue'),
  })
  .meta({ id: 'LayerThing' });
export type LayerThing = z.infer<typeof LayerThing>;
export const LayerCluster = Where.extend({
  n: z.int(),
  ...Wrong,
  box: z.string().describe('south,west,north,east of what is in it, for the same question'),
}).meta({ id: 'LayerCluster' });
export type LayerCluster = z.infer<typeof LayerCluster>;
export const LayerArea = z
  .object({
    ...Somewhere,
    unit: z.string(),
    unitName: z.string(),
    n: z.number(),
    ...Wrong,
    simulated: z.boolean(),
    record: RecordPlace.nullable(),
  })
  .meta({ id: 'LayerArea' });
export type LayerArea = z.infer<typeof LayerArea>;

export const MapLayer = Head.extend({
  at: At,
  noPlace: z.number().describe('what the map cannot show: it has no place, or its unit has none'),
  states: z.object({ working: z.int(), faulty: z.int(), silent: z.int(), stopped: z.int(), unknown: z.int() }),
  simulated: z.boolean().describe('some of what is drawn is simulated, and says so'),
  indicator: z.string().nullable(),
  published: z
    .object({
      value: z.number().nullable(),
      period: z.string(),
      status: z.string().nullable(),
      source: z.string(),
      simulated: z.boolean(),
      record: RecordPlace,
    })
    .nullable()
    .describe('what was observed of the whole province, beside the parts'),
  drawn: z.enum(['points', 'clusters', 'areas']),
  bound: z.int().describe('more points than this come as clusters'),
  points: z.array(LayerThing),
  clusters: z.array(LayerCluster),
  areas: z.array(LayerArea),
}).meta({ id: 'MapLayer' });
export type MapLayer = z.infer<typeof MapLayer>;

export const LayerThings = z
  .object({ total: Total, rows: z.array(LayerThing), next: Next })
  .meta({ id: 'LayerThings' });
export type LayerThings = z.infer<typeof LayerThings>;
