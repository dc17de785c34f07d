import * as z from 'zod';
import { pageLimit } from '#platform/query-words.js';

/** South, west, north, east in degrees. */
export type Box = readonly [south: number, west: number, north: number, east: number];

const Box = z
  .string()
  .max(100)
  .transform((text) => (/^[-\d.,]+$/.test(text) ? text.split(',').map(Number) : []))
  .refine(
    ([south, west, north, east, ...more]) =>
      more.length === 0 && east !== undefined && within(south, north, 90) && within(west, east, 180),
    'cần nam,tây,bắc,đông theo độ / expected south,west,north,east in degrees, e.g. 16.3,105.6,18.1,107.4',
  )
  .transform((all) => all as unknown as Box);
const within = (low: number | undefined, high: number | undefined, most: number) =>
  low !== undefined && high !== undefined && low >= -most && low <= high && high <= most;

export const LayerQuery = z.strictObject({
  as: z.enum(['areas']).optional().describe('areas: counts by unit; absent: points where there are any'),
  box: Box.optional().describe('south,west,north,east: only points in it'),
});
export type LayerQuery = z.infer<typeof LayerQuery>;

export const ThingsQuery = z.strictObject({
  unit: z.string().max(100).optional().describe('unit code'),
  state: z.enum(['working', 'faulty', 'silent', 'stopped', 'unknown']).optional(),
  place: z.enum(['none', 'some']).optional().describe('none: only what has no place; some: only what has one'),
  box: Box.optional().describe('south,west,north,east: only what lies in it'),
  after: z.string().max(100).optional().describe('`next` of the page before'),
  limit: pageLimit(100),
});
export type ThingsQuery = z.infer<typeof ThingsQuery>;
