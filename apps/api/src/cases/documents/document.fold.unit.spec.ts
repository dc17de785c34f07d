import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DocumentEvent } from '@ioc/shared/events/contract';
import { addDays, localDay } from '#calendar/local-day.js';
import { signatureOf } from '#cases/documents/document.marks.js';
import { documentContributions } from '#cases/documents/document.contributions.js';
import { evolveDocument } from '#cases/documents/document.fold.js';
import { blankDocument, type Document } from '#cases/documents/document.state.js';
import { inOrder } from '#cases/order.js';

let next = 0;
/** `time` as MM-DDTHH:MM of 2026, Vietnam. */
const event = (step: string, time: string, data: object = {}): DocumentEvent =>
  ({
    id: `e${next++}`,
    source: 's',
    subject: 'V1',
    type: `vn.ioc.document.${step}.v1`,
    time: `2026-${time}:00+07:00`,
    data,
  }) as DocumentEvent;
const at = (time: string) => `2026-${time}:00+07:00`;
const described = { unit: 'A', class: 'normal', electronic: true };
const arrived = (time: string, dueAt: string | null = null, more: object = {}) =>
  event('arrived', time, { ...described, dueAt: dueAt && at(dueAt), ...more });
const drafted = (time: string) => event('drafted', time, described);
const signed = (time: string, by: string, digital = true) => event('signed', time, { by, digital });
const fold = (...events: DocumentEvent[]): Document => inOrder(events).reduce(evolveDocument, blankDocument('s'));
/** The sum of a measure's entries up to a day, of one unit or of all. */
const until = (day: string, measure: string, of: Document, unit?: string) =>
  documentContributions(of)
    .filter((entry) => entry.measure === `document.${measure}` && entry.day <= day)
    .filter((entry) => unit === undefined || entry.unit === unit)
    .reduce((sum, { n }) => sum + n, 0);
const ever = '2026-12-31';

describe('an incoming document', () => {
  it('is handled in time at 23:30 of its last day, and late at 00:00 of the next', () => {
    const life = (end: string) => fold(arrived('03-02T09:00', '03-06T11:00'), event('handled', end));
    expect(until(ever, 'handled-late', life('03-06T23:30'))).toBe(0);
    expect(until(ever, 'handled-late', life('03-07T00:00'))).toBe(1);
    expect(until(ever, 'handled', life('03-07T00:00'))).toBe(1);
  });

  it('is overdue from the day after its deadline, under whoever has it on each of those days', () => {
    const of = fold(
      arrived('03-02T09:00', '03-04T17:00'),
      event('forwarded', '03-06T10:00', { unit: 'B', official: 'b-1' }),
      event('handled', '03-09T08:00'),
    );
    const days = ['03-04', '03-05', '03-06', '03-08', '03-09'].map((day) => `2026-${day}`);
    expect(days.map((day) => until(day, 'overdue', of, 'A'))).toEqual([0, 1, 0, 0, 0]);
    expect(days.map((day) => until(day, 'overdue', of, 'B'))).toEqual([0, 0, 1, 1, 0]);
    expect(until(ever, 'handled-late', of, 'B')).toBe(1);
    expect(until(ever, 'incoming', of, 'A')).toBe(1);
  });

  it('that is returned lies with the unit again and with no official', () => {
    const of = fold(
      arrived('03-02T09:00'),
      event('assigned', '03-02T10:00', { unit: 'A', official: 'a-1' }),
      event('returned', '03-03T10:00'),
    );
    expect(of.desks.map(({ unit, official }) => [unit, official])).toEqual([
      ['A', null],
      ['A', 'a-1'],
      ['A', null],
    ]);
  });

  it('stays with whoever handled it, whatever comes later', () => {
    const of = fold(
      arrived('03-02T09:00', null, { official: 'a-1' }),
      event('handled', '03-03T10:00', { online: true }),
      event('forwarded', '03-04T10:00', { unit: 'B', official: 'b-1' }),
      event('handled', '03-05T10:00', { online: false }),
    );
    expect([of.desks.length, of.finishedAt, of.handledOnline]).toEqual([1, at('03-03T10:00'), true]);
  });

  it('is told in its natural course where its system stamps by the minute', () => {
    const [minute, data] = ['03-02T09:00', { unit: 'B', official: 'b-1' }] as const;
    const handled = event('handled', minute);
    const of = fold(handled, event('forwarded', minute, data), event('assigned', minute, data), arrived(minute));
    expect([of.outcome, of.status, of.desks.length]).toEqual(['handled', 'handled', 3]);
  });

  it('that was cancelled counts nowhere', () => {
    expect(documentContributions(fold(arrived('03-02T09:00'), event('cancelled', '03-03T10:00')))).toEqual([]);
  });

  it('that was cancelled when it was late, or after it ended late, is counted as that alone', () => {
    const off = (...steps: [string, string][]) =>
      documentContributions(
        fold(arrived('03-02T09:00', '03-06T11:00'), ...steps.map(([step, time]) => event(step, time))),
      ).map(({ measure, unit, day }) => [measure, unit, day]);
    const late = (day: string) => [['document.cancelled-late', 'A', `2026-${day}`]];
    expect(off(['cancelled', '03-06T23:30'])).toEqual([]);
    expect(off(['cancelled', '03-07T00:10'])).toEqual(late('03-07'));
    expect(off(['handled', '03-09T09:00'], ['cancelled', '03-10T09:00'])).toEqual(late('03-10'));
    expect(off(['handled', '03-05T09:00'], ['cancelled', '03-10T09:00'])).toEqual([]);
    expect(off(['cancelled', '03-05T09:00'], ['cancelled', '03-10T09:00'])).toEqual([]);
    expect(documentContributions(fold(drafted('03-02T09:00'), event('cancelled', '12-31T09:00')))).toEqual([]);
  });

  it('is nothing before it arrived: what was said of it earlier is not its life', () => {
    expect(documentContributions(fold(event('assigned', '03-02T10:00', { unit: 'A', official: 'a-1' })))).toEqual([]);
  });
});

