import type { DossierAbout, DossierDoubt } from '@ioc/shared/answers/states';
import type { DossierEvent } from '@ioc/shared/events/contract';
import type { EventOf } from '@ioc/shared/events/envelope';
import type { LocalDay } from '#calendar/local-day.js';
import type { WorkCalendar } from '#calendar/work-calendar.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { readDossierCode } from '#cases/dossiers/dossier-code.js';
import { indexClock } from '#cases/dossiers/dossier.clock.js';
import { endDoubts } from '#cases/dossiers/dossier.ends.js';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import { lateRanges, unsatisfiedRanges } from '#cases/dossiers/dossier.index766.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';
import { type PinnedLookups, pinLookups } from '#cases/pinned-lookups.js';
import { isOnRestDay } from '#deadlines/deadline.js';
import type { DayRange } from '#deadlines/day-ranges.js';
import { foldContext } from '#cases/engine/fold-context.js';

/**
 * What a dossier's code says, which of its events (in order, those that count) stated a state that is not usual there, what is
 * doubtful about it, and how Index 766 judges it on a day.
 */
export function aboutDossier(
  code: string,
  counted: readonly EventOf<string, unknown>[],
  catalogue: Catalogue,
  { judged, today }: { judged: PinnedLookups; today: LocalDay },
): DossierAbout {
  const { context } = pinLookups(foldContext(catalogue), judged);
  const unusual: DossierAbout['unusual'] = [];
  const dossier = counted.reduce(
    (was, event) => {
      const next = evolveDossier(was, event as DossierEvent, context);
      if (next.unusual > was.unusual) unusual.push({ source: event.source, eventId: event.id });
      return next;
    },
    blankDossier(counted[0]?.source ?? ''),
  );
  const read = readDossierCode(code);
  const unit = read && catalogue.unitCodes.get(read.agency);
  return {
    code: read && { ...read, agencyName: (unit && catalogue.units.get(unit)?.name) ?? null },
    unusual,
    doubts: doubtsOf(dossier, catalogue.calendar),
    supplement: catalogue.province.clock.supplement,
    index766: dossier.receivedAt === null ? null : judgedBy766(dossier, today),
  };
}

function doubtsOf(dossier: Dossier, calendar: WorkCalendar): DossierDoubt[] {
  const doubts: DossierDoubt[] = [...endDoubts(dossier)];
  if (dossier.lateDates > 0) doubts.push('new-date-too-late');
  const { statedDue, dueAt } = dossier;
  const stated = statedDue !== null && dueAt !== null && Date.parse(statedDue) === Date.parse(dueAt);
  if (stated && isOnRestDay(dueAt, calendar)) doubts.push('stated-on-rest-day');
  return doubts;
}

const judgedBy766 = (dossier: Dossier, today: LocalDay): NonNullable<DossierAbout['index766']> => ({
  dueAt: indexClock(dossier).dueAt,
  late: isIn(lateRanges(dossier), today),
  failed: dossier.marks['asked-twice'] === undefined ? null : 'asked-twice',
  satisfied: !isIn(unsatisfiedRanges(dossier), today),
});

const isIn = (ranges: readonly DayRange[], day: LocalDay) =>
  ranges.some(([from, to]) => from <= day && (to === null || day < to));
