import * as z from 'zod';
import { At, List, Window } from '@ioc/shared/answers/words';

/** Index 766: scores in points, two decimals; null: not known, which is never zero. */
const Score = z.number().nullable();

export const Official = z
  .object({
    provisional: Score,
    official: Score,
    officialAsOf: z.string().nullable(),
    difference: z.number().nullable().describe('official less provisional'),
    agrees: z.boolean().nullable().describe('to 0,011'),
    status: z.string().nullable(),
  })
  .nullable();
export type Official = z.infer<typeof Official>;
const Mark = z.enum(['scored', 'no-cases', 'points-shared', 'not-applicable', 'unknown', 'unscored']);
type Mark = z.infer<typeof Mark>;

export const Component = z
  .object({
    code: z.string(),
    name: z.string(),
    max: z.number(),
    mark: Mark,
    score: Score,
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    ratio: z.number().nullable(),
    lost: Score,
    oneMoreCase: Score.describe('points for one more good case'),
    casesToFull: z.int().nullable(),
    symbol: z.string().nullable(),
    numeratorOf: z.string(),
    denominatorOf: z.string(),
    note: z.string().nullable(),
    source: z.string(),
    origin: z.enum(['events', 'observed']).nullable().describe('null: nobody knows the counts'),
    list: List,
    denominatorList: List,
    official: Official,
  })
  .meta({ id: 'Index766Component' });
export type Component = z.infer<typeof Component>;
export const Group = z
  .object({
    code: z.string(),
    name: z.string(),
    max: z.number(),
    score: Score,
    known: z.number().describe('sum of the components that are known'),
    missing: z.array(z.string()),
    official: Official,
    components: z.array(Component),
  })
  .meta({ id: 'Index766Group' });
export type Group = z.infer<typeof Group>;

const head = {
  index: z.string(),
  name: z.string(),
  version: z.string(),
  formula: z.string(),
  basis: z.string(),
  unit: z.string(),
  unitName: z.string(),
  window: Window,
};
const freshness = {
  state: z.enum(['live', 'late', 'stale', 'catching-up', 'unknown', 'not-applicable']),
  because: z.array(z.string()),
  asOf: At.nullable(),
};
const Level = z.enum(['province', 'department', 'commune']);

export const IndexAnswer = z
  .object({
    ...head,
    level: Level,
    status: z.literal('provisional'),
    ...freshness,
    score: Score,
    known: z.number(),
    max: z.number(),
    missing: z.array(z.string()),
    official: Official,
    groups: z.array(Group),
  })
  .meta({ id: 'Index766' });
export type IndexAnswer = z.infer<typeof IndexAnswer>;

export const RankedUnit = z
  .object({
    unit: z.string(),
    name: z.string(),
    level: Level,
    received: z.int(),
    score: Score,
    known: z.number(),
    missing: z.array(z.string()),
    groups: z.array(z.object({ code: z.string(), known: z.number(), score: Score })),
    official: Official,
    rank: z.int().nullable(),
    of: z.int(),
    small: z.boolean().describe('too few cases to be ranked'),
  })
  .meta({ id: 'Index766Unit' });
export type RankedUnit = z.infer<typeof RankedUnit>;
export const UnitsAnswer = z
  .object({
    ...head,
    ...freshness,
    classes: z.array(
      z.object({
        level: z.enum(['department', 'commune']),
        missing: z.array(z.string()),
        units: z.array(RankedUnit),
      }),
    ),
  })
  .meta({ id: 'Index766Units' });
export type UnitsAnswer = z.infer<typeof UnitsAnswer>;

const Scores = z.object({ score: Score, known: z.number() });
export const WhatIfAnswer = z
  .object({
    ...head,
    case: z.string(),
    n: z.int(),
    before: Scores,
    after: Scores,
    gain: Score,
    knownGain: z.number(),
    changes: z.array(z.object({ code: z.string(), from: Score, to: Score, gain: Score })),
  })
  .meta({ id: 'Index766WhatIf' });
export const IndexProcedures = z
  .object({
    total: z.int(),
    rows: z.array(z.object({ code: z.string(), name: z.string(), field: z.string() })),
  })
  .meta({ id: 'Index766Procedures' });