describe('what a register says again of a document', () => {
  it('states it again, but it began when it was first registered and lies where it lay', () => {
    const first = { number: '12/CV', date: '2026-03-01', docType: 'cong-van', title: 'Về việc', official: 'a-1' };
    const once = arrived('03-02T09:00', '03-06T17:00', first);
    const { desks, ...of } = fold(once, event('forwarded', '03-03T09:00', { unit: 'B' }));
    expect(of).toMatchObject({ status: 'forwarded', number: '12/CV', date: '2026-03-01', docType: 'cong-van' });
    expect([of.title, of.begunAt]).toEqual(['Về việc', at('03-02T09:00')]);
    expect(desks.map(({ unit, official }) => [unit, official])).toEqual([...[['A', 'a-1']], ...[['B', null]]]);
    const again = event('arrived', '03-04T09:00', { unit: 'C', class: 'normal', electronic: false });
    const twice = fold(once, event('forwarded', '03-03T09:00', { unit: 'B' }), again);
    expect(twice).toMatchObject({ begunAt: at('03-02T09:00'), status: 'forwarded', electronic: false, number: null });
    expect([twice.date, twice.docType, twice.title, twice.desks.length]).toEqual([null, null, null, 2]);
    expect(twice.dueAt).toBe(at('03-06T17:00'));
  });

  it('may set another deadline, none, or leave the one that stands', () => {
    const once = arrived('03-02T09:00', '03-06T17:00');
    const due = (...more: DocumentEvent[]) => fold(once, ...more).dueAt;
    expect(due(arrived('03-03T09:00', '03-09T17:00'))).toBe(at('03-09T17:00'));
    expect(due(arrived('03-03T09:00', null))).toBeNull();
    expect(fold(event('arrived', '03-02T09:00', described)).clock).toEqual([
      { at: at('03-02T09:00'), due: null, waiting: false },
    ]);
  });

  it('changes no deadline once it is handled', () => {
    const handled = [arrived('03-02T09:00', '03-06T17:00'), event('handled', '03-05T09:00')];
    expect(fold(...handled, arrived('03-07T09:00', '03-20T17:00')).dueAt).toBe(at('03-06T17:00'));
    const assigned = event('assigned', '03-07T09:00', { unit: 'B', official: 'b', dueAt: at('03-20T17:00') });
    expect(fold(...handled, assigned).dueAt).toBe(at('03-06T17:00'));
  });

  it('never makes a draft of what arrived, nor an arrival of a draft', () => {
    const incoming = fold(arrived('03-02T09:00', '03-06T17:00'), drafted('03-03T09:00'));
    expect([incoming.direction, incoming.status, incoming.desks.length]).toEqual(['incoming', 'arrived', 1]);
    const draft = fold(drafted('03-02T09:00'), arrived('03-03T09:00', '03-06T17:00', { number: '9' }));
    expect([draft.direction, draft.status, draft.dueAt, draft.number]).toEqual(['draft', 'drafted', null, null]);
  });

  it('is nothing where it is a correction, which the engine carries out, or an end of what never began', () => {
    const of = fold(arrived('03-02T09:00'));
    for (const step of ['retracted', 'replaced'])
      expect(evolveDocument(of, event(step, '03-03T09:00', { event: 'x' }))).toBe(of);
    const blank = blankDocument('s');
    for (const step of ['cancelled', 'handled', 'issued', 'returned'])
      expect(evolveDocument(blank, event(step, '03-03T09:00'))).toBe(blank);
  });
});

