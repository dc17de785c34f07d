import type { DossierEvent } from '@ioc/shared/events/contract';
import type { Channel } from '@ioc/shared/events/dossier';
import type { NationalState } from '@ioc/shared/events/dossier-states';
import { goOn as refuted } from '#cases/dossiers/dossier.clock.js';
import { newsOf } from '#cases/dossiers/dossier.said.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { FoldContext } from '#cases/case-kind.js';

type Coded = Extract<DossierEvent, { type: 'vn.ioc.dossier.state-changed.v1' }>;
/** One whose code has a meaning. */
type Judged = Coded & { readonly data: { readonly judged: { readonly state: NationalState } } };
type Fold = (now: Dossier, event: DossierEvent, context: FoldContext) => Dossier;
type Take = (now: Dossier, step: string, data?: object, at?: string) => Dossier;

const working: ReadonlySet<NationalState> = new Set(['received', 'processing', 'supplement', 'fee']);

/**
 * A dossier that is said to be in a state: applied as the named steps that lead there from where it was, so that both ways of
 * sending a life come to the same. Systems repeat their whole record each time: only what differs from what the same system
 * said before is news (dossier.said.ts).
 */
export function decoded(before: Dossier, event: Coded, context: FoldContext, fold: Fold): Dossier {
  const { judged, code, heard } = event.data as Coded['data'] & { heard?: true };
  if (!judged || heard) return before;
  const record = event as Judged;
  const { state, name } = judged;
  const said = before.said[event.source];
  const news = newsOf(event.data, said);
  const take: Take = (now, step, data = {}, at = event.time) =>
    fold(now, { ...event, type: `vn.ioc.dossier.${step}.v1`, time: at, data } as never, context);
  let now = alreadyReceived(filed(before, news), record, take);
  const repeats = said?.state === state;
  const goesOn = now.finishedAt !== null || now.waitingSince !== null;
  if (recalls(now, state, said?.state, repeats)) now = take(now, 'recalled');
  if (!repeats && working.has(state) && state !== 'received') now = refuted(now);
  now = newAppointment(now, record, said?.due, take);
  if (repeats) now = goesOn || state !== 'processing' ? now : enter(now, record, take);
  // After a wait or a recall 4 is the same work going on, and no new step.
  else now = goesOn && state === 'processing' ? take(now, 'resumed') : enter(now, record, take);
  return {
    ...now,
    step: news.step ?? before.step,
    resultFile: news.resultFile ?? now.resultFile,
    coded: name === undefined ? null : { code: String(code), name, state },
    unusual: before.unusual + (!repeats && isUnusual(before, said?.state, state, context) ? 1 : 0),
  };
}

const ended: ReadonlySet<NationalState> = new Set(['refused', 'withdrawn', 'stopped', 'resolved', 'returned']);

/** Work goes on after an end: a recall, if the system that says so had sent the end. Another one only lags behind. */
const recalls = (now: Dossier, state: NationalState, last: NationalState | undefined, repeats: boolean): boolean =>
  now.finishedAt !== null && working.has(state) && !repeats && ended.has(last as NationalState);

const isUnusual = (
  before: Dossier,
  last: NationalState | undefined,
  state: NationalState,
  { isUsual }: FoldContext,
): boolean => (last !== undefined || isKnown(before)) && isUsual?.(last ?? before.status, state) === false;

/** Of a dossier that nobody has spoken of, no state is unusual. */
const isKnown = ({ status, registeredAt }: Dossier) => status !== 'registered' || registeredAt !== null;

const filed = (now: Dossier, data: Coded['data']): Dossier => ({
  ...now,
  procedure: data.procedure ?? now.procedure,
  channel: (data.channel as Channel | undefined) ?? now.channel,
  unit: data.unit ?? now.unit,
  receivingUnit: data.receivingUnit ?? now.receivingUnit,
  helpingUnit: data.helpingUnit ?? now.helpingUnit,
  applicant: (data.applicant as string | undefined) ?? now.applicant,
  hasFee: data.hasFee ?? now.hasFee,
  resultDue: data.resultDue ?? now.resultDue,
});

const notLater: ReadonlySet<NationalState> = new Set(['registered', 'received', 'refused']);

/** The record of a later state may say when the dossier was taken in, which nobody sent before. */
function alreadyReceived(now: Dossier, { data, time }: Judged, take: Take): Dossier {
  const { receivedAt, judged } = data;
  if (now.receivedAt !== null || receivedAt === undefined || notLater.has(judged.state)) return now;
  return take(now, 'received', reception(now, data.dueAt), earlier(receivedAt, time));
}

const earlier = (a: string, b: string) => (Date.parse(a) < Date.parse(b) ? a : b);
const filing = ({ procedure, channel, unit }: Dossier) => ({ procedure, channel, unit });
const reception = (now: Dossier, dueAt: string | null | undefined) => ({
  ...filing(now),
  ...(dueAt !== undefined ? { dueAt } : now.procedure === null ? { dueAt: null } : {}),
});

/** An appointment that neither this system nor the last one to state any had stated before. */
function newAppointment(now: Dossier, { data }: Judged, last: string | null | undefined, take: Take): Dossier {
  const { dueAt, judged } = data;
  if (!dueAt || now.finishedAt !== null) return now;
  if ([last, now.statedDue].some((known) => known && Date.parse(known) === Date.parse(dueAt))) return now;
  const waits = judged.state === 'supplement' || judged.state === 'fee';
  if (now.waitingSince !== null && !waits) return take(now, 'resumed', { dueAt });
  const { reissues } = now;
  const known = now.dueAt !== null;
  return { ...take(now, 'due-reissued', { dueAt }), reissues: known ? reissues + 1 : reissues };
}

function enter(now: Dossier, { data, time }: Judged, take: Take): Dossier {
  switch (data.judged.state) {
    case 'registered':
      return take(now, 'registered', filing(now));
    case 'received':
      if (now.receivedAt === null)
        return take(now, 'received', reception(now, data.dueAt), earlier(data.receivedAt ?? time, time));
      if (now.finishedAt !== null) return now;
      return { ...(now.waitingSince === null ? now : take(now, 'resumed')), status: 'received' };
    case 'processing':
      return take(now, 'moved');
    case 'supplement':
      return take(now, 'supplement-requested');
    case 'fee':
      return take(now, 'fee-requested');
    case 'refused':
      return take(now, 'refused');
    case 'withdrawn':
      return take(now, 'withdrawn');
    case 'stopped':
      return take(now, 'stopped');
    case 'resolved':
      return take(now, 'resolved', { resultFile: data.resultFile });
    case 'returned':
      return take(now, 'returned', { resultFile: data.resultFile });
  }
}
