import type { DocumentEvent } from '@ioc/shared/events/contract';
import { setDue } from '#deadlines/clock.js';
import { hasPassed } from '#deadlines/late.js';
import type { Desk, Document, DocumentStatus } from '#cases/documents/document.state.js';

type Of<Name extends string> = Extract<DocumentEvent, { type: `vn.ioc.document.${Name}.v1` }>;

/** The next state of a document. Only an incoming one has a deadline to be late for; a draft ends by being issued. */
export function evolveDocument(now: Document, event: DocumentEvent): Document {
  const { time } = event;
  switch (event.type) {
    case 'vn.ioc.document.arrived.v1':
      return arrive(now, event);
    case 'vn.ioc.document.drafted.v1':
      return begin(now, event, 'draft');
    case 'vn.ioc.document.assigned.v1':
      return assign(now, event);
    case 'vn.ioc.document.forwarded.v1':
      return passOn(now, time, 'forwarded', event.data.unit, event.data.official ?? null);
    case 'vn.ioc.document.returned.v1':
      return passOn(now, time, 'sent-back', now.desks.at(-1)?.unit ?? '-', null);
    case 'vn.ioc.document.handled.v1':
      if (now.direction !== 'incoming' || now.finishedAt) return now;
      return { ...end(now, time, 'handled'), handledOnline: event.data.online ?? false };
    case 'vn.ioc.document.signed.v1':
      return sign(now, event);
    case 'vn.ioc.document.issued.v1':
      return issue(now, event);
    case 'vn.ioc.document.cancelled.v1':
      return cancel(now, time);
    case 'vn.ioc.document.retracted.v1':
    case 'vn.ioc.document.replaced.v1':
      return now;
  }
}

/** A second registration of the same document states it again, but it began when it was first registered. */
function begin(
  now: Document,
  { time, data }: Of<'arrived'> | Of<'drafted'>,
  direction: 'incoming' | 'draft',
): Document {
  if (now.direction !== null && now.direction !== direction) return now;
  const begun: Document = {
    ...now,
    status: now.direction === null ? (direction === 'draft' ? 'drafted' : 'arrived') : now.status,
    direction,
    class: data.class,
    electronic: data.electronic,
    number: data.number ?? null,
    date: data.date ?? null,
    docType: data.docType ?? null,
    title: data.title ?? null,
    begunAt: now.begunAt ?? time,
  };
  return now.direction === null ? onDesk(begun, { at: time, unit: data.unit, official: data.official ?? null }) : begun;
}

function arrive(now: Document, event: Of<'arrived'>): Document {
  const begun = begin(now, event, 'incoming');
  if (begun.direction !== 'incoming' || begun.finishedAt) return begun;
  if (now.direction !== null && event.data.dueAt === undefined) return begun;
  return setDue(begun, event.time, event.data.dueAt ?? null);
}

function assign(now: Document, { time, data }: Of<'assigned'>): Document {
  const assigned = passOn(now, time, 'assigned', data.unit, data.official);
  if (data.dueAt === undefined || now.direction !== 'incoming' || now.finishedAt) return assigned;
  return setDue(assigned, time, data.dueAt);
}

/** What is finished stays with whoever finished it. */
function passOn(now: Document, at: string, status: DocumentStatus, unit: string, official: string | null): Document {
  if (now.direction === null || now.finishedAt) return now;
  return onDesk({ ...now, status }, { at, unit, official });
}

const onDesk = (of: Document, desk: Desk): Document => ({ ...of, desks: [...of.desks, desk] });

function sign(now: Document, { data }: Of<'signed'>): Document {
  const signed = now.direction === 'draft' && !now.finishedAt ? { ...now, status: 'signed' as const } : now;
  if (!data.digital) return signed;
  switch (data.by) {
    case 'agency':
      return { ...signed, agencySigned: true };
    case 'head':
      return { ...signed, headSigned: true };
    case 'official':
      return { ...signed, officialSigned: true };
  }
}

function issue(now: Document, { time, data }: Of<'issued'>): Document {
  if (now.direction !== 'draft' || now.finishedAt) return now;
  return {
    ...end(now, time, 'issued'),
    direction: 'outgoing',
    issuedAt: time,
    number: data.number ?? now.number,
    date: data.date ?? now.date,
    recipient: data.recipient ?? null,
  };
}

/** Whether it was late until then stays known: by its cancelling, or by the end that is cancelled. */
function cancel(now: Document, at: string): Document {
  if (now.direction === null || now.outcome === 'cancelled') return now;
  const late = now.direction === 'incoming' && hasPassed(now.dueAt, now.finishedAt ?? at);
  return { ...now, status: 'cancelled', finishedAt: at, outcome: 'cancelled', cancelledLate: late };
}

const end = (now: Document, at: string, outcome: 'handled' | 'issued'): Document => ({
  ...now,
  status: outcome,
  finishedAt: at,
  outcome,
});
