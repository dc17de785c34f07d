import { describe, expect, it } from '@jest/globals';
import { compareKeys, inOrder, orderKey } from '#cases/order.js';

const event = (time: string, more: { id?: string; sequence?: number | string; type?: string } = {}) => ({
  id: 'e',
  source: 's',
  type: 'vn.ioc.dossier.moved.v1',
  subject: 'H50-1',
  time,
  data: {},
  ...more,
});
const at = '2026-05-31T10:00:00';
const ids = (...events: ReturnType<typeof event>[]) => inOrder(events).map(({ id }) => id);

describe('the order of events', () => {
  it('is that of their microseconds before anything else', () => {
    const late = event(`${at}.000002+07:00`, { id: 'a', sequence: 1, type: 'vn.ioc.dossier.received.v1' });
    const early = event(`${at}.000001+07:00`, { id: 'b', sequence: 2, type: 'vn.ioc.dossier.returned.v1' });
    expect(ids(late, early)).toEqual(['b', 'a']);
    expect(ids(event('2026-05-31T03:00:01Z', { id: 'z' }), event(`${at}.999999+07:00`, { id: 'y' }))).toEqual([
      'y',
      'z',
    ]);
  });

  it('then of their sequences: none, integers of any size, text', () => {
    const same = (id: string, sequence?: number | string) =>
      event(`${at}+07:00`, { id, ...(sequence === undefined ? {} : { sequence }) });
    expect(
      ids(
        same('e', 'x'),
        same('d', '90071992547409921'),
        same('c', '9007199254740993'),
        same('b', 9),
        same('a', 0),
        same('0'),
      ),
    ).toEqual(['0', 'a', 'b', 'c', 'd', 'e']);
  });

  it('then of the course of a life, then of their ids', () => {
    const received = event(`${at}+07:00`, { id: 'z', type: 'vn.ioc.dossier.received.v1' });
    expect(ids(event(`${at}+07:00`, { id: 'b' }), event(`${at}+07:00`, { id: 'a' }), received)).toEqual([
      'z',
      'a',
      'b',
    ]);
  });

  it('is the same for a key that was stored before sequences were text', () => {
    const stored = { at: Date.parse(`${at}+07:00`), sequence: -1, rank: 0, id: '' };
    expect(Math.sign(compareKeys(stored, orderKey(event(`${at}+07:00`, { sequence: 0 }))))).toBe(-1);
    expect(orderKey(event(`${at}.5+07:00`))).toMatchObject({ at: stored.at + 500, sequence: -1 });
    expect(orderKey(event(`${at}.123456+07:00`)).at).toBe((stored.at * 1000 + 123_456) / 1000);
  });
});

describe('the order of two events of one moment', () => {
  const moment = `${at}+07:00`;
  const step = (id: string, name = 'moved', more: { sequence?: number | string; source?: string } = {}) => ({
    ...event(moment, { id, type: `vn.ioc.dossier.${name}.v1` }),
    ...more,
  });
  /** In either order of arrival. */
  const sorted = (...events: ReturnType<typeof step>[]) => {
    expect(ids(...[...events].reverse())).toEqual(ids(...events));
    return ids(...events);
  };

  it('is that of their sequence, whatever the steps are called', () => {
    expect(sorted(step('b', 'received', { sequence: 10 }), step('a', 'resolved', { sequence: 9 }))).toEqual(['a', 'b']);
    expect(sorted(step('a', 'moved', { sequence: 0 }), step('b'))).toEqual(['b', 'a']);
    expect(sorted(step('a', 'moved', { sequence: '90071992547409921' }), step('b'))).toEqual(['b', 'a']);
    expect(sorted(step('a', 'moved', { sequence: 1 }), step('b', 'moved', { sequence: 0 }))).toEqual(['b', 'a']);
  });

  it('is the course of a life without one; a step of no course comes last', () => {
    expect(sorted(step('a', 'returned'), step('b', 'resolved'), step('c', 'received'))).toEqual(['c', 'b', 'a']);
    expect(sorted(step('a', 'no-such-step'), step('b', 'rated'))).toEqual(['b', 'a']);
  });

  it('is total: their ids decide, then their sources', () => {
    expect(sorted(step('b'), step('a'), step('c'))).toEqual(['a', 'b', 'c']);
    const [a, b] = [orderKey(step('a')), orderKey(step('b'))];
    expect([compareKeys(a, b) < 0, compareKeys(b, a) > 0, compareKeys(a, a)]).toEqual([true, true, 0]);
    const twins = [step('x', 'moved', { source: 'q' }), step('x', 'moved', { source: 'p' })];
    const sources = (of: typeof twins) => inOrder(of).map(({ source }) => source);
    expect([sources(twins), sources([...twins].reverse())]).toEqual([
      ['p', 'q'],
      ['p', 'q'],
    ]);
  });
});
