import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@ioc/shared/events/contract';
import { orderKey } from '#cases/order.js';
import { type CaseSnapshot, type IncomingEvent, emptySnapshot } from '#cases/engine/case-snapshot.js';
import { eventId, eventSum } from '#cases/engine/event-identity.js';
import { mustReplay, deduplicate } from '#cases/engine/deduplicate.js';

const event = (id: string, more: Partial<AnyEvent> = {}): AnyEvent =>
  ({
    id,
    source: 'mot-cua',
    subject: 'D1',
    type: 'vn.ioc.dossier.moved.v1',
    time: '2026-03-02T09:00:00+07:00',
    data: { step: 'thẩm định' },
    ...more,
  }) as AnyEvent;
const incoming = (of: AnyEvent) => ({ kind: 'dossier', event: of, place: 1n }) as IncomingEvent;
const ids = (events: readonly IncomingEvent[]) => events.map((one) => one.event.id);
const parted = (snapshot: CaseSnapshot, ...events: AnyEvent[]) => {
  const { fresh, duplicates, conflicts } = deduplicate(snapshot, events.map(incoming));
  return [ids(fresh), ids(duplicates), ids(conflicts)];
};
/** A case as it is held after these events. */
const holding = (...events: AnyEvent[]): CaseSnapshot => ({
  ...emptySnapshot('dossier', 'D1'),
  version: 1,
  last: events.length > 0 ? orderKey(events.at(-1) as AnyEvent) : null,
  ids: events.map(({ source, id }) => eventId(source, id)),
  sums: events.map(eventSum),
});
const many = Array.from({ length: 20 }, (_, n) => event(`m${n}`));

describe('the events of a case', () => {
  it('are new where their id was never seen, also beside others of one batch', () => {
    expect(parted(emptySnapshot('dossier', 'D1'), event('a'), event('b'))).toEqual([['a', 'b'], [], []]);
    expect(parted(holding(event('a')), event('b'))).toEqual([['b'], [], []]);
  });

  it('are repeats where an event of the same id and contents is held, or came earlier in the batch', () => {
    expect(parted(holding(event('a')), event('a'))).toEqual([[], ['a'], []]);
    expect(parted(emptySnapshot('dossier', 'D1'), event('a'), event('a'))).toEqual([['a'], ['a'], []]);
  });

  it('are conflicts where the id is known with other contents, held or of the same batch; the first wins', () => {
    const other = event('a', { data: { step: 'ký' } } as Partial<AnyEvent>);
    expect(parted(holding(event('a')), other)).toEqual([[], [], ['a']]);
    expect(parted(emptySnapshot('dossier', 'D1'), event('a'), other, event('a'))).toEqual([['a'], ['a'], ['a']]);
  });

  it('are told apart by their source: two systems may count alike', () => {
    expect(parted(holding(event('a')), event('a', { source: 'cong-dvc' }))).toEqual([['a'], [], []]);
  });

  it('are known in a long life as in a short one, the first and the last of it', () => {
    for (const n of [0, 1, 15, 16, 19]) {
      expect(parted(holding(...many), many[n] as AnyEvent)).toEqual([[], [`m${n}`], []]);
      expect(parted(holding(...many.slice(0, 16)), event('z'))).toEqual([['z'], [], []]);
    }
  });
});

