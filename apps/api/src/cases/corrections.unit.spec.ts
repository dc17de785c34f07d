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
const settle = (events: Parameters<typeof settleWith>[0]) => settleWith(events, () => 100);
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
      const { counted, effects, disputes } = settleWith(order, rank);
      expect(counted.filter(({ source }) => source === 'mot-cua')).toEqual([province]);
      expect(counted.filter(({ source }) => source === 'bo')).toMatchObject([{ data: { heard: true } }]);
      expect(effects.get(ministry)).toBe('disputed');
      expect(disputes).toBe(1);
    }
    expect(settleWith([province, { ...ministry, data: province.data }], rank).disputes).toBe(0);
    expect(ids(settleWith([province, ministry], (source) => -rank(source)).counted)).toEqual(['x-bo', 'x-mot-cua']);
  });
});
