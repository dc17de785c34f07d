import type { SupplementPolicy } from '#deadlines/supplement-policy.js';
import { commonPolicy, dueAt, type Limit, onWorkingDay } from '#deadlines/deadline.js';
import { localDay } from '#calendar/local-day.js';
import { workingDayBefore } from '#calendar/work-calendar.js';
import type { FoldContext } from '#cases/case-kind.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { isUsual } from '#catalogue/states.js';
import { complaintLimits } from '#cases/engine/complaint-limits.js';
import { moveDue } from '#cases/engine/move-due.js';

/**
 * Deadlines and places that an event does not state, from the catalogue's limits and geography. `policy`: what a wait for
 * papers does to an appointment; absent: what the province says.
 */
export function foldContext(
  catalogue: Catalogue,
  policy: SupplementPolicy = catalogue.province.clock.supplement,
): FoldContext {
  const communes = [...catalogue.units.values()].filter(
    ({ kind, lat, lon }) => kind === 'commune' && lat !== null && lon !== null,
  );
  const due = (from: string, limit: Limit | null | undefined) => {
    const answer = limit ? dueAt(from, limit, catalogue.calendar, commonPolicy) : undefined;
    return answer && 'due' in answer ? answer.due.at : null;
  };
  return {
    rankOf: (source) => catalogue.sources.get(source)?.precedence ?? 100,
    dueOf: (procedure, receivedAt) => due(receivedAt, catalogue.procedures.get(procedure)?.limit),
    eveOf: (appointment) => workingDayBefore(catalogue.calendar, localDay(appointment)),
    supplement: {
      policy,
      moved: (wait, procedure) => {
        const limit = procedure === null ? null : catalogue.procedures.get(procedure)?.limit;
        return moveDue(policy, wait, limit ?? null, catalogue.calendar);
      },
    },
    landing: (at) => onWorkingDay(at, catalogue.calendar),
    pauses: (state) => catalogue.states.states.get(state)?.clock !== 'running',
    isUsual: (from, to) => isUsual(catalogue.states, from, to),
    most: {
      end: (procedure, receivedAt) => due(receivedAt, catalogue.procedures.get(procedure)?.limit),
      moved: (wait, procedure) => {
        const limit = procedure === null ? null : catalogue.procedures.get(procedure)?.limit;
        return moveDue('subtract', wait, limit ?? null, catalogue.calendar);
      },
    },
    ...complaintLimits(catalogue),
    placeQuality: (lat, lon) => {
      if (lat === 0 && lon === 0) return 'zero';
      if (inside(catalogue.province.bounds, lat, lon)) return 'ok';
      return inside(catalogue.province.bounds, lon, lat) ? 'swapped' : 'outside';
    },
    communeAt: (lat, lon) => nearest(communes, lat, lon),
  };
}

/** Degrees (about 2 km) by which a phone at the border may be off. */
const margin = 0.02;

function inside([[south, west], [north, east]]: Catalogue['province']['bounds'], lat: number, lon: number): boolean {
  return lat >= south - margin && lat <= north + margin && lon >= west - margin && lon <= east + margin;
}

/** The commune whose point is nearest: an approximation until the province imports its own polygons. */
function nearest(
  communes: readonly { code: string; lat: number | null; lon: number | null }[],
  lat: number,
  lon: number,
): string | null {
  let best: string | null = null;
  let least = Infinity;
  const squeeze = Math.cos((lat * Math.PI) / 180);
  for (const commune of communes) {
    const distance = ((commune.lat as number) - lat) ** 2 + (((commune.lon as number) - lon) * squeeze) ** 2;
    if (distance < least) [best, least] = [commune.code, distance];
  }
  return best;
}
