import type { ComplaintEvent } from '@ioc/shared/events/contract';
import type { CaseKindDefinition } from '#cases/case-kind.js';
import { complaintColumns } from '#cases/complaints/complaint.columns.js';
import { complaintContributions } from '#cases/complaints/complaint.contributions.js';
import { evolveComplaint } from '#cases/complaints/complaint.fold.js';
import { blankComplaint, type Complaint } from '#cases/complaints/complaint.state.js';

/**
 * Stored before complaints had turns or holders, and not replayed yet (storage/projection-version.ts): it goes on with what it has, and never stops
 * the stream.
 */
const whole = (c: Complaint): Complaint => {
  const holders = c.submittedAt ? [{ at: c.submittedAt, unit: c.unit ?? '-' }] : [];
  return { ...blankComplaint(c.source), ...c, holders: (c as Partial<Complaint>).holders ?? holders };
};

export const complaintKind: CaseKindDefinition<Complaint> = {
  kind: 'complaint',
  table: 'complaint',
  blank: blankComplaint,
  evolve: (state, event, context) => evolveComplaint(whole(state), event as ComplaintEvent, context),
  contributions: (state) => complaintContributions(whole(state)),
  columns: complaintColumns,
};
