import type { CloudEvent } from '@ioc/infra/simulator/travel/cloud-event';

/**
 * A plain second opinion on complaints, like tally.ts on dossiers: counted straight from the events that were sent, by the
 * rules in words, with no code of the monitor and no limits. Corrections are left out: the simulator sends none of complaints.
 *
 * Rules. Days are local (UTC+7); an event counts once per source and id. A complaint lies at the desk from its sending, and
 * from each return, until the desk accepts, assigns, asks or ends it. It waits for the public from its answer until it is
 * published, closed or reopened, unless it is private. A duplicate is counted nowhere (nobody was late with it:
 * that the limits would say).
 */
export interface ComplaintCounts {
  submitted: number;
  answered: number;
  rejected: number;
  open: number;
  atDesk: number;
  beforePublic: number;
  sentBack: number;
  reopened: number;
}

const day = (at: string) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
const stepOf = ({ type }: CloudEvent) => type.split('.')[3] ?? '';
const leavesDesk = ['accepted', 'assigned', 'clarification-requested', 'rejected', 'answered', 'closed'];

/** Counts of one kind: those at the end of day `on`, and what happened up to then. */
export function complaintsOn(
  events: Iterable<CloudEvent>,
  kind: 'field-report' | 'petition',
  on: string,
): ComplaintCounts {
  const lives = new Map<string, Map<string, CloudEvent>>();
  for (const event of events) {
    if (!event.type.startsWith('vn.ioc.complaint.')) continue;
    const own = lives.get(event.subject) ?? new Map<string, CloudEvent>();
    lives.set(event.subject, own.set(`${event.source} ${event.id}`, event));
  }
  const counts = {
    submitted: 0,
    answered: 0,
    rejected: 0,
    open: 0,
    atDesk: 0,
    beforePublic: 0,
    sentBack: 0,
    reopened: 0,
  };
  for (const own of lives.values()) {
    const life = [...own.values()].sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
    const sent = life[0];
    if (!sent || sent.data['kind'] !== kind || life.some((event) => stepOf(event) === 'duplicate')) continue;
    count(counts, life, on);
  }
  return counts;
}

function count(counts: ComplaintCounts, life: readonly CloudEvent[], on: string) {
  const past = life.filter(({ time }) => day(time) <= on);
  if (past.length === 0) return;
  counts.submitted += 1;
  // What was reopened later had not been answered: it was open all the while.
  const steps = life.map(stepOf);
  const end = life.findIndex(
    (event, at) => ['answered', 'rejected', 'closed'].includes(stepOf(event)) && !steps.slice(at).includes('reopened'),
  );
  const ended = end >= 0 && day(life[end]?.time ?? '') <= on;
  if (!ended) counts.open += 1;
  else if (steps[end] === 'rejected') counts.rejected += 1;
  else counts.answered += 1;
  const said = past.map(stepOf);
  const lastOf = (...names: string[]) => Math.max(...names.map((name) => said.lastIndexOf(name)));
  if (lastOf('submitted', 'sent-back') > lastOf(...leavesDesk)) counts.atDesk += 1;
  const hidden = life[0]?.data['private'] === true;
  if (!hidden && said.includes('answered') && lastOf('answered') > lastOf('published', 'closed', 'reopened'))
    counts.beforePublic += 1;
  if (said.includes('sent-back')) counts.sentBack += 1;
  if (said.includes('reopened')) counts.reopened += 1;
}
