import { dutyRoles } from '@ioc/shared/alarms/roles';
import { exceptionKinds, slotDays } from '@ioc/shared/alarms/roster-words';
import { Code } from '@ioc/shared/events/envelope';
import * as z from 'zod';
import { QueryDay, pageLimit, TimeOfDay } from '#platform/query-words.js';

const LineId = z.string().regex(/^\d{1,18}$/, 'cần số / expected a number');
/** A name is all that the roster has of a person: where he is reached stands in CONTACTS_FILE. */
const Person = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !/\d{6,}/.test(text.replaceAll(/[\s.-]/g, '')), 'chỉ ghi tên, không ghi số / a name, no number');
/** `version` of the roster that was seen. */
const seen = { version: LineId };

export const SlotOrder = z.strictObject({
  ...seen,
  duty: z.enum(dutyRoles),
  unit: Code,
  days: z.enum(slotDays).default('every'),
  weekdays: z
    .array(z.int().min(1).max(7))
    .max(7)
    .default([])
    .transform((all) => [...new Set(all)].sort()),
  from: TimeOfDay,
  to: TimeOfDay.describe('not later than `from`: on the next day'),
  person: Person.nullable().default(null),
  deputy: Person.nullable().default(null),
  since: QueryDay.optional().describe('absent: today'),
});
export type SlotOrder = z.infer<typeof SlotOrder>;

export const ExceptionOrder = z
  .strictObject({
    ...seen,
    slot: LineId,
    day: QueryDay.describe('on which the spell begins'),
    kind: z.enum(exceptionKinds),
    person: Person.nullable().default(null),
    note: z.string().trim().min(1).max(300).optional(),
  })
  .refine(({ kind, person }) => kind !== 'swap' || person !== null, {
    path: ['person'],
    message: 'cần có khi swap / expected with swap',
  })
  .refine(({ kind, person }) => kind !== 'off' || person === null, {
    path: ['person'],
    message: 'không có khi off / not with off',
  });
export type ExceptionOrder = z.infer<typeof ExceptionOrder>;

export const WithdrawalOrder = z.strictObject({ ...seen, of: LineId });
export type WithdrawalOrder = z.infer<typeof WithdrawalOrder>;

const mostDays = 31;
export const RosterQuery = z.strictObject({
  from: QueryDay.optional().describe('first local day; absent: today'),
  days: z.coerce.number().int().min(1).max(mostDays).default(7),
});
export type RosterQuery = z.infer<typeof RosterQuery>;

export const RosterHistoryQuery = z.strictObject({ after: LineId.optional(), limit: pageLimit(50) });
export type RosterHistoryQuery = z.infer<typeof RosterHistoryQuery>;
