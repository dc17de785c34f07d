import * as z from 'zod';

/**
 * A local day that somebody asks for: PostgreSQL has no year 0, and what is counted from a day must stay within 9999. What
 * is no day ends the check, so that rules over several days meet days alone.
 */
export const QueryDay = z.iso.date({ abort: true }).refine((day) => day >= '0001' && day < '2200', {
  message: 'cần một ngày trước năm 2200 / expected a day before 2200',
  abort: true,
});

/** Local, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'cần giờ HH:MM / expected a time, HH:MM');

/** Of the place of a record: digits alone, so that one record has one address. */
const digits = (most: number) =>
  z
    .string()
    .regex(/^\d{1,13}$/, `cần số nguyên từ 0 đến ${most} / expected a whole number from 0 to ${most}`)
    .transform(Number)
    .refine((n) => n <= most, `cần số nguyên từ 0 đến ${most} / expected a whole number from 0 to ${most}`);
export const PartitionNumber = digits(4095);
export const OffsetNumber = digits(2 ** 43 - 1);

/** Rows of a page: how many at most, and how many when nothing is said. */
export const pageLimit = (usual: number, most = 500) => z.coerce.number().int().min(1).max(most).default(usual);

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | undefined;
}
/** For `refine`: the first day of a query must not lie after its last. */
export const daysInOrder = (last: 'to' | 'asOf'): [(days: Days) => boolean, { path: string[]; message: string }] => [
  ({ from, to, asOf }) => !from || from <= (to ?? asOf ?? '9999'),
  { path: ['from'], message: `from sau ${last} / from lies after ${last}` },
];

/** The last day of a figure under both of its names. */
export const LastDayWords = {
  to: QueryDay.optional().describe('last local day; absent: asOf, else today'),
  asOf: QueryDay.optional().describe('the same as to'),
};
