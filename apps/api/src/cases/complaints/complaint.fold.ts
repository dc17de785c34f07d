import type { ComplaintEvent } from '@ioc/shared/events/contract';
import { setDue, startClock, stopClock } from '#cases/clock.js';
import type { Complaint, ComplaintOutcome, ComplaintStatus } from '#cases/complaints/complaint.state.js';
import type { FoldContext } from '#cases/room.js';

type Of<Name extends string> = Extract<ComplaintEvent, { type: `vn.ioc.complaint.${Name}.v1` }>;

/** The next state of a complaint. Three clocks are kept apart: intake, handling (this one is judged), publication. */
export function evolveComplaint(now: Complaint, event: ComplaintEvent, context: FoldContext): Complaint {
  switch (event.type) {
    case 'vn.ioc.complaint.submitted.v1':
      return submit(now, event, context);
    case 'vn.ioc.complaint.accepted.v1':
      return step(now, 'accepted', {
        acceptedAt: now.acceptedAt ?? event.time,
        category: event.data.category ?? now.category,
      });
    case 'vn.ioc.complaint.rejected.v1':
      return finish(now, event.time, 'rejected', 'rejected');
    case 'vn.ioc.complaint.duplicate.v1':
      return { ...finish(now, event.time, 'duplicate', 'duplicate'), duplicateOf: event.data.of };
    case 'vn.ioc.complaint.clarification-requested.v1':
      return step(now.finishedAt ? now : stopClock(now, event.time), 'clarification', {});
    case 'vn.ioc.complaint.clarified.v1':
      return step(now.finishedAt ? now : startClock(now, event.time, undefined), 'processing', {});
    case 'vn.ioc.complaint.assigned.v1':
      return assign(now, event, context);
    case 'vn.ioc.complaint.sent-back.v1':
      return step(now, 'sent-back', { unit: null, wrongRoutes: now.wrongRoutes + 1 });
    case 'vn.ioc.complaint.progressed.v1':
      return step(now, 'processing', {});
    case 'vn.ioc.complaint.extended.v1':
      return { ...(now.finishedAt ? now : setDue(now, event.time, event.data.dueAt)), extensions: now.extensions + 1 };
    case 'vn.ioc.complaint.answered.v1':
      return { ...finish(now, event.time, 'answered', 'answered'), answeredAt: now.answeredAt ?? event.time };
    case 'vn.ioc.complaint.published.v1':
      return { ...now, status: 'published', published: true, publishedAt: now.publishedAt ?? event.time };
    case 'vn.ioc.complaint.unpublished.v1':
      return { ...now, published: false };
    case 'vn.ioc.complaint.rated.v1':
      return { ...now, rating: event.data.rating };
    case 'vn.ioc.complaint.reopened.v1':
      return reopen(now, event);
    case 'vn.ioc.complaint.closed.v1':
      return finish(now, event.time, 'closed', 'closed');
    case 'vn.ioc.complaint.retracted.v1':
    case 'vn.ioc.complaint.replaced.v1':
      return now;
  }
}

function submit(now: Complaint, { time, data }: Of<'submitted'>, context: FoldContext): Complaint {
  const { place } = data;
  const placeQuality = place ? context.placeQuality(place.lat, place.lon) : 'none';
  const derived = place && placeQuality === 'ok' ? context.communeAt(place.lat, place.lon) : null;
  return {
    ...now,
    kind: data.kind,
    category: data.category,
    commune: data.commune ?? derived,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    placeQuality,
    title: data.title ?? null,
    urgent: data.urgent ?? false,
    private: data.private ?? false,
    submittedAt: now.submittedAt ?? time,
  };
}

function assign(now: Complaint, { time, data }: Of<'assigned'>, context: FoldContext): Complaint {
  const assigned = step(now, 'assigned', { unit: data.unit, assignedAt: now.assignedAt ?? time });
  if (now.finishedAt) return assigned;
  const due = data.dueAt ?? (now.dueAt === null && now.category ? context.complaintDue(now.category, time) : now.dueAt);
  return due === now.dueAt ? assigned : setDue(assigned, time, due);
}

/** An answer that is reopened did not answer: the complaint is open since it was sent, and the clock goes on. */
function reopen(now: Complaint, { time, data }: Of<'reopened'>): Complaint {
  const open: Complaint = {
    ...now,
    status: 'reopened',
    finishedAt: null,
    outcome: null,
    answeredAt: null,
    reopenings: now.reopenings + 1,
  };
  return data.dueAt ? setDue(open, time, data.dueAt) : open;
}

const step = (now: Complaint, status: ComplaintStatus, change: Partial<Complaint>): Complaint => ({
  ...now,
  ...change,
  status: now.finishedAt === null ? status : now.status,
});

function finish(now: Complaint, at: string, outcome: ComplaintOutcome, status: ComplaintStatus): Complaint {
  if (now.submittedAt === null) return now;
  if (now.finishedAt !== null) return { ...now, status };
  return { ...startClock(now, at, undefined), finishedAt: at, outcome, status };
}
