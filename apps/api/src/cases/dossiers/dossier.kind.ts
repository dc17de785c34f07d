import type { DossierEvent } from '@ioc/shared/events/contract';
import { localDay } from '#calendar/local-day.js';
import { isLate } from '#deadlines/late.js';
import { multirange } from '#deadlines/day-ranges.js';
import { dueSoonRanges } from '#deadlines/due-soon.js';
import { overdueRanges } from '#deadlines/overdue.js';
import { dossierContributions } from '#cases/dossiers/dossier.contributions.js';
import { waitingRanges } from '#cases/dossiers/dossier.days.js';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import { lateRanges, unsatisfiedRanges } from '#cases/dossiers/dossier.index766.js';
import type { Mark } from '#cases/dossiers/dossier.state.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';
import type { CaseKindDefinition } from '#cases/case-kind.js';

const since = (name: string, mark: Mark) => ({ name, type: 'date', of: (d: Dossier) => d.marks?.[mark] ?? null });
const day = (instant: string | null) => instant && localDay(instant);

/**
 * Stored before a field was there, and not replayed yet (storage/projection-version.ts): it goes on with what it has, and never stops
 * the stream.
 */
const whole = (d: Dossier): Dossier => ({
  ...blankDossier(d.source),
  ...(d.outcome && d.finishedAt ? { ends: { [d.outcome]: d.finishedAt } } : {}),
  ...d,
});

export const dossierKind: CaseKindDefinition<Dossier> = {
  kind: 'dossier',
  table: 'dossier',
  blank: blankDossier,
  evolve: (state, event, context) => evolveDossier(whole(state), event as DossierEvent, context),
  contributions: (state) => dossierContributions(whole(state)),
  columns: [
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
    {
      name: 'overdue',
      type: 'datemultirange',
      of: (d) => (d.receivedAt === null ? '{}' : multirange(overdueRanges(d.clock, d.finishedAt))),
    },
    { name: 'returned_day', type: 'date', of: (d) => day(d.returnedAt ?? null) },
    { name: 'waiting', type: 'datemultirange', of: (d) => multirange(waitingRanges(d)) },
    {
      name: 'due_soon',
      type: 'datemultirange',
      of: (d) => (d.receivedAt === null ? '{}' : multirange(dueSoonRanges(d.clock, d.receivedAt, d.finishedAt))),
    },
    { name: 'has_fee', type: 'boolean', of: (d) => d.hasFee },
    { name: 'paid_online', type: 'boolean', of: (d) => d.hasFee && d.paidOnline },
    { name: 'rating', type: 'text', of: (d) => d.rating },
    { name: 'late_766', type: 'datemultirange', of: (d) => multirange(lateRanges(d)) },
    { name: 'unsatisfied', type: 'datemultirange', of: (d) => multirange(unsatisfiedRanges(d)) },
    { name: 'result_due', type: 'boolean', of: (d) => d.resultDue },
    since('papers_day', 'papers-told'),
    since('digitised_day', 'digitised'),
    since('reused_day', 'reused'),
    since('synced_day', 'synced'),
    since('linked_day', 'linked'),
    since('e_result_day', 'e-result'),
    since('paid_online_day', 'paid-online'),
  ],
};
