import type { DossierEvent } from '@ioc/shared/events/contract';
import type { DossierStatus } from '@ioc/shared/events/dossier-states';
import { setDue } from '#deadlines/clock.js';
import {
  ask,
  charge,
  finishClock,
  goOn,
  longest,
  recall,
  reissue,
  resumeClock,
  resumeFromFee,
  wait,
} from '#cases/dossiers/dossier.clock.js';
import { decoded } from '#cases/dossiers/dossier.coded.js';
import { follow } from '#cases/dossiers/dossier.days.js';
import { applyEnds } from '#cases/dossiers/dossier.ends.js';
import { letGo } from '#cases/dossiers/dossier.let-go.js';
import { hear } from '#cases/dossiers/dossier.said.js';
import { stamp } from '#cases/dossiers/dossier.marks.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { FoldContext } from '#cases/case-kind.js';

type Of<Name extends string> = Extract<DossierEvent, { type: `vn.ioc.dossier.${Name}.v1` }>;

/** The next state of a dossier. Corrections are applied before (cases/corrections.ts), so they change nothing here. */
export const evolveDossier = (now: Dossier, event: DossierEvent, context: FoldContext): Dossier =>
  letGo(now, follow(now, stamp(hear(next(now, event, context), event), event.time), event.time, context), event.time);

function next(now: Dossier, event: DossierEvent, context: FoldContext): Dossier {
  switch (event.type) {
    case 'vn.ioc.dossier.registered.v1':
      return { ...file(now, event), registeredAt: now.registeredAt ?? event.time };
    case 'vn.ioc.dossier.received.v1':
      return receive(now, event, context);
    case 'vn.ioc.dossier.refused.v1':
      return finishClock(now, event.time, context, 'refused');
    case 'vn.ioc.dossier.moved.v1':
      return open(resumeFromFee(goOn(now), event.time, context), 'processing', {
        unit: event.data.unit ?? now.unit,
        step: event.data.step,
        stepAt: event.time,
      });
    case 'vn.ioc.dossier.supplement-requested.v1':
      return open(ask(goOn(now), event.time, context, event.source), 'supplement', {});
    case 'vn.ioc.dossier.paused.v1':
      return open(wait(goOn(now), event.time, context), 'paused', {});
    case 'vn.ioc.dossier.supplemented.v1':
    case 'vn.ioc.dossier.resumed.v1':
      return open(resumeClock(goOn(now), event.time, context, event.data.dueAt), 'processing', {});
    case 'vn.ioc.dossier.due-reissued.v1':
      return { ...reissue(goOn(now), event.time, context, event.data.dueAt), reissues: now.reissues + 1 };
    case 'vn.ioc.dossier.fee-requested.v1':
      return open(charge(goOn(now), event.time, context), 'fee', { hasFee: true });
    case 'vn.ioc.dossier.paid.v1':
      return { ...paidFor(resumeFromFee(now, event.time, context)), hasFee: true, paidOnline: event.data.online };
    case 'vn.ioc.dossier.refunded.v1':
      return { ...now, paidOnline: false };
    case 'vn.ioc.dossier.resolved.v1':
      return withFile(finishClock(now, event.time, context, 'resolved'), event);
    case 'vn.ioc.dossier.recalled.v1':
      return recall(now);
    case 'vn.ioc.dossier.returned.v1':
      return withFile(finishClock(now, event.time, context, 'returned'), event);
    case 'vn.ioc.dossier.withdrawn.v1':
      return finishClock(now, event.time, context, 'withdrawn');
    case 'vn.ioc.dossier.stopped.v1':
      return finishClock(now, event.time, context, 'stopped');
    case 'vn.ioc.dossier.rated.v1':
      return { ...now, rating: event.data.rating, complained: event.data.complained ?? now.complained };
    case 'vn.ioc.dossier.digitised.v1':
      return { ...now, ...event.data };
    case 'vn.ioc.dossier.state-changed.v1':
      return decoded(now, event, context, next);
    case 'vn.ioc.dossier.retracted.v1':
    case 'vn.ioc.dossier.replaced.v1':
      return now;
  }
}

function file(now: Dossier, { data }: Of<'registered'> | Of<'received'>): Dossier {
  return {
    ...now,
    procedure: data.procedure,
    channel: data.channel,
    unit: data.unit,
    receivingUnit: data.receivingUnit ?? now.receivingUnit,
    helpingUnit: data.helpingUnit ?? now.helpingUnit,
    applicant: data.applicant ?? now.applicant,
  };
}

/**
 * The first reception begins the clock, or ends the dossier at once where its end was dated before it. A second one of the
 * same system fixes the filing, and states its appointment again.
 */
function receive(now: Dossier, event: Of<'received'>, context: FoldContext): Dossier {
  const { dueAt, hasFee, resultDue } = event.data;
  const filed: Dossier = {
    ...file(now, event),
    receivedAt: now.receivedAt ?? event.time,
    hasFee: hasFee ?? now.hasFee,
    resultDue: resultDue ?? now.resultDue,
  };
  if (now.receivedAt !== null) return dueAt ? anew(filed, event.time, dueAt, context) : filed;
  const due = dueAt === undefined ? context.dueOf(event.data.procedure, event.time) : dueAt;
  const begun = { ...filed, dueAt: null, clock: [], index: longest(filed, due, context) };
  return applyEnds({
    ...setDue({ ...begun, statedDue: dueAt ?? now.statedDue, status: 'received' }, event.time, due),
  });
}

/** The same appointment again is no new one. */
const anew = (now: Dossier, at: string, due: string, context: FoldContext): Dossier =>
  now.statedDue !== null && Date.parse(now.statedDue) === Date.parse(due)
    ? now
    : { ...reissue(now, at, context, due), reissues: now.reissues + 1 };

const withFile = (now: Dossier, { data }: { data: { resultFile?: boolean | undefined } }): Dossier => ({
  ...now,
  resultFile: data.resultFile ?? now.resultFile,
});

/** What was paid waits for no fee any more. */
const paidFor = (now: Dossier): Dossier =>
  now.status === 'fee' ? { ...now, status: now.receivedAt === null ? 'registered' : 'processing' } : now;

/** Steps of work change neither the state of a dossier that has ended nor that of one not taken in. */
function open(now: Dossier, status: DossierStatus, change: Partial<Dossier>): Dossier {
  return { ...now, ...change, status: now.finishedAt === null ? status : now.status };
}
