import type { RosterSlot } from '@ioc/shared/answers/roster';
import { buildCalendar } from '#calendar/work-calendar.js';

/** A slot of the province from 15:00 to 23:00 on every day, for specs to bend. */
export const aSlot = (more: Partial<RosterSlot> = {}): RosterSlot => ({
  ...{ id: '1', duty: 'shift-lead', unit: 'P', days: 'every', weekdays: [], from: '15:00', to: '23:00' },
  ...{ person: 'Nguyễn Văn An', deputy: null, since: '2026-01-01' },
  ...more,
});

const office = [{ from: 7 * 3_600_000, to: 17 * 3_600_000 }];
/** Monday to Friday of January 2026, but for New Year; Saturday the 10th is worked instead of Friday the 9th. */
export const january = buildCalendar({
  ...{ code: 'test', name: 'test', validFrom: '2026-01-01', validTo: '2026-01-31', dayCountsFromMinutes: 1 },
  week: [office, office, office, office, office, [], []],
  special: new Map(
    (
      [
        ['2026-01-01', []],
        ['2026-01-09', []],
        ['2026-01-10', office],
      ] as const
    ).map(([day, hours]) => [day, { hours, note: { name: day, source: 'test', confirmed: true } }]),
  ),
});
