import type { ComplaintEvent } from '@ioc/shared/events/contract';
import type { Complaint, ComplaintOutcome, ComplaintStatus } from '#cases/complaints/complaint.state.js';
import {
  atDesk,
  atUnit,
  fromSending,
  withHolder,
  inHandling,
  sentBack,
  toPublication,
  turned,
} from '#cases/complaints/complaint.course.js';
import { extendTurn, finishTurn, pauseTurn, resumeTurn, type Turn } from '#cases/complaints/turn.js';
import { wasLate } from '#cases/complaints/complaint.marks.js';
import type { FoldContext } from '#cases/case-kind.js';

type Of<Name extends string> = Extract<ComplaintEvent, { type: `vn.ioc.complaint.${Name}.v1` }>;

/** The next state of a complaint. Intake, handling and publication have clocks of their own. */
export function evolveComplaint(now: Complaint, event: ComplaintEvent, context: FoldContext): Complaint {
  switch (event.type) {
    case 'vn.ioc.complaint.submitted.v1':
      return submit(now, event, context);
    case 'vn.ioc.complaint.accepted.v1':
      return accept(now, event, context);
    case 'vn.ioc.complaint.rejected.v1':
      return end(now, event.time, 'rejected', context);
    case 'vn.ioc.complaint.duplicate.v1':
      return duplicate(now, event, context);
    case 'vn.ioc.complaint.clarification-requested.v1':
      return clarify(now, event.time, context);
    case 'vn.ioc.complaint.clarified.v1':
      return step(
        clocked(now, (turns) => resumeTurn(turns, event.time, context.landing)),
        'processing',
      );
    case 'vn.ioc.complaint.assigned.v1':
      return assign(now, event, context);
    case 'vn.ioc.complaint.sent-back.v1':
      return step(sentBack(now, event.time, context), 'sent-back');
    case 'vn.ioc.complaint.progressed.v1':
      return step(now, 'processing');
    case 'vn.ioc.complaint.extended.v1':
      return {
        ...turned(now, 'handling', (turns) => extendTurn(turns, event.time, event.data.dueAt)),
        extensions: now.extensions + 1,
      };
    case 'vn.ioc.complaint.answered.v1':
      return answer(now, event.time, context);
    case 'vn.ioc.complaint.published.v1':
      return publish(now, event.time);
    case 'vn.ioc.complaint.unpublished.v1':
      return { ...now, published: false, unpublished: true };
    case 'vn.ioc.complaint.rated.v1':
      return { ...now, rating: event.data.rating };
    case 'vn.ioc.complaint.voted.v1':
      return { ...now, votes: { likes: event.data.likes, dislikes: event.data.dislikes } };
    case 'vn.ioc.complaint.reopened.v1':
      return reopen(now, event, context);
    case 'vn.ioc.complaint.closed.v1':
      return end(
        turned(now, 'publication', (turns) => finishTurn(turns, event.time, 'closed')),
        event.time,
        'closed',
        context,
      );
    case 'vn.ioc.complaint.retracted.v1':
    case 'vn.ioc.complaint.replaced.v1':
      return now;
  }
}

function submit(now: Complaint, { time, data }: Of<'submitted'>, context: FoldContext): Complaint {
  const { place } = data;
  const placeQuality = place ? context.placeQuality(place.lat, place.lon) : 'none';
  const derived = place && placeQuality === 'ok' ? context.communeAt(place.lat, place.lon) : null;
  const { kind, urgent } = now.submittedAt === null ? { kind: data.kind, urgent: data.urgent ?? false } : now;
  const sent: Complaint = {
    ...(now.submittedAt === null ? withHolder(now, time, now.unit ?? '-') : now),
    // Its clocks depend on them: what is sent again moves none. A wrong kind is corrected by `replaced`.
    ...{ kind, urgent },
    category: data.category,
    commune: data.commune ?? derived,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    placeQuality,
    title: data.title ?? null,
    private: data.private ?? false,
    submittedAt: now.submittedAt ?? time,
    reopenedFrom: data.reopenedFrom ?? null,
  };
  if (now.submittedAt !== null) return sent;
  // Taken up by a clock that runs ahead of the sender's: it never lay at the desk.
  if (sent.unit !== null) return atUnit(sent, time, sent.unit, context);
  if (sent.acceptedAt !== null) return inHandling(sent, time, context);
  const waiting = atDesk(sent, time, context);
  return fromSending(waiting, context) ? inHandling(waiting, time, context) : waiting;
}