describe('an event that its source may not send', () => {
  const refusal = { ok: false, reason: 'wrong-topic', path: null, detail: '' } as const;
  const deduplicated = (snapshot: CaseSnapshot, ...events: [AnyEvent, boolean][]) => {
    const { fresh, duplicates, conflicts, refused } = deduplicate(
      snapshot,
      events.map(([of, isRefused]) => ({ ...incoming(of), ...(isRefused ? { refused: refusal } : {}) })),
    );
    return [ids(fresh), ids(duplicates), ids(conflicts), ids(refused)];
  };
  const other = event('a', { data: { step: 'ký' } } as Partial<AnyEvent>);

  it('is refused when it is new, and does not take its id from the one who may', () => {
    expect(deduplicated(emptySnapshot('dossier', 'D1'), [event('a'), true])).toEqual([[], [], [], ['a']]);
    expect(deduplicated(emptySnapshot('dossier', 'D1'), [other, true], [event('a'), false])).toEqual([
      ['a'],
      [],
      [],
      ['a'],
    ]);
  });

  it('is a repeat when it is known: what was taken in stands, whoever may send today', () => {
    expect(deduplicated(holding(event('a')), [event('a'), true])).toEqual([[], ['a'], [], []]);
  });

  it('is refused, not a conflict, when it says otherwise than what is known', () => {
    expect(deduplicated(holding(event('a')), [other, true])).toEqual([[], [], [], ['a']]);
  });
});

describe('a case', () => {
  const at = (time: string, more: Partial<AnyEvent> = {}) => event('n', { time, ...more });
  const needs = (snapshot: CaseSnapshot, one: AnyEvent) =>
    mustReplay(snapshot, deduplicate(snapshot, [incoming(one)]).fresh);
  const held = holding(at('2026-03-02T09:00:00+07:00', { id: 'h' }));

  it('goes on from its state when the news come after all that is held', () => {
    expect(needs(held, at('2026-03-02T09:00:01+07:00'))).toBe(false);
    expect(needs(emptySnapshot('dossier', 'D1'), at('2026-03-01T09:00:00+07:00'))).toBe(false);
  });

  it('is replayed when one of them comes earlier', () => {
    expect(needs(held, at('2026-03-02T08:59:59+07:00'))).toBe(true);
  });

  it('goes on where the id alone gives the order, and is replayed where the id comes first', () => {
    expect(needs(held, event('i'))).toBe(false);
    expect(needs(held, event('g'))).toBe(true);
  });

  it('is replayed when a correction comes, or one was ever seen', () => {
    const correction = at('2026-03-09T09:00:00+07:00', {
      type: 'vn.ioc.dossier.retracted.v1',
      data: { event: 'h' },
    } as Partial<AnyEvent>);
    expect(needs(held, correction)).toBe(true);
    expect(needs({ ...held, intricate: true }, at('2026-03-09T09:00:00+07:00'))).toBe(true);
  });

  it('is replayed when one of several news comes earlier or corrects, and never when nothing was before', () => {
    const [early, late] = [at('2026-03-01T09:00:00+07:00'), at('2026-03-09T09:00:00+07:00')];
    const correction = event('c', {
      type: 'vn.ioc.dossier.retracted.v1',
      time: '2026-03-09T09:00:00+07:00',
      data: { event: 'h' },
    } as Partial<AnyEvent>);
    const all = (snapshot: CaseSnapshot, ...news: AnyEvent[]) =>
      mustReplay(snapshot, deduplicate(snapshot, news.map(incoming)).fresh);
    expect(all(held, { ...late, id: 'l' }, early)).toBe(true);
    expect(all(held, late, correction)).toBe(true);
    expect(all(emptySnapshot('dossier', 'D1'), correction)).toBe(false);
    expect(all({ ...holding(), version: 1 }, early)).toBe(false);
    expect(mustReplay(held, [{ ...incoming(at('2026-03-02T09:00:00+07:00', { id: 'h' })), id: 1n, sum: 1n }])).toBe(
      false,
    );
  });

  it('is replayed when another system states a step that one has stated', () => {
    const reception = (source: string) =>
      at('2026-03-09T09:00:00+07:00', { source, type: 'vn.ioc.dossier.received.v1' });
    const stated = { ...held, stated: { received: 'mot-cua' } };
    expect([reception('mot-cua'), reception('cong-dvc')].map((one) => needs(stated, one))).toEqual([false, true]);
    expect(needs(held, reception('cong-dvc'))).toBe(false);
    expect(needs(stated, at('2026-03-09T09:00:00+07:00', { source: 'cong-dvc' }))).toBe(false);
  });
});
