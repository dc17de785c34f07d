import type { DossierEvent } from '@ioc/shared/events/contract';
import type { DossierStatus } from '@ioc/shared/events/dossier-states';
import { setDue } from '#cases/clock.js';
import { ask, charge, finish, limitsOf, reopen, resume, resumeFromFee, wait } from '#cases/dossiers/dossier.clock.js';
import { decoded } from '#cases/dossiers/dossier.coded.js';
import { follow } from '#cases/dossiers/dossier.days.js';
import { stamp } from '#cases/dossiers/dossier.marks.js';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import type { FoldContext } from '#cases/room.js';

type Of<Name extends string> = Extract<DossierEvent, { type: `vn.ioc.dossier.${Name}.v1` }>;

/** The next state of a dossier. Corrections are settled before (cases/settle.ts), so they change nothing here. */
export const evolveDossier = (now: Dossier, event: DossierEvent, context: FoldContext): Dossier =>
  follow(now, stamp(next(now, event, context), event.time), event.time, context);

function next(now: Dossier, event: DossierEvent, context: FoldContext): Dossier {
  switch (event.type) {
    case 'vn.ioc.dossier.registered.v1':
      return { ...file(now, event), registeredAt: now.registeredAt ?? event.time };
    case 'vn.ioc.dossier.received.v1':
      return receive(now, event, context);
    case 'vn.ioc.dossier.refused.v1':
      return { ...finish(now, event.time, context, 'refused'), status: 'refused' };
    case 'vn.ioc.dossier.moved.v1':
      return open(resumeFromFee(now, event.time, context), 'processing', {
        unit: event.data.unit ?? now.unit,
        step: event.data.step,
        stepAt: event.time,
      });
    case 'vn.ioc.dossier.supplement-requested.v1':
      return open(ask(now, event.time, context), 'supplement', {});
    case 'vn.ioc.dossier.paused.v1':
      return open(wait(now, event.time), 'paused', {});
    case 'vn.ioc.dossier.supplemented.v1':
    case 'vn.ioc.dossier.resumed.v1':
      return open(resume(now, event.time, context, event.data.dueAt), 'processing', {});
    case 'vn.ioc.dossier.due-reissued.v1':
      return {
        ...(now.finishedAt ? now : setDue(now, event.time, event.data.dueAt)),
        statedDue: event.data.dueAt,
        reissues: now.reissues + 1,
      };
    case 'vn.ioc.dossier.fee-requested.v1':
      return open(charge(now, event.time, context), 'fee', { hasFee: true });
    case 'vn.ioc.dossier.paid.v1':
      return { ...paidFor(resumeFromFee(now, event.time, context)), hasFee: true, paidOnline: event.data.online };
    case 'vn.ioc.dossier.refunded.v1':
      return { ...now, paidOnline: false };
    case 'vn.ioc.dossier.resolved.v1':
      return {
        ...finish(now, event.time, context, 'resolved'),
        status: 'resolved',
        resultFile: event.data.resultFile ?? now.resultFile,
      };
    case 'vn.ioc.dossier.recalled.v1':
      return { ...reopen(now), status: 'processing' };
    case 'vn.ioc.dossier.returned.v1':
      return {
        ...finish(now, event.time, context, 'resolved'),
        status: 'returned',
        resultFile: event.data.resultFile ?? now.resultFile,
      };
    case 'vn.ioc.dossier.withdrawn.v1':
      return { ...finish(now, event.time, context, 'withdrawn'), status: 'withdrawn' };
    case 'vn.ioc.dossier.stopped.v1':
      return { ...finish(now, event.time, context, 'stopped'), status: 'stopped' };
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

function receive(now: Dossier, event: Of<'received'>, context: FoldContext): Dossier {
  const { dueAt, hasFee, resultDue } = event.data;
  const receivedAt = now.receivedAt ?? event.time;
  const due = dueAt === undefined ? context.dueOf(event.data.procedure, receivedAt) : dueAt;
  const filed = {
    ...file(now, event),
    receivedAt,
    hasFee: hasFee ?? now.hasFee,
    resultDue: resultDue ?? now.resultDue,
  };
  if (now.finishedAt) return filed;
  const limits = limitsOf(filed, due, context);
  return {
    ...setDue({ ...filed, limits, statedDue: dueAt ?? now.statedDue ?? null }, event.time, due),
    status: 'received',
  };
}

/** What was paid waits for no fee any more. */
const paidFor = (now: Dossier): Dossier =>
  now.status === 'fee' ? { ...now, status: now.receivedAt === null ? 'registered' : 'processing' } : now;

/** Steps of work change neither the state of a dossier that has ended nor that of one not taken in. */
function open(now: Dossier, status: DossierStatus, change: Partial<Dossier>): Dossier {
  return { ...now, ...change, status: now.finishedAt === null ? status : now.status };
}
