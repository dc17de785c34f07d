import type { RosterSlot } from '@ioc/shared/answers/roster';
import type { LocalDay } from '#calendar/local-day.js';
import type { DutyRoster, RosterException } from '#roster/duty.js';

/** One line of the roster. */
export interface RosterLine {
  readonly id: string;
  readonly kind: 'slot' | 'exception' | 'withdrawal';
  readonly slot: string | null;
  readonly day: LocalDay | null;
  readonly data: Record<string, unknown>;
}
/** A line, when it was written (milliseconds since 1970), and which other one it takes back. */
export interface RosterChange extends RosterLine {
  readonly at: number;
  readonly of: string | null;
}

/** What these lines say, in their order. Pure. */
export const rosterOf = (lines: readonly RosterLine[]): DutyRoster => ({
  slots: lines.flatMap((one) => (one.kind === 'slot' ? { ...(one.data as Omit<RosterSlot, 'id'>), id: one.id } : [])),
  exceptions: lines.flatMap(({ id, slot, day, data }): RosterException[] =>
    slot === null || day === null ? [] : [{ id, slot, day, ...(data as Pick<RosterException, 'kind' | 'person'>) }],
  ),
});

/** The roster as it was known at an instant. Pure. */
export function rosterAt(changes: readonly RosterChange[], at: number): DutyRoster {
  const written = changes.filter((one) => one.at <= at);
  const withdrawn = new Set(written.flatMap(({ of }) => of ?? []));
  return rosterOf(
    written.filter(({ id, slot, kind }) => kind !== 'withdrawal' && !withdrawn.has(id) && !withdrawn.has(slot ?? '')),
  );
}
