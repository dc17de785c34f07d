import * as z from 'zod';
import { Code, Instant, Text } from '@ioc/shared/events/envelope';

/**
 * The life of a citizen's complaint. Two kinds that are never added up: `field-report` (phản ánh hiện trường, PAHT) and
 * `petition` (phản ánh kiến nghị on the national portal, PAKN). The reporter is nowhere in these schemas: identity
 * stays with the system that took the complaint in.
 */

/** A pinned place, WGS 84 degrees; whether it can be true is judged at intake. */
const Place = z.object({
  lat: z.number().min(-180).max(180),
  lon: z.number().min(-180).max(180),
  accuracy: z.number().nonnegative().optional().describe('metres'),
});

const Submitted = z
  .object({
    kind: z.enum(['field-report', 'petition']),
    category: Code,
    place: Place.optional(),
    commune: Code.optional().describe('commune code, when the sender knows it'),
    title: Text.optional().describe('public wording without personal data'),
    urgent: z.boolean().optional(),
    private: z.boolean().optional().describe('never on a map or a list, only counted'),
    channel: z.enum(['app', 'web', 'phone', 'zalo', 'direct', 'other']).optional(),
    reopenedFrom: Code.optional().describe('code of the complaint that this one raises again'),
  })
  .meta({ id: 'ComplaintSubmitted', description: 'Mới tiếp nhận: sent by a citizen; the intake clock runs.' });
const Accepted = z
  .object({ category: Code.optional() })
  .meta({ id: 'ComplaintAccepted', description: 'The intake desk took it up: its clock ends.' });
const Rejected = z.object({ reason: Text }).meta({ id: 'ComplaintRejected', description: 'Từ chối.' });
const Duplicate = z
  .object({ of: Code })
  .meta({ id: 'ComplaintDuplicate', description: 'Trùng lặp: counted once, with the other.' });
const ClarificationRequested = z
  .object({ reason: Text.optional() })
  .meta({ id: 'ComplaintClarificationRequested', description: 'Yêu cầu làm rõ: the handling clock is paused.' });
const Clarified = z.object({}).meta({ id: 'ComplaintClarified', description: 'The citizen has answered.' });
const Assigned = z.object({ unit: Code, dueAt: Instant.optional() }).meta({
  id: 'ComplaintAssigned',
  description: 'Đã phân phối: the handling clock of the unit runs; another unit gets a clock of its own.',
});
const SentBack = z.object({ reason: Text.optional() }).meta({
  id: 'ComplaintSentBack',
  description: 'Trả lại (sai thẩm quyền): wrong route; it lies at the intake desk again, whose clock runs anew.',
});
const Progressed = z.object({ note: Text.optional() }).meta({ id: 'ComplaintProgressed', description: 'Đang xử lý.' });
const Extended = z
  .object({ dueAt: Instant, reason: Text.optional() })
  .meta({ id: 'ComplaintExtended', description: 'Gia hạn.' });
const Answered = z
  .object({ note: Text.optional(), withPhotos: z.boolean().optional() })
  .meta({ id: 'ComplaintAnswered', description: 'Đã trả lời: lateness is judged here; the publication clock runs.' });
const Published = z
  .object({})
  .meta({ id: 'ComplaintPublished', description: 'Đã công khai: the answer can be read, the publication clock ends.' });
const Unpublished = z
  .object({ reason: Text.optional() })
  .meta({ id: 'ComplaintUnpublished', description: 'Withdrawn from every public screen.' });
const Rated = z
  .object({ rating: z.enum(['satisfied', 'acceptable', 'dissatisfied']) })
  .meta({ id: 'ComplaintRated', description: 'Đánh giá: by the citizen who sent it; the last one counts.' });
const Votes = z.int().min(0).max(100_000_000);
const Voted = z.object({ likes: Votes, dislikes: Votes }).meta({
  id: 'ComplaintVoted',
  description: 'Thích, không thích: running totals under the published answer, as the portal shows them.',
});
const Reopened = z
  .object({ reason: Text.optional(), dueAt: Instant.optional() })
  .meta({ id: 'ComplaintReopened', description: 'Mở lại: the answer was no answer; handling begins a new stretch.' });
const Closed = z.object({}).meta({ id: 'ComplaintClosed', description: 'Đóng.' });

export const complaintEvents = {
  'vn.ioc.complaint.submitted.v1': Submitted,
  'vn.ioc.complaint.accepted.v1': Accepted,
  'vn.ioc.complaint.rejected.v1': Rejected,
  'vn.ioc.complaint.duplicate.v1': Duplicate,
  'vn.ioc.complaint.clarification-requested.v1': ClarificationRequested,
  'vn.ioc.complaint.clarified.v1': Clarified,
  'vn.ioc.complaint.assigned.v1': Assigned,
  'vn.ioc.complaint.sent-back.v1': SentBack,
  'vn.ioc.complaint.progressed.v1': Progressed,
  'vn.ioc.complaint.extended.v1': Extended,
  'vn.ioc.complaint.answered.v1': Answered,
  'vn.ioc.complaint.published.v1': Published,
  'vn.ioc.complaint.unpublished.v1': Unpublished,
  'vn.ioc.complaint.rated.v1': Rated,
  'vn.ioc.complaint.voted.v1': Voted,
  'vn.ioc.complaint.reopened.v1': Reopened,
  'vn.ioc.complaint.closed.v1': Closed,
} as const;
