import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@ioc/shared/events/contract';
import { dossierKind } from '#cases/dossiers/dossier.kind.js';
import type { FoldContext, CaseKindDefinition } from '#cases/case-kind.js';
import type { Task } from '#cases/tasks/task.fold.js';
import { taskKind } from '#cases/tasks/task.kind.js';
import { orderKey } from '#cases/order.js';
import { type CaseSnapshot, emptySnapshot } from '#cases/engine/case-snapshot.js';
import type { NewEvent } from '#cases/engine/deduplicate.js';
import { applyEvents } from '#cases/engine/apply-events.js';

const context: FoldContext = {
  rankOf: () => 1,
  dueOf: () => null,
  complaintDue: () => null,
  placeQuality: () => 'ok',
  communeAt: () => null,
};
const definition = dossierKind as CaseKindDefinition<unknown>;
const received = (source: string, id = source) =>
  ({
    id,
    source,
    subject: 'D1',
    type: 'vn.ioc.dossier.received.v1',
    time: '2026-03-02T09:00:00+07:00',
    data: { procedure: '1.000001', unit: 'U', channel: 'online', dueAt: null },
  }) as AnyEvent;
const moved = (source: string, id = `${source}-moved`) =>
  ({
    ...received(source, id),
    type: 'vn.ioc.dossier.moved.v1',
    time: '2026-03-03T09:00:00+07:00',
    data: { step: 'ký' },
  }) as AnyEvent;
const resolved = (source: string) =>
  ({ ...received(source, `${source}-resolved`), type: 'vn.ioc.dossier.resolved.v1', data: {} }) as AnyEvent;
let place = 0n;
const fresh = (events: readonly AnyEvent[]) =>
  events.map((event) => ({ event, id: (place += 1n), sum: 1n, place }) as unknown as NewEvent);
const retracted = (of: AnyEvent, id = `-${of.id}`) =>
  ({
    ...of,
    id,
    type: 'vn.ioc.dossier.retracted.v1',
    time: '2026-03-04T09:00:00+07:00',
    data: { event: of.id },
  }) as AnyEvent;
const applied = (snapshot: CaseSnapshot, history: AnyEvent[] | null, ...news: AnyEvent[]) =>
  applyEvents(definition, snapshot, fresh(news), history, context);
const blank = emptySnapshot('dossier', 'D1');

