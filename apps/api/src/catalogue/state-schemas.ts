import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import { NationalState } from '@ioc/shared/events/dossier-states';
import { Name } from '#catalogue/words.js';

const National = z.int().min(1).max(10);
const Day = z.iso.date();

/** catalogue/states.yaml: the national states and the groupings of reports, the same for every province. */
export const NationalStatesFile = z.strictObject({
  states: z.array(
    z.strictObject({
      code: National,
      state: NationalState,
      name: Name,
      nameEn: Name,
      clock: z.enum(['none', 'running', 'paused', 'stopped']),
      next: z.array(National),
    }),
  ),
  groupings: z
    .array(
      z.strictObject({
        code: Code,
        name: Name,
        groups: z
          .array(
            z.strictObject({
              code: Code,
              name: Name,
              states: z.array(z.union([National, z.literal('paused')])).min(1),
              reception: z.enum(['before', 'after']).optional(),
              within: Name.optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** <province>/states.yaml: what the systems of the province mean by codes of their own. */
export const OwnStatesFile = z.array(
  z.strictObject({
    source: Code,
    code: z.union([z.int().min(0), Code]),
    name: Name,
    means: National,
    validFrom: Day.nullable().default(null),
    validTo: Day.nullable().default(null),
  }),
);
export type NationalStates = z.infer<typeof NationalStatesFile>;
export type OwnStates = z.infer<typeof OwnStatesFile>;
