import type { DossierEvent } from '@ioc/shared/events/contract';
import type { Channel } from '@ioc/shared/events/dossier';
import type { NationalState } from '@ioc/shared/events/dossier-states';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { FoldContext } from '#cases/room.js';

type Coded = Extract<DossierEvent, { type: 'vn.ioc.dossier.state-changed.v1' }>;
type Fold = (now: Dossier, event: DossierEvent, context: FoldContext) => Dossier;
type Take = (now: Dossier, step: string, data?: object, at?: string) => Dossier;

const working: ReadonlySet<NationalState> = new Set(['received', 'processing', 'supplement', 'fee']);

/**
 * A dossier that is said to be in a state: told by the named steps that lead there from where it was, so that both ways of
 * telling a life come to the same. What the record carries along is taken over; an appointment only where it is another one
 * than was stated before, because systems repeat theirs with every record.
 */
export function decoded(before: Dossier, event: Coded, context: FoldContext, fold: Fold): Dossier {
  const { judged, code } = event.data;
  if (!judged) return before;
  const { state, name } = judged;
  const take: Take = (now, step, data = {}, at = event.time) =>
    fold(now, { ...event, type: `vn.ioc.dossier.${step}.v1`, time: at, data } as never, context);
  let now = alreadyReceived(filed(before, event), event, take);
  const goesOn = now.finishedAt !== null || now.waitingSince !== null;
  if (now.finishedAt !== null && working.has(state)) now = take(now, 'recalled');
  now = newAppointment(now, event, take);
  now = goesOn && state === 'processing' ? goOn(now, take) : enter(now, event, take);
  return {
    ...now,
    step: event.data.step ?? before.step,
    resultFile: event.data.resultFile ?? now.resultFile,
    coded: name === undefined ? null : { code: String(code), name, state },
    unusual: (before.unusual ?? 0) + (isKnown(before) && context.isUsual?.(before.status, state) === false ? 1 : 0),
  };
}

/** Of a dossier that nobody has spoken of, no state is unusual. */
const isKnown = ({ status, registeredAt }: Dossier) => status !== 'registered' || registeredAt !== null;

const filed = (now: Dossier, { data }: Coded): Dossier => ({
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

/** The record of a later state may say when the dossier was taken in, which nobody told before. */
function alreadyReceived(now: Dossier, { data, time }: Coded, take: Take): Dossier {
  const { receivedAt, judged } = data;
  if (now.receivedAt !== null || receivedAt === undefined) return now;
  if (judged?.state === 'registered' || judged?.state === 'received' || judged?.state === 'refused') return now;
  return take(now, 'received', reception(now, data.dueAt), earlier(receivedAt, time));
}

const earlier = (a: string, b: string) => (Date.parse(a) < Date.parse(b) ? a : b);
const filing = ({ procedure, channel, unit }: Dossier) => ({ procedure, channel, unit });
const reception = (now: Dossier, dueAt: string | null | undefined) => ({
  ...filing(now),
  ...(dueAt !== undefined ? { dueAt } : now.procedure === null ? { dueAt: null } : {}),
});

function newAppointment(now: Dossier, { data }: Coded, take: Take): Dossier {
  const { dueAt, judged } = data;
  if (dueAt === undefined || dueAt === null || now.receivedAt === null || now.finishedAt !== null) return now;
  if (now.statedDue && Date.parse(now.statedDue) === Date.parse(dueAt)) return now;
  const waits = judged?.state === 'supplement' || judged?.state === 'fee';
  if (now.waitingSince !== null && !waits) return take(now, 'resumed', { dueAt });
  const { reissues } = now;
  const known = now.dueAt !== null;
  return { ...take(now, 'due-reissued', { dueAt }), reissues: known ? reissues + 1 : reissues };
}

/** After a wait or a recall 4 is the same work going on, and no new step. */
const goOn = (now: Dossier, take: Take): Dossier => (now.waitingSince === null ? now : take(now, 'resumed'));

function enter(now: Dossier, { data, time }: Coded, take: Take): Dossier {
  switch (data.judged?.state) {
    case undefined:
      return now;
    case 'registered':
      return take(now, 'registered', filing(now));
    case 'received':
      if (now.receivedAt === null)
        return take(now, 'received', reception(now, data.dueAt), earlier(data.receivedAt ?? time, time));
      return { ...(now.waitingSince === null ? now : take(now, 'resumed')), status: 'received' };
    case 'processing':
      return take(now, 'moved', { step: data.step ?? now.step });
    case 'supplement':
      return now.status === 'supplement' ? now : take(now, 'supplement-requested');
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
