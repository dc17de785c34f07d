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
