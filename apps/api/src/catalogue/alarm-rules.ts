import * as z from 'zod';
import { consequences, type Consequence } from '@ioc/shared/alarms/priority';
import { dutyRoles, type DutyRole } from '@ioc/shared/alarms/roles';
import { Code } from '@ioc/shared/events/envelope';
import type { UnitKind } from '#catalogue/unit-kind.js';
import { Name, optional } from '#catalogue/words.js';

const unitKinds = ['province', 'department', 'commune', 'centre'] as const;
/** A day: what takes longer is a report, not an alarm. */
const mostMinutes = 1440;
const Minutes = z.number().min(0).max(mostMinutes);

/** What a rule looks at: a figure of each unit of these kinds, a source's silence, problems of the path, empty slots of the roster. */
const Watched = z.union([
  z.strictObject({ figure: Code, units: z.array(z.enum(unitKinds)).min(1).default(['province']) }),
  z.strictObject({ sources: z.union([z.literal('all'), z.array(Code).min(1)]) }),
  z.strictObject({ path: z.union([z.literal('all'), z.array(Code).min(1)]) }),
  z.strictObject({
    roster: z.union([z.literal('all'), z.array(z.enum(dutyRoles)).min(1)]),
    /** So long before a slot begins it is already judged. */
    aheadMinutes: Minutes.default(0),
  }),
]);

/** alarms.yaml: what makes an alarm, who owns it and what is to be done. */
export const AlarmsFile = z
  .array(
    z.strictObject({
      code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/),
      name: Name,
      nameEn: Name,
      version: z.int().min(1),
      on: Watched,
      /** Of a figure: the last value on the good side; beyond it the alarm is raised. */
      above: z.number().optional(),
      below: z.number().optional(),
      /** Of a figure: where it is well again; absent: at the threshold. */
      clear: z.number().optional(),
      /** Of a figure: with a smaller denominator (of a count: the count itself) nothing is raised. */
      minimum: z.number().nonnegative().optional(),
      onMinutes: Minutes.default(0),
      offMinutes: Minutes.default(0),
      consequence: z.enum(consequences),
      actWithinMinutes: z.number().positive().max(10_080),
      owner: z.enum(dutyRoles),
      action: Name,
      actionEn: Name,
      phone: optional(z.string().min(1).max(50)),
      /** Rules of which an alarm that stands, for the same unit or the whole province, hides this one by design. */
      suppressedBy: z.array(Code).max(10).default([]),
      /** Whom it is passed on to while nobody takes it: minutes after it was raised, in order. */
      escalate: z
        .array(z.strictObject({ afterMinutes: z.number().positive().max(10_080), to: z.enum(dutyRoles) }))
        .max(8)
        .default([]),
    }),
  )
  .max(200);

type Watched =
  | { readonly figure: string; readonly units: readonly UnitKind[] }
  | { readonly sources: 'all' | readonly string[] }
  | { readonly path: 'all' | readonly string[] }
  | { readonly roster: 'all' | readonly DutyRole[]; readonly aheadMinutes: number };

export interface AlarmRule {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly version: number;
  readonly on: Watched;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly clear?: number | undefined;
  readonly minimum?: number | undefined;
  readonly onMinutes: number;
  readonly offMinutes: number;
  readonly consequence: Consequence;
  readonly actWithinMinutes: number;
  readonly owner: DutyRole;
  readonly action: string;
  readonly actionEn: string;
  readonly phone: string | null;
  readonly suppressedBy: readonly string[];
  readonly escalate: readonly { readonly afterMinutes: number; readonly to: DutyRole }[];
}
