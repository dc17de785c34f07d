import type { ProcessBoard, ProcessRun } from '@ioc/shared/answers/registers';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { StoredEntry } from '#drill-down/registers/entries.sql.js';
import { commonPolicy, dueAt } from '#deadlines/deadline.js';

const mostRuns = 200;

/** The processes of the catalogue with what runs in each step, and where it is late at an instant. Pure. */
export function processBoard(
  catalogue: Catalogue,
  open: readonly StoredEntry[],
  ended: ReadonlyMap<string, number>,
  at: string,
): ProcessBoard {
  const name = (unit: string) => catalogue.units.get(unit)?.name ?? unit;
  const processes = catalogue.books.processes.map((process) => {
    const runs = open
      .filter(({ entry }) => entry.of === process.code)
      .map((stored) => runOf(stored, process.steps, catalogue, at))
      .sort((a, b) => Number(b.late) - Number(a.late) || (a.since < b.since ? -1 : 1));
    const late = (some: readonly ProcessRun[]) => some.filter((run) => run.late).length;
    const { code, standard, unit } = process;
    return {
      ...{ code, name: process.name, standard, unit, unitName: name(unit) },
      ...{ running: runs.length, late: late(runs), ended: ended.get(code) ?? 0 },
      steps: process.steps.map((step, index) => {
        const here = runs.filter((run) => run.step === index + 1);
        return { ...step, running: here.length, late: late(here) };
      }),
      runs: runs.slice(0, mostRuns),
    };
  });
  return { at, processes };
}

type Steps = Catalogue['books']['processes'][number]['steps'];

/** A run as it stands at an instant; one that ended is late no more. Pure. */
export function runOf({ code, entry, event }: StoredEntry, steps: Steps, catalogue: Catalogue, at: string): ProcessRun {
  const step = entry.run?.step ?? 1;
  const since = new Date(entry.since ?? at).toISOString();
  const isOpen = entry.status === 'open';
  const limit = isOpen ? (steps[step - 1]?.limitDays ?? null) : null;
  const due = entry.run?.dueAt ?? byLimit(limit, since, catalogue);
  return {
    ...{ code, title: entry.run?.title ?? null, unit: entry.unit, step, since, event },
    unitName: entry.unit === null ? null : (catalogue.units.get(entry.unit)?.name ?? entry.unit),
    dueAt: due === null ? null : new Date(due).toISOString(),
    late: isOpen && due !== null && Date.parse(due) < Date.parse(at),
  };
}

function byLimit(days: number | null, since: string, { calendar }: Catalogue): string | null {
  if (days === null) return null;
  const found = dueAt(since, { value: days, unit: 'working-day' }, calendar, commonPolicy);
  return 'due' in found ? found.due.at : null;
}
