import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import { Name } from '#catalogue/words.js';

/**
 * stages.yaml: the desks through which a dossier goes, and what each has of the procedure's time: a limit of its own, or a
 * share of the procedure's. `step` is the word by which `dossier.moved` events name the desk. A flow is of certain
 * procedures, of a field, or of all that no other flow speaks of.
 */
export const StagesFile = z.array(
  z.strictObject({
    code: Code,
    name: Name,
    procedures: z.array(Code).min(1).optional(),
    field: Name.optional(),
    stages: z
      .array(
        z
          .strictObject({
            step: Name,
            share: z.number().positive().max(1).optional(),
            limit: z
              .strictObject({ value: z.number().positive().max(10_000), unit: z.enum(['hour', 'working-day']) })
              .optional(),
          })
          .refine(({ share, limit }) => (share === undefined) !== (limit === undefined), {
            message: 'share hoặc limit, chỉ một / share or limit, one of them',
          }),
      )
      .min(1),
  }),
);

export type Flow = z.infer<typeof StagesFile>[number];