function accept(now: Complaint, { time, data }: Of<'accepted'>, context: FoldContext): Complaint {
  const known = { ...now, category: data.category ?? now.category, acceptedAt: now.acceptedAt ?? time };
  return step(inHandling(leaveDesk(known, time, 'accepted'), time, context), 'accepted');
}

/** Asking for more is the desk's or the unit's answer for now: the intake clock ends, the handling clock stands. */
function clarify(now: Complaint, time: string, context: FoldContext): Complaint {
  const handled = inHandling(leaveDesk(now, time, 'clarification'), time, context);
  return step(
    clocked(handled, (turns) => pauseTurn(turns, time)),
    'clarification',
  );
}

function assign(now: Complaint, { time, data }: Of<'assigned'>, context: FoldContext): Complaint {
  const given = { ...leaveDesk(now, time, 'assigned'), assignedAt: now.assignedAt ?? time };
  return step(atUnit(given, time, data.unit, context, data.dueAt), 'assigned');
}

function answer(now: Complaint, time: string, context: FoldContext): Complaint {
  // One that was rejected, or is another's duplicate, was not answered, whatever is sent afterwards.
  if (now.finishedAt !== null) return now;
  return toPublication({ ...end(now, time, 'answered', context), answeredAt: now.answeredAt ?? time }, time, context);
}

/** One that was late already is no mere duplicate: it ended then, and stays late (decision 0447). */
function duplicate(now: Complaint, { time, data }: Of<'duplicate'>, context: FoldContext): Complaint {
  const ended = { ...end(now, time, 'duplicate', context), duplicateOf: data.of };
  const isNew = now.finishedAt === null && ended.outcome === 'duplicate';
  return isNew && wasLate(ended) ? { ...ended, outcome: 'late-duplicate' } : ended;
}

const refused: readonly ComplaintOutcome[] = ['rejected', 'duplicate', 'late-duplicate'];
const publish = (now: Complaint, time: string): Complaint => ({
  ...turned(now, 'publication', (turns) => finishTurn(turns, time, 'published')),
  status: now.outcome !== null && refused.includes(now.outcome) ? now.status : 'published',
  published: true,
  unpublished: false,
  publishedAt: now.publishedAt ?? time,
});

/** An answer that is reopened did not answer: the complaint is open since it was sent, and a new stretch is judged. */
function reopen(now: Complaint, { time, data }: Of<'reopened'>, context: FoldContext): Complaint {
  const of = now.turns.handling.at(-1)?.unit ?? now.unit ?? '-';
  const first = now.reopenedAt === null ? { reopenedAt: time, reopenedOf: of } : {};
  const again = { ...first, reopenings: now.reopenings + 1 };
  if (now.finishedAt === null) {
    const { dueAt } = data;
    const open = dueAt ? turned(now, 'handling', (turns) => extendTurn(turns, time, dueAt)) : now;
    return { ...open, ...again, status: 'reopened' };
  }
  const unpublished = turned(now, 'publication', (turns) => finishTurn(turns, time, 'reopened'));
  const open: Complaint = {
    ...{ ...unpublished, ...again },
    ...{ status: 'reopened', finishedAt: null, outcome: null, answeredAt: null },
  };
  return open.unit === null ? atDesk(open, time, context) : atUnit(open, time, open.unit, context, data.dueAt);
}

const step = (now: Complaint, status: ComplaintStatus): Complaint =>
  now.finishedAt === null ? { ...now, status } : now;

/** The clock of the unit and that of the citizen, which stand still together. */
const clocked = (now: Complaint, how: (turns: readonly Turn[]) => readonly Turn[]): Complaint => ({
  ...turned(now, 'handling', how),
  total: how(now.total),
});

const leaveDesk = (now: Complaint, at: string, how: 'accepted' | 'assigned' | 'clarification'): Complaint =>
  turned(now, 'intake', (turns) => finishTurn(turns, at, how));

type Stated = Exclude<ComplaintOutcome, 'late-duplicate'>;
function end(now: Complaint, at: string, outcome: Stated, { landing }: FoldContext): Complaint {
  if (now.submittedAt === null) return now;
  // The first end stands; what was answered may still be closed.
  if (now.finishedAt !== null)
    return outcome === 'closed' && now.outcome === 'answered' ? { ...now, status: outcome } : now;
  const left = turned(now, 'intake', (turns) => finishTurn(turns, at, outcome));
  return {
    ...clocked(left, (turns) => finishTurn(turns, at, outcome, landing)),
    ...{ finishedAt: at, outcome, status: outcome },
  };
}
