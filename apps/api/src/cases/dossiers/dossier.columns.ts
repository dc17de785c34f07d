import { localDay } from '#calendar/local-day.js';
import type { Column } from '#cases/case-kind.js';
import { waitingRanges } from '#cases/dossiers/dossier.days.js';
import { lateRanges, unsatisfiedRanges } from '#cases/dossiers/dossier.index766.js';
import type { Dossier, Mark } from '#cases/dossiers/dossier.state.js';
import { dueSoonRanges } from '#deadlines/due-soon.js';
import { isLate } from '#deadlines/late.js';
import { overdueRanges } from '#deadlines/overdue.js';
import { daysColumn } from '#measures/case-fields.js';

const since = (name: string, mark: Mark) => ({ name, type: 'date', of: (d: Dossier) => d.marks?.[mark] ?? null });
const day = (instant: string | null) => instant && localDay(instant);

/** What lists, figures and measures ask of a dossier. */
export const dossierColumns: readonly Column<Dossier>[] = [
  { name: 'source', type: 'text', of: (d) => d.source },
  { name: 'status', type: 'text', of: (d) => d.status },
  { name: 'unusual', type: 'int', of: (d) => d.unusual ?? 0 },
  { name: 'unit', type: 'text', of: (d) => d.unit ?? '-' },
  { name: 'receiving_unit', type: 'text', of: (d) => d.receivingUnit },
  { name: 'helping_unit', type: 'text', of: (d) => d.helpingUnit },
  { name: 'procedure', type: 'text', of: (d) => d.procedure ?? '-' },
  { name: 'channel', type: 'text', of: (d) => d.channel ?? '-' },
  { name: 'applicant', type: 'text', of: (d) => d.applicant },
  { name: 'registered_at', type: 'timestamptz', of: (d) => d.registeredAt },
  { name: 'received_at', type: 'timestamptz', of: (d) => d.receivedAt },
  { name: 'received_day', type: 'date', of: (d) => day(d.receivedAt) },
  { name: 'due_at', type: 'timestamptz', of: (d) => d.dueAt },
  { name: 'due_day', type: 'date', of: (d) => day(d.dueAt) },
  { name: 'waiting_since', type: 'timestamptz', of: (d) => d.waitingSince },
  { name: 'finished_at', type: 'timestamptz', of: (d) => d.finishedAt },
  { name: 'finished_day', type: 'date', of: (d) => day(d.finishedAt) },
  { name: 'outcome', type: 'text', of: (d) => d.outcome },
  { name: 'late', type: 'boolean', of: isLate },
  daysColumn('overdue', (d) => (d.receivedAt === null ? [] : overdueRanges(d.clock, d.finishedAt))),
  { name: 'let_go_late_day', type: 'date', of: (d) => d.letGoLate?.day ?? null },
  { name: 'let_go_late_unit', type: 'text', of: (d) => d.letGoLate?.unit ?? null },
  { name: 'returned_day', type: 'date', of: (d) => day(d.returnedAt ?? null) },
  daysColumn('waiting', waitingRanges),
  daysColumn('due_soon', (d) => (d.receivedAt === null ? [] : dueSoonRanges(d.clock, d.receivedAt, d.finishedAt))),
  { name: 'has_fee', type: 'boolean', of: (d) => d.hasFee },
  { name: 'paid_online', type: 'boolean', of: (d) => d.hasFee && d.paidOnline },
  { name: 'rating', type: 'text', of: (d) => d.rating },
  daysColumn('late_766', lateRanges),
  daysColumn('unsatisfied', unsatisfiedRanges),
  { name: 'result_due', type: 'boolean', of: (d) => d.resultDue },
  since('papers_day', 'papers-told'),
  since('digitised_day', 'digitised'),
  since('reused_day', 'reused'),
  since('synced_day', 'synced'),
  since('linked_day', 'linked'),
  since('e_result_day', 'e-result'),
  since('paid_online_day', 'paid-online'),
];
