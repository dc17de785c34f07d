import { localDay } from '#calendar/local-day.js';

/** Who has a case from `at` on, until the next one; `official` absent or null: nobody within the unit yet. */
export interface Holder {
  readonly at: string;
  /** '-': no unit, or none that is known. */
  readonly unit: string;
  readonly official?: string | null;
}

/** Who had a case at the end of each day from `from` to before `to`; to = null: until further notice. */
export interface Stay {
  readonly from: string;
  readonly to: string | null;
  readonly unit: string;
  readonly official: string;
}

/** '-' stands for an official that is not known, or not yet. Of several holders on a day the last one has the day. */
export function stays(holders: readonly Holder[]): Stay[] {
  const lastOfDay = new Map<string, Holder>();
  for (const holder of holders) lastOfDay.set(localDay(holder.at), holder);
  const begun = [...lastOfDay.entries()];
  return begun.map(([from, { unit, official }], index) => ({
    from,
    to: begun[index + 1]?.[0] ?? null,
    unit,
    official: official ?? '-',
  }));
}

/** Who had it at the end of a day. Null: nobody yet. */
export const stayOn = (all: readonly Stay[], day: string): Stay | null =>
  all.find(({ from, to }) => from <= day && (to === null || day < to)) ?? null;

/** As PostgreSQL writes an array of texts; each stands in quotes. */
export const textArray = (texts: readonly string[]) =>
  `{${texts.map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
