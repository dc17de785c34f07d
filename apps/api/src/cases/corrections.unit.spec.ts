import { describe, expect, it } from '@jest/globals';
import { random } from '@ioc/test/support/random';
import { applyCorrections as settleWith } from '#cases/corrections.js';

const event = (id: string, at: number, step: string, data: object = {}) => ({
  id,
  source: 's',
  subject: 'D',
  type: `vn.ioc.dossier.${step}.v1`,
  time: new Date(at * 1000).toISOString(),
  data,
});
const of = (kind: string, id: string, at: number, step: string, data: object = {}) => ({
  ...event(id, at, step, data),
  type: `vn.ioc.${kind}.${step}.v1`,
});
const settle = (events: Parameters<typeof settleWith>[0]) => settleWith(events, { rankOf: () => 100 });
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);

describe('settling corrections', () => {
  it('drops a retracted event, also when the retraction came first', () => {
    const [a, b, r] = [
      event('a', 1, 'received'),
      event('b', 2, 'resolved'),
      event('r', 3, 'retracted', { event: 'b' }),
    ];
    expect(ids(settle([a, b, r]).counted)).toEqual(['a']);
    expect(ids(settle([r, b, a]).counted)).toEqual(['a']);
    expect(settle([a, b, r]).effects.get(b)).toBe('retracted');
  });

  it('puts the new contents at their new time', () => {
    const replaced = event('r', 9, 'replaced', {
      event: 'b',
      type: 'vn.ioc.dossier.resolved.v1',
      time: new Date(500).toISOString(),
      data: { x: 1 },
    });
    const { counted } = settle([event('a', 1, 'received'), event('b', 2, 'resolved'), replaced]);
    expect(counted.map(({ id, data }) => [id, data])).toEqual([
      ['b', { x: 1 }],
      ['a', {}],
    ]);
  });

  it('brings an event back when its retraction is retracted', () => {
    const all = [
      event('b', 2, 'resolved'),
      event('r', 3, 'retracted', { event: 'b' }),
      event('rr', 4, 'retracted', { event: 'r' }),
    ];
    expect(ids(settle(all).counted)).toEqual(['b']);
  });

  it('lets the latest of several corrections stand', () => {
    const to = (id: string, at: number, x: number) =>
      event(id, at, 'replaced', {
        event: 'b',
        type: 'vn.ioc.dossier.resolved.v1',
        time: new Date(2000).toISOString(),
        data: { x },
      });
    expect(settle([event('b', 2, 'resolved'), to('r2', 5, 2), to('r1', 4, 1)]).counted[0]?.data).toEqual({ x: 2 });
  });

  it('touches only events of the same source', () => {
    const other = { ...event('r', 3, 'retracted', { event: 'b' }), source: 'another' };
    expect(ids(settle([event('b', 2, 'resolved'), other]).counted)).toEqual(['b']);
  });

  it('gives the same in any order of arrival', () => {
    const dice = random(1);
    const all = Array.from({ length: 12 }, (_, index) => event(`e${index}`, index, 'moved'));
    all.push(
      ...[2, 5, 7].map((of) => event(`r${of}`, 20 + of, 'retracted', { event: `e${of}` })),
      event('rr', 40, 'retracted', { event: 'r5' }),
    );
    const expected = ids(settle(all).counted);
    expect(expected).toHaveLength(10);
    for (let round = 0; round < 50; round += 1) expect(ids(settle(dice.shuffle(all)).counted)).toEqual(expected);
  });

  it('lets the system that comes first tell a step that two systems state, and marks what differs', () => {
    const by = (source: string, at: number, unit: string) => ({
      ...event(`x-${source}`, at, 'received', { unit }),
      source,
    });
    const [province, ministry] = [by('mot-cua', 100, 'A'), by('bo', 50, 'B')];
    const rank = (source: string) => (source === 'bo' ? 2 : 1);
    for (const order of [
      [province, ministry],
      [ministry, province],
    ]) {
      const { counted, effects, disputes } = settleWith(order, { rankOf: rank });
      expect(counted.filter(({ source }) => source === 'mot-cua')).toEqual([province]);
      expect(counted.filter(({ source }) => source === 'bo')).toMatchObject([{ data: { heard: true } }]);
      expect(effects.get(ministry)).toBe('disputed');
      expect(disputes).toBe(1);
    }
    expect(settleWith([province, { ...ministry, data: province.data }], { rankOf: rank }).disputes).toBe(0);
    expect(ids(settleWith([province, ministry], { rankOf: (source) => -rank(source) }).counted)).toEqual([
      'x-bo',
      'x-mot-cua',
    ]);
  });
});