describe('a case to which events are applied', () => {
  it('has nobody by name who assigned it, though the journal has: such codes are refused today', () => {
    const assigned = (assigner: string) =>
      ({
        ...received('a'),
        type: 'vn.ioc.task.assigned.v1',
        data: { assigner, unit: 'U', document: 'd', title: 't', dueAt: null },
      }) as AnyEvent;
    const of = (assigner: string) => {
      const { after, entries } = applyEvents(
        taskKind as CaseKindDefinition<unknown>,
        emptySnapshot('task', 'T1'),
        fresh([assigned(assigner)]),
        null,
        context,
      );
      return [(after.state as Task).assigner, [...new Set(entries.map(({ topic }) => topic))]];
    };
    expect(of('UBND tỉnh')).toEqual(['UBND tỉnh', ['UBND tỉnh']]);
    expect(of('Nguyễn Văn An')).toEqual(['an-danh', ['an-danh']]);
  });

  it('remembers who states a step: of several systems the first by name, whoever came first', () => {
    expect(applied(blank, null, received('b'), received('a')).after.stated).toEqual({ received: 'a' });
    expect(applied(blank, null, received('a'), received('b')).after.stated).toEqual({ received: 'a' });
    const snapshot = applied(blank, null, received('b')).after;
    expect(snapshot.stated).toEqual({ received: 'b' });
    expect(applied(snapshot, [received('b')], received('a')).after.stated).toEqual({ received: 'a' });
    expect(applied(snapshot, [received('b')], received('c')).after.stated).toEqual({ received: 'b' });
  });

  it('is intricate once two systems state one step, and stays so', () => {
    const one = applied(blank, null, received('b'), moved('b'));
    expect(one.after.intricate).toBe(false);
    const two = applied(one.after, [received('b'), moved('b')], received('a'));
    expect(two.after.intricate).toBe(true);
    const three = applied(two.after, [received('b'), moved('b'), received('a')], moved('a'));
    expect(three.after.intricate).toBe(true);
    expect(applied(one.after, [received('b')], received('a'), resolved('b')).after.intricate).toBe(true);
  });

  it('changes the ledger by what is new: applying more adds nothing twice, replaying its history neither', () => {
    const first = applied(blank, null, received('b'));
    expect(first.entries.filter(({ measure }) => measure === 'dossier.received')).toHaveLength(1);
    expect(applied(first.after, null, moved('b')).entries).toEqual([]);
    expect(applied(first.after, [received('b')], moved('b')).entries).toEqual([]);
  });

  it('keeps the ids and places of all its events in order of arrival, and counts its writes', () => {
    const first = applied(blank, null, received('b'));
    const second = applied(first.after, null, moved('b'));
    expect(second.after.ids).toHaveLength(2);
    expect(second.after.ids.slice(0, 1)).toEqual(first.after.ids);
    expect(second.after.places).toEqual(second.after.ids);
    expect([first.after.version, second.after.version]).toEqual([1, 2]);
  });

  it('keeps the sums of its events, and the key of the last by order of life, not of arrival', () => {
    const [first, second] = [received('b'), moved('b')];
    const { after } = applied(blank, null, second, moved('b', 'x'), first);
    expect(after.sums).toEqual([1n, 1n, 1n]);
    expect(after.last).toEqual(orderKey(moved('b', 'x')));
    expect(after.stated).toEqual({ received: 'b' });
  });

  it('is replayed from nothing when its history is given: what was taken back leaves no trace', () => {
    const [reception, step] = [received('b'), moved('b')];
    const held = applied(blank, null, reception, step).after;
    const { after } = applied(held, [reception, step], retracted(step));
    expect(after.state).toEqual(applied(blank, null, reception).after.state);
    expect(after.intricate).toBe(true);
    const both = applied(applied(blank, null, reception).after, [reception], step, retracted(step));
    expect([both.after.intricate, both.after.state]).toEqual([true, after.state]);
  });

  it('is none while no event of it counts, and one again when one does', () => {
    const reception = received('b');
    const alone = applied(blank, null, retracted(reception)).after;
    expect(alone.none).toBe(true);
    expect(applied(alone, null, moved('b')).after.none).toBe(false);
    const held = applied(blank, null, reception).after;
    expect(held.none).toBe(false);
    expect(applied(held, null, moved('b')).after.none).toBe(false);
    expect(applied(held, null, retracted(moved('c'))).after.none).toBe(false);
    expect(applied(alone, null, retracted(moved('c'))).after.none).toBe(true);
    expect(applied(held, [reception], retracted(reception)).after.none).toBe(true);
  });

  it('keeps what calendar and limits answered before, beside what they answer now', () => {
    const dated = { ...context, dueOf: () => '2026-03-09T17:00:00+07:00' };
    const asking = { ...received('b'), data: { procedure: '1.000001', unit: 'U', channel: 'online' } } as AnyEvent;
    const first = applyEvents(definition, { ...blank, judged: { 'due of before': 'x' } }, fresh([asking]), null, dated);
    expect(first.judged).not.toBeNull();
    expect(first.after.judged).toEqual({ 'due of before': 'x', ...first.judged });
    expect(applyEvents(definition, first.after, fresh([moved('b')]), null, dated).after.judged).toEqual(
      first.after.judged,
    );
  });

  it('changes the ledger from nothing when it is new', () => {
    const { entries } = applied(blank, null, received('b'));
    expect(entries.map(({ n }) => Number.isInteger(n))).toEqual(entries.map(() => true));
  });
});
