import type { ComplaintEvent } from '@ioc/shared/events/contract';
import { complaintContributions, isLate } from '#cases/complaints/complaint.contributions.js';
import { evolveComplaint } from '#cases/complaints/complaint.fold.js';
import { blankComplaint, type Complaint } from '#cases/complaints/complaint.state.js';
import { localDay } from '#calendar/local-day.js';
import { multirange, overdueRanges } from '#cases/overdue.js';
import type { Room } from '#cases/room.js';

const day = (instant: string | null) => instant && localDay(instant);
const counted = (c: Complaint) => c.submittedAt !== null && c.outcome !== 'duplicate';

export const complaintRoom: Room<Complaint> = {
  kind: 'complaint',
  table: 'complaint',
  blank: blankComplaint,
  evolve: (state, event, context) => evolveComplaint(state, event as ComplaintEvent, context),
  contributions: complaintContributions,
  columns: [
    { name: 'source', type: 'text', of: (c) => c.source },
    { name: 'kind', type: 'text', of: (c) => c.kind },
    { name: 'status', type: 'text', of: (c) => c.status },
    { name: 'category', type: 'text', of: (c) => c.category ?? '-' },
    { name: 'unit', type: 'text', of: (c) => c.unit ?? '-' },
    { name: 'commune', type: 'text', of: (c) => c.commune },
    { name: 'lat', type: 'float8', of: (c) => c.lat },
    { name: 'lon', type: 'float8', of: (c) => c.lon },
    { name: 'place_quality', type: 'text', of: (c) => c.placeQuality },
    { name: 'title', type: 'text', of: (c) => c.title },
    { name: 'urgent', type: 'boolean', of: (c) => c.urgent },
    { name: 'private', type: 'boolean', of: (c) => c.private },
    { name: 'published', type: 'boolean', of: (c) => c.published },
    { name: 'submitted_at', type: 'timestamptz', of: (c) => c.submittedAt },
    { name: 'submitted_day', type: 'date', of: (c) => day(c.submittedAt) },
    { name: 'due_at', type: 'timestamptz', of: (c) => c.dueAt },
    { name: 'due_day', type: 'date', of: (c) => day(c.dueAt) },
    { name: 'finished_at', type: 'timestamptz', of: (c) => c.finishedAt },
    { name: 'finished_day', type: 'date', of: (c) => day(c.finishedAt) },
    { name: 'outcome', type: 'text', of: (c) => c.outcome },
    { name: 'late', type: 'boolean', of: isLate },
    {
      name: 'overdue',
      type: 'datemultirange',
      of: (c) => (counted(c) ? multirange(overdueRanges(c.clock, c.finishedAt)) : '{}'),
    },
    { name: 'rating', type: 'text', of: (c) => c.rating },
    { name: 'reopenings', type: 'int', of: (c) => c.reopenings },
  ],
};
