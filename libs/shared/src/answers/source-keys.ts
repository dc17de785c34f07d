import * as z from 'zod';
import { At } from '@ioc/shared/answers/words';

export const SourceKeyRow = z
  .object({
    id: z.string().nullable().describe('null: it stands in the keys file, and is withdrawn there'),
    source: z.string(),
    sourceName: z.string(),
    kinds: z.array(z.string()).describe('what it may send of all that its source may; empty: all'),
    units: z.array(z.string()).describe('of whose cases, each with all below it; empty: all'),
    note: z.string().describe('who has it'),
    state: z.enum(['in-force', 'ending', 'ended', 'revoked', 'file']).describe('ending: another has taken its place'),
    createdBy: z.string(),
    createdAt: At,
    until: At.nullable().describe('when it ends or ended'),
    usedAt: At.nullable().describe('to half a minute; null: never, or not known of a key in the file'),
  })
  .meta({ id: 'SourceKey' });
export type SourceKeyRow = z.infer<typeof SourceKeyRow>;

export const SourceKeyList = z.object({ rows: z.array(SourceKeyRow) }).meta({ id: 'SourceKeyList' });
export type SourceKeyList = z.infer<typeof SourceKeyList>;

/** A key that was just made: shown this once, and stored nowhere. */
export const MadeSourceKey = z
  .object({ key: z.string().describe('ioc_<source>_…, for Authorization: Bearer or x-api-key'), row: SourceKeyRow })
  .meta({
    id: 'MadeSourceKey',
    example: {
      key: 'ioc_mot-cua_…',
      row: {
        ...{ id: '0f5b6a52-6c1e-4c0e-9d0f-1b6f3c0d7a11', source: 'mot-cua', sourceName: 'Một cửa điện tử' },
        ...{ kinds: ['dossier'], units: ['H50.16'], note: 'Sở Nội vụ', state: 'in-force', createdBy: 'quan.tri' },
        ...{ createdAt: '2026-11-29T02:00:00.000Z', until: null, usedAt: null },
      },
    },
  });
export type MadeSourceKey = z.infer<typeof MadeSourceKey>;
