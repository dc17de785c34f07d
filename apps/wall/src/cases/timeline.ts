import type { NationalState } from '@ioc/shared/events/dossier-states';
import type { Step } from '@ioc/shared/answers/cases';
import { codedState } from '#cases/dossier-facts';

type Clock = 'idle' | 'running' | 'paused' | 'stopped';
export type Entry =
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly at: string;
      readonly step: Step;
      /** The clock after the event. */
      readonly clock: Clock;
      /** How long the clock had stood still when this event set it going again, milliseconds. */
      readonly stoodStillMs: number | null;
    }
  | { readonly kind: 'due'; readonly key: string; readonly at: string; readonly overdue: boolean };

const after: Record<string, (was: Clock) => Clock> = {
  received: () => 'running',
  submitted: () => 'running',
  // A task begins with it; a complaint's clock runs already.
  assigned: (was) => (was === 'idle' ? 'running' : was),
  'supplement-requested': pause,
  'fee-requested': pause,
  'clarification-requested': pause,
  paused: pause,
  supplemented: resume,
  paid: resume,
  clarified: resume,
  resumed: resume,
  resolved: () => 'stopped',
  refused: () => 'stopped',
  withdrawn: () => 'stopped',
  stopped: () => 'stopped',
  answered: () => 'stopped',
  rejected: () => 'stopped',
  duplicate: () => 'stopped',
  closed: () => 'stopped',
  returned: () => 'stopped',
  completed: () => 'stopped',
  cancelled: () => 'stopped',
  recalled: () => 'running',
  reopened: () => 'running',
};
/** The same for the states that a code stands for; see docs/departments for the codes. */
const inState: Record<NationalState, (was: Clock) => Clock> = {
  registered: (was) => was,
  received: () => 'running',
  refused: () => 'stopped',
  processing: (was) => (was === 'idle' ? was : 'running'),
  supplement: (was) => pause(was === 'stopped' ? 'running' : was),
  fee: (was) => pause(was === 'stopped' ? 'running' : was),
  withdrawn: () => 'stopped',
  stopped: () => 'stopped',
  resolved: () => 'stopped',
  returned: () => 'stopped',
};
/** A document's deadline runs from its arrival; `returned` brings it back to the clerk and stops nothing. */
const ofDocument: Record<string, Clock> = {
  arrived: 'running',
  handled: 'stopped',
  issued: 'stopped',
  cancelled: 'stopped',
};
/** The clock after a step. Work on what waits for a fee sets it going again; on what waits for papers it does not. */
function clockAfter({ type, data }: Step, was: Clock, fee: boolean): Clock {
  const coded = codedState(data);
  if (coded) return inState[coded.judged.state](was);
  const [, , kind, step = ''] = type.split('.');
  if (kind === 'document') return ofDocument[step] ?? was;
  return step === 'moved' && fee ? resume(was) : (after[step]?.(was) ?? was);
}
const asksFee = ({ type, data }: Step) => type.includes('.fee-requested.') || codedState(data)?.judged.state === 'fee';
function pause(was: Clock): Clock {
  return was === 'running' ? 'paused' : was;
}
function resume(was: Clock): Clock {
  return was === 'paused' ? 'running' : was;
}

/** Days since 1970 in Vietnam: lateness is judged by the day. */
const localDay = (at: string | number): number => Math.floor((new Date(at).getTime() + 7 * 3_600_000) / 86_400_000);

const counts = ({ effect }: Step) => effect === 'applied' || effect === 'replaced';

/**
 * The life of a case in order, with the clock after each event and the appointment set among them. `due` and `missed`: of the
 * case as it stands, by the rule of its lists and figures.
 */
export function readTimeline(
  steps: readonly Step[],
  { due, missed }: { due: string | null; missed: boolean },
): Entry[] {
  let clock: Clock = 'idle';
  let stoodSince: number | null = null;
  let fee = false;
  const entries = steps.map((step): Entry => {
    const was = clock;
    if (counts(step)) {
      clock = clockAfter(step, was, fee);
      // What is asked for after the day of the appointment stops no clock.
      if (clock === 'paused' && was === 'running' && due !== null && localDay(step.time) > localDay(due)) clock = was;
      fee = clock === 'paused' && (asksFee(step) || (fee && was === 'paused'));
    }
    const at = Date.parse(step.time);
    const stoodStillMs = was === 'paused' && clock !== 'paused' && stoodSince !== null ? at - stoodSince : null;
    if (clock === 'paused' && was !== 'paused') stoodSince = at;
    return {
      kind: 'event',
      key: `${step.topic}/${step.partition}/${step.offset}`,
      at: step.time,
      step,
      clock,
      stoodStillMs,
    };
  });
  if (due === null) return entries;
  const mark: Entry = { kind: 'due', key: 'due', at: due, overdue: missed };
  const place = entries.findIndex((entry) => Date.parse(entry.at) > Date.parse(due));
  return place < 0 ? [...entries, mark] : [...entries.slice(0, place), mark, ...entries.slice(place)];
}