describe('the deadline that goes with an assignment', () => {
  it('is the deadline from then on, where one is stated; a draft has none', () => {
    const to = (dueAt?: string | null) =>
      event('assigned', '03-03T09:00', { unit: 'B', official: 'b', ...(dueAt === undefined ? {} : { dueAt }) });
    const once = arrived('03-02T09:00', '03-06T17:00');
    const of = [to(), to(at('03-09T17:00')), to(null)].map((step) => fold(once, step));
    expect(of.map(({ dueAt }) => dueAt)).toEqual([at('03-06T17:00'), at('03-09T17:00'), null]);
    expect(of.map(({ clock }) => clock.length)).toEqual([1, 2, 2]);
    expect(of.map(({ status, desks }) => [status, desks.length])).toEqual(Array(3).fill(['assigned', 2]));
    expect(fold(drafted('03-02T09:00'), to(at('03-09T17:00'))).dueAt).toBeNull();
  });

  it('lies with the clerk of the unit where it is returned, whoever had it, and with nobody before it arrived', () => {
    const life = [
      arrived('03-02T09:00'),
      event('forwarded', '03-03T08:00', { unit: 'C' }),
      event('forwarded', '03-03T09:00', { unit: 'B', official: 'b-1' }),
    ];
    const back = fold(...life, event('returned', '03-04T09:00'));
    expect(back.desks.at(-1)).toEqual({ at: at('03-04T09:00'), unit: 'B', official: null });
    expect(back.status).toBe('sent-back');
  });
});

describe('an outgoing document', () => {
  it('counts as signed by both only with the digital signatures of agency and head', () => {
    const life = (...signatures: DocumentEvent[]) =>
      fold(drafted('03-02T09:00'), ...signatures, event('issued', '03-05T10:00', { recipient: 'government' }));
    const both = life(signed('03-03T09:00', 'head'), signed('03-04T09:00', 'agency'));
    const byHand = life(signed('03-03T09:00', 'head', false), signed('03-04T09:00', 'agency'));
    const official = life(signed('03-03T09:00', 'official'));
    expect([both, byHand, official, life()].map(signatureOf)).toEqual(['both', 'agency', 'official', 'none']);
    const counts = (of: Document) =>
      ['outgoing', 'signed', 'signed-both', 'to-government-signed'].map((name) => until(ever, name, of));
    expect([both, byHand, life()].map(counts)).toEqual([
      [1, 1, 1, 1],
      [1, 1, 0, 1],
      [1, 0, 0, 0],
    ]);
  });

  it('is a draft until it is issued, and never an incoming document', () => {
    const of = fold(drafted('03-02T09:00'), event('handled', '03-03T10:00'), event('issued', '03-05T10:00'));
    expect(['03-02', '03-04', '03-05'].map((day) => until(`2026-${day}`, 'drafts', of))).toEqual([1, 1, 0]);
    expect(['open', 'handled', 'incoming'].map((name) => until(ever, name, of))).toEqual([0, 0, 0]);
  });

  it('is signed, whether by hand or not, until it is issued; what is issued keeps its number where none is sent', () => {
    const numbered = event('drafted', '03-02T09:00', { ...described, number: '7/BC', date: '2026-03-02' });
    expect(fold(numbered, signed('03-03T09:00', 'head', false)).status).toBe('signed');
    const issued = (data: object) => fold(numbered, event('issued', '03-05T10:00', data));
    expect(issued({})).toMatchObject({ number: '7/BC', date: '2026-03-02', direction: 'outgoing', recipient: null });
    expect(issued({ number: '8/BC', date: '2026-03-05' })).toMatchObject({ number: '8/BC', date: '2026-03-05' });
    expect(fold(numbered, event('issued', '03-05T10:00'), signed('03-06T09:00', 'head')).status).toBe('issued');
    expect(fold(arrived('03-02T09:00'), signed('03-03T09:00', 'head')).status).toBe('arrived');
    expect(fold(numbered, event('cancelled', '03-03T09:00'), signed('03-04T09:00', 'head')).status).toBe('cancelled');
  });

  it('is handled online only where its system says so', () => {
    const handled = (data: object) => fold(arrived('03-02T09:00'), event('handled', '03-03T09:00', data)).handledOnline;
    expect([handled({}), handled({ online: false }), handled({ online: true })]).toEqual([false, false, true]);
  });

  it('is judged by what was signed, whichever day; a draft that nobody issued is no document', () => {
    const late = fold(drafted('03-02T09:00'), event('issued', '03-03T10:00'), signed('03-09T09:00', 'agency'));
    expect(until('2026-03-03', 'signed', late)).toBe(1);
    expect(until(ever, 'signed', fold(drafted('03-02T09:00'), signed('03-03T09:00', 'agency')))).toBe(0);
  });
});

