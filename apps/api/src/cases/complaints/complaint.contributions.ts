import { localDay } from '#calendar/local-day.js';
import type { DayRange } from '#deadlines/day-ranges.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import {
  isHandledLate,
  isPublishedLate,
  isTotalLate,
  isTakenUpLate,
  letGoLate,
  publicationDay,
  reopenedDay,
  sentBackDay,
  takenUpDay,
} from '#cases/complaints/complaint.marks.js';
import { overdueDays, turnWaitingRanges } from '#cases/complaints/turn.js';
import { stayOn, stays, daysWithin } from '#cases/stays.js';
import type { Entry } from '#ledger/entry.js';

/** Field reports (PAHT) and petitions (PAKN) have measures of their own, so that nothing can add them up (domain §3). */
const prefixOf = { 'field-report': 'complaint', petition: 'petition' } as const;

/** Nobody's unit: the intake desk, and what was accepted and not given to a unit yet. */
const desk = '-';

/**
 * What a complaint adds to the counts, always under who had it at the end of the day in question: a complaint that is handed
 * on does not change what was counted before. Intake is the desk's; a return and a reopening are of the unit that sent it
 * back, or whose answer it was. A duplicate counts only as a duplicate: the other one is the complaint.
 */
export function complaintContributions(complaint: Complaint): Entry[] {
  if (complaint.submittedAt === null) return [];
  const entries: Entry[] = [];
  const base = { topic: complaint.category ?? '-', channel: complaint.kind };
  const prefix = prefixOf[complaint.kind];
  const held = stays(complaint.holders);
  const under = (unit: string, measure: string, day: string | null, n = 1) => {
    if (day !== null) entries.push({ measure: `${prefix}.${measure}`, unit, ...base, day, n });
  };
  const add = (measure: string, day: string | null) => {
    if (day !== null) under(stayOn(held, day)?.unit ?? desk, measure, day);
  };
  const submitted = localDay(complaint.submittedAt);
  if (complaint.outcome === 'duplicate') {
    add('duplicate', submitted);
    return entries;
  }
  const during = (measure: string, ranges: readonly DayRange[], sign = 1) => {
    for (const stay of held)
      for (const range of ranges) {
        const part = daysWithin(stay, range);
        under(stay.unit, measure, part && part[0], sign);
        under(stay.unit, measure, part && part[1], -sign);
      }
  };
  const { intake, handling, publication } = complaint.turns;
  const open: DayRange[] = [[submitted, complaint.finishedAt && localDay(complaint.finishedAt)]];
  add('submitted', submitted);
  during('open', open);
  during('intake-waiting', turnWaitingRanges(intake));
  during('intake-overdue', overdueDays(intake));
  during('handling-open', open);
  during('handling-open', turnWaitingRanges(intake), -1);
  during('overdue', overdueDays(handling));
  during('publication-waiting', turnWaitingRanges(publication));
  during('publication-overdue', overdueDays(publication));
  during('total-overdue', overdueDays(complaint.total));
  under(complaint.sentBackBy ?? desk, 'sent-back', sentBackDay(complaint));
  under(complaint.reopenedOf ?? desk, 'reopened', reopenedDay(complaint));
  const letGo = letGoLate(complaint);
  if (letGo !== null) under(letGo.unit, 'let-go-late', letGo.day);
  const takenUp = takenUpDay(complaint);
  under(desk, 'taken-up', takenUp);
  if (isTakenUpLate(complaint)) under(desk, 'intake-late', takenUp);
  const published = publicationDay(complaint);
  add('published', published);
  if (isPublishedLate(complaint)) add('publication-late', published);
  if (complaint.finishedAt !== null) finished(complaint, localDay(complaint.finishedAt), add);
  return entries;
}

/**
 * A rating counts on the day of the answer that it rates: then a response rate is a share of the answers of its window,
 * and never above 100 %.
 */
function finished(complaint: Complaint, day: string, add: (measure: string, day: string) => void) {
  if (complaint.outcome === 'rejected') {
    add('rejected', day);
    return;
  }
  add('answered', day);
  if (isHandledLate(complaint)) add('answered-late', day);
  if (isTotalLate(complaint)) add('answered-total-late', day);
  if (complaint.rating === null) return;
  add('rated', day);
  add(complaint.rating, day);
}