describe('the reception of a case that was taken back', () => {
  const taken = (kind: string, begin: string) => {
    const all = [of(kind, 'a', 1, begin), of(kind, 'b', 2, 'moved'), of(kind, 'r', 3, 'retracted', { event: 'a' })];
    const { counted, effects } = settle(all);
    return [ids(counted), all.map((one) => effects.get(one))];
  };

  it.each([
    ['dossier', 'received'],
    ['complaint', 'submitted'],
    ['task', 'assigned'],
    ['document', 'arrived'],
    ['document', 'drafted'],
  ])('leaves no %s: what followed says nothing (%s)', (kind, begin) =>
    expect(taken(kind, begin)).toEqual([[], ['retracted', 'void', 'correction']]),
  );

  it('leaves a case whose step is no reception, and one of a kind that has none', () => {
    expect(taken('dossier', 'moved')).toEqual([['b'], ['retracted', 'applied', 'correction']]);
    expect(taken('kpi', 'observed')).toEqual([['b'], ['retracted', 'applied', 'correction']]);
    expect(settle([of('x', 'a', 1, 'received'), { ...event('b', 2, 'moved'), type: 'odd' }]).counted).toHaveLength(2);
  });

  it('leaves a filing that stands, and nothing else', () => {
    const all = [
      event('f', 1, 'registered'),
      event('a', 2, 'received'),
      event('b', 3, 'moved'),
      event('r', 4, 'retracted', { event: 'a' }),
    ];
    const { counted, effects } = settle(all);
    expect(ids(counted)).toEqual(['f']);
    expect(all.map((one) => effects.get(one))).toEqual(['applied', 'retracted', 'void', 'correction']);
  });

  it('leaves the case where another reception stands, or the same one with new contents', () => {
    const retracted = event('r', 9, 'retracted', { event: 'a' });
    const replaced = event('r', 9, 'replaced', { event: 'a', data: { unit: 'U' } });
    const steps = [event('a', 1, 'received'), event('b', 2, 'moved')];
    expect(ids(settle([...steps, event('c', 3, 'received'), retracted]).counted)).toEqual(['b', 'c']);
    const { counted } = settle([...steps, replaced]);
    expect(counted.map(({ id, type, data }) => [id, type, data])).toEqual([
      ['a', 'vn.ioc.dossier.received.v1', { unit: 'U' }],
      ['b', 'vn.ioc.dossier.moved.v1', {}],
    ]);
  });

  it('is any event that states when it was received', () => {
    const begun = event('a', 1, 'state-changed', { code: '2', receivedAt: '2026-03-02T01:00:00Z' });
    const all = [begun, event('b', 2, 'moved'), event('r', 3, 'retracted', { event: 'a' })];
    expect(ids(settle(all).counted)).toEqual([]);
    expect(ids(settle([{ ...begun, data: {} }, ...all.slice(1)]).counted)).toEqual(['b']);
    const empty = { ...event('n', 4, 'moved'), data: null as unknown as object };
    expect(settle([...all, empty]).effects.get(empty)).toBe('void');
  });

  it('marks the event that was sent, where a replacement of it no longer counts', () => {
    const moved = event('b', 2, 'moved');
    const all = [
      event('a', 1, 'received'),
      moved,
      event('p', 3, 'replaced', { event: 'b', data: { unit: 'V' } }),
      event('r', 4, 'retracted', { event: 'a' }),
    ];
    const { counted, effects } = settle(all);
    expect([ids(counted), effects.get(moved)]).toEqual([[], 'void']);
    expect(effects.size).toBe(all.length);
  });

  it('says of a correction whose event never came that it waits', () => {
    const lone = event('r', 3, 'retracted', { event: 'unknown' });
    expect(settle([event('a', 1, 'received'), lone]).effects.get(lone)).toBe('unmatched');
  });

  it('puts the mark of a second system on the event that was sent, not on its new contents', () => {
    const told = { ...event('x', 50, 'received', { unit: 'B' }), source: 'bo' };
    const first = event('y', 100, 'received', { unit: 'A' });
    const better = { ...event('r', 200, 'replaced', { event: 'x', data: { unit: 'C' } }), source: 'bo' };
    const { effects } = settleWith([told, first, better], { rankOf: (source) => (source === 'bo' ? 2 : 1) });
    expect(effects.get(told)).toBe('disputed');
    expect(effects.size).toBe(3);
  });

  it('keeps nothing of a second statement that says no state', () => {
    const told = (id: string, source: string) => ({ ...of('complaint', id, 1, 'answered'), source });
    const { counted } = settleWith([told('a', 's'), told('b', 'bo')], {
      rankOf: (source) => (source === 'bo' ? 2 : 1),
    });
    expect(counted).toEqual([told('a', 's')]);
  });
});