const steps = fc.oneof(
  fc.record({ step: fc.constantFrom('assigned', 'forwarded'), unit: fc.constantFrom('A', 'B'), dueIn: fc.nat(9) }),
  fc.record({ step: fc.constantFrom('returned', 'handled', 'issued'), unit: fc.constant('A'), dueIn: fc.constant(0) }),
);
const lives = fc.record({
  draft: fc.boolean(),
  due: fc.option(fc.nat(9)),
  steps: fc.array(fc.record({ hours: fc.integer({ min: 1, max: 70 }), what: steps }), { maxLength: 8 }),
});
type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never;

function eventsOf({ draft, due, steps: course }: Life): DocumentEvent[] {
  const start = Date.parse(at('03-02T09:00'));
  const local = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().slice(5, 16);
  const dueAt = (ms: number, days: number) => at(local(ms + days * 86_400_000));
  const first = draft
    ? drafted(local(start))
    : event('arrived', local(start), { ...described, dueAt: due === null ? null : dueAt(start, due) });
  let ms = start;
  const later = course.map(({ hours, what }) => {
    ms += hours * 3_600_000;
    const official = `o-${what.dueIn % 3}`;
    const data = { unit: what.unit, official, ...(what.step === 'assigned' ? { dueAt: dueAt(ms, what.dueIn) } : {}) };
    return event(what.step, local(ms), what.step === 'returned' ? {} : data);
  });
  return [first, ...later];
}

describe('any course of a document', () => {
  it('adds to each day what the events up to the end of that day say by themselves', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const events = eventsOf(life);
        const whole = fold(...events);
        for (let day = '2026-03-01'; day < '2026-04-05'; day = addDays(day, 1)) {
          const then = fold(...events.filter(({ time }) => localDay(time) <= day));
          const incoming = then.direction === 'incoming' && then.finishedAt === null;
          const late = incoming && then.dueAt !== null && localDay(then.dueAt) < day;
          for (const unit of ['A', 'B']) {
            const here = then.desks.at(-1)?.unit === unit;
            expect([day, unit, until(day, 'open', whole, unit)]).toEqual([day, unit, here && incoming ? 1 : 0]);
            expect([day, unit, until(day, 'overdue', whole, unit)]).toEqual([day, unit, here && late ? 1 : 0]);
            const draft = here && then.direction === 'draft';
            expect([day, unit, until(day, 'drafts', whole, unit)]).toEqual([day, unit, draft ? 1 : 0]);
          }
        }
      }),
      { seed: 87, numRuns: 300 },
    );
  });

  it('ends in one state, in whatever order its events come', () => {
    const shuffled = lives.chain((life) => {
      const events = eventsOf(life);
      return fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }));
    });
    fc.assert(
      fc.property(shuffled, ([events, mixed]) => {
        expect(fold(...mixed)).toEqual(fold(...events));
      }),
      { seed: 88, numRuns: 200 },
    );
  });
});
