import type { CitizenClock, HolderSpan } from '@ioc/shared/answers/complaints';
import { localDay } from '#calendar/local-day.js';
import { workingDaysBetween } from '#calendar/working-time.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import { pastDue } from '#cases/complaints/turn.js';
import type { Catalogue } from '#catalogue/catalogue.js';

/** Who had a complaint, from when to when, and how many working days of it each used. Pure. */
export function holdersOf({ holders, finishedAt }: Complaint, catalogue: Catalogue, now: string): HolderSpan[] {
  return holders.map(({ at, unit }, index) => {
    const to = holders[index + 1]?.at ?? finishedAt;
    return {
      ...{
        unit: unit === '-' ? null : unit,
        unitName: unit === '-' ? null : (catalogue.units.get(unit)?.name ?? unit),
      },
      ...{ from: at, to, workingDays: usedDays(catalogue, at, to ?? now) },
    };
  });
}

/** What the citizen waited for an answer, whoever had the complaint meanwhile; null: never sent. Pure. */
export function citizenClock(
  { submittedAt, finishedAt, total }: Complaint,
  catalogue: Catalogue,
  now: string,
): CitizenClock | null {
  if (submittedAt === null) return null;
  const last = total.at(-1);
  const late = last !== undefined && pastDue({ ...last, to: finishedAt ?? now });
  const running = late ? 'overdue' : last?.waitingSince ? 'waiting' : 'running';
  const judged = finishedAt === null ? running : late ? 'late' : 'in-time';
  return {
    ...{ from: submittedAt, to: finishedAt, dueAt: last?.dueAt ?? null },
    state: (last?.dueAt ?? null) === null && judged !== 'waiting' ? 'no-limit' : judged,
    workingDays: usedDays(catalogue, submittedAt, finishedAt ?? now),
  };
}

/** The day on which it came is not counted, as for every limit in days; null: beyond the calendar. */
function usedDays({ calendar }: Catalogue, from: string, to: string): number | null {
  const days = workingDaysBetween(calendar, localDay(from), localDay(to));
  return typeof days === 'number' ? Math.max(0, days) : null;
}
