import {
  counts,
  isDisliked,
  isHandledLate,
  isPublishedLate,
  isTotalLate,
  isTakenUpLate,
  letGoLate,
  publicationDay,
  reopenedDay,
  sentBackDay,
  stageOf,
  takenUpDay,
} from '#cases/complaints/complaint.marks.js';
import type { Complaint, ComplaintStage } from '#cases/complaints/complaint.state.js';
import { overdueDays, type Turn, turnWaitingRanges } from '#cases/complaints/turn.js';
import { localDay } from '#calendar/local-day.js';
import type { Column } from '#cases/case-kind.js';
import { caseCode } from '#cases/plain-code.js';
import type { DayRange } from '#deadlines/day-ranges.js';
import { daysColumn } from '#measures/case-fields.js';
import { stays, textArray } from '#measures/stays.js';

const day = (instant: string | null) => instant && localDay(instant);
const lastDue = (turns: readonly Turn[]) => turns.at(-1)?.dueAt ?? null;
const ranges = (name: string, of: (complaint: Complaint) => DayRange[]) =>
  daysColumn<Complaint>(name, (c) => (counts(c) ? of(c) : []));
const days = (name: string, stage: ComplaintStage, of: (turns: readonly Turn[]) => DayRange[]) =>
  ranges(name, ({ turns }) => of(turns[stage]));

/**
 * What lists, figures and measures ask of a complaint. The arrays `desk_*` are parallel: from each day on, who had it at the
 * day's end (measures/stays.ts).
 */
export const complaintColumns: readonly Column<Complaint>[] = [
  { name: 'source', type: 'text', of: (c) => c.source },
  { name: 'kind', type: 'text', of: (c) => c.kind },
  { name: 'status', type: 'text', of: (c) => c.status },
  { name: 'stage', type: 'text', of: (c) => (counts(c) ? stageOf(c) : null) },
  { name: 'category', type: 'text', of: (c) => c.category ?? '-' },
  { name: 'unit', type: 'text', of: (c) => c.holders.at(-1)?.unit ?? c.unit ?? '-' },
  { name: 'desk_days', type: 'date[]', of: (c) => textArray(stays(c.holders).map(({ from }) => from)) },
  { name: 'desk_units', type: 'text[]', of: (c) => textArray(stays(c.holders).map(({ unit }) => unit)) },
  { name: 'commune', type: 'text', of: (c) => c.commune },
  { name: 'lat', type: 'float8', of: (c) => c.lat },
  { name: 'lon', type: 'float8', of: (c) => c.lon },
  { name: 'place_quality', type: 'text', of: (c) => c.placeQuality },
  { name: 'title', type: 'text', of: (c) => c.title },
  { name: 'urgent', type: 'boolean', of: (c) => c.urgent },
  { name: 'private', type: 'boolean', of: (c) => c.private },
  { name: 'withheld', type: 'boolean', of: (c) => c.private || c.unpublished },
  { name: 'published', type: 'boolean', of: (c) => c.published },
  { name: 'submitted_at', type: 'timestamptz', of: (c) => c.submittedAt },
  { name: 'submitted_day', type: 'date', of: (c) => day(c.submittedAt) },
  { name: 'due_at', type: 'timestamptz', of: (c) => lastDue(c.turns.handling) },
  { name: 'due_day', type: 'date', of: (c) => day(lastDue(c.turns.handling)) },
  { name: 'finished_at', type: 'timestamptz', of: (c) => c.finishedAt },
  { name: 'finished_day', type: 'date', of: (c) => day(c.finishedAt) },
  { name: 'outcome', type: 'text', of: (c) => c.outcome },
  { name: 'duplicate_of', type: 'text', of: (c) => c.duplicateOf && caseCode(c.duplicateOf) },
  { name: 'late', type: 'boolean', of: isHandledLate },
  days('overdue', 'handling', overdueDays),
  ranges('total_overdue', ({ total }) => overdueDays(total)),
  { name: 'total_late', type: 'boolean', of: isTotalLate },
  { name: 'let_go_late_day', type: 'date', of: (c) => letGoLate(c)?.day ?? null },
  { name: 'let_go_late_unit', type: 'text', of: (c) => letGoLate(c)?.unit ?? null },
  { name: 'intake_due_at', type: 'timestamptz', of: (c) => lastDue(c.turns.intake) },
  { name: 'intake_day', type: 'date', of: takenUpDay },
  { name: 'intake_late', type: 'boolean', of: isTakenUpLate },
  days('intake_waiting', 'intake', turnWaitingRanges),
  days('intake_overdue', 'intake', overdueDays),
  { name: 'publication_due_at', type: 'timestamptz', of: (c) => lastDue(c.turns.publication) },
  { name: 'publication_day', type: 'date', of: publicationDay },
  { name: 'publication_late', type: 'boolean', of: isPublishedLate },
  days('publication_waiting', 'publication', turnWaitingRanges),
  days('publication_overdue', 'publication', overdueDays),
  { name: 'rating', type: 'text', of: (c) => c.rating },
  { name: 'disliked', type: 'boolean', of: isDisliked },
  { name: 'reopenings', type: 'int', of: (c) => c.reopenings },
  { name: 'reopened_day', type: 'date', of: reopenedDay },
  { name: 'reopened_unit', type: 'text', of: (c) => c.reopenedOf },
  { name: 'reopened_from', type: 'text', of: (c) => c.reopenedFrom },
  { name: 'wrong_routes', type: 'int', of: (c) => c.wrongRoutes },
  { name: 'sent_back_day', type: 'date', of: sentBackDay },
  { name: 'sent_back_unit', type: 'text', of: (c) => c.sentBackBy },
];
