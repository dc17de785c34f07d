import { localDay } from '#calendar/local-day.js';
import { overdueRanges } from '#cases/overdue.js';
import type { Complaint } from '#cases/complaints/complaint.state.js';
import type { Entry } from '#ledger/entry.js';

export function isLate(complaint: Complaint): boolean | null {
  if (complaint.finishedAt === null) return null;
  return complaint.dueAt !== null && localDay(complaint.finishedAt) > localDay(complaint.dueAt);
}

/**
 * What a complaint adds to the counts. The channel of an entry holds the kind, so that field reports (PAHT) and petitions
 * (PAKN) are never added up by mistake. A duplicate counts only as a duplicate: the other one is the complaint.
 */
export function complaintContributions(complaint: Complaint): Entry[] {
  if (complaint.submittedAt === null) return [];
  const entries: Entry[] = [];
  const base = { unit: complaint.unit ?? '-', topic: complaint.category ?? '-', channel: complaint.kind };
  const add = (measure: string, day: string, n = 1) =>
    entries.push({ measure: `complaint.${measure}`, ...base, day, n });
  const submitted = localDay(complaint.submittedAt);
  if (complaint.outcome === 'duplicate') {
    add('duplicate', submitted);
    return entries;
  }
  add('submitted', submitted);
  add('open', submitted);
  if (complaint.finishedAt !== null) {
    const finished = localDay(complaint.finishedAt);
    add('open', finished, -1);
    add(complaint.outcome === 'rejected' ? 'rejected' : 'answered', finished);
    if (complaint.outcome !== 'rejected' && isLate(complaint)) add('answered-late', finished);
  }
  for (const [from, to] of overdueRanges(complaint.clock, complaint.finishedAt)) {
    add('overdue', from);
    if (to !== null) add('overdue', to, -1);
  }
  return entries;
}
