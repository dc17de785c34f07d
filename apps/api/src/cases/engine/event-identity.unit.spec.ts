import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@ioc/shared/events/contract';
import { eventId, eventSum, sha256 } from '#cases/engine/event-identity.js';

const replaced = (data: object, more: object = {}) =>
  eventSum({
    ...{ id: 'r', source: 's', subject: 'K', type: 'vn.ioc.dossier.replaced.v1', time: '2026-03-02T08:00:00+07:00' },
    data: { event: 'e', type: 'vn.ioc.dossier.moved.v1', time: '2026-03-01T08:00:00+07:00', data, ...more },
  } as unknown as AnyEvent);

describe('the sum of a replacement', () => {
  it('is the same for new contents in any order of keys, as the journal gives them back', () => {
    expect(replaced({ step: 'a', unit: 'U', papers: [{ x: 1, y: 2 }] })).toBe(
      replaced({ papers: [{ y: 2, x: 1 }], unit: 'U', step: 'a' }),
    );
  });

  it('is for ever the same: sums stand in journals', () => {
    expect(replaced({ unit: 'U', step: 'a' })).toBe(2020101132571650190n);
  });

  it('is another one for other contents, whether in a field, a list or the reason', () => {
    const sums = [
      replaced({ step: 'a', papers: [1, 2] }),
      replaced({ step: 'b', papers: [1, 2] }),
      replaced({ step: 'a', papers: [2, 1] }),
      replaced({ step: 'a', papers: [1, 2] }, { reason: 'x' }),
    ];
    expect(new Set(sums).size).toBe(4);
  });

  it('does not ask what the monitor took a state code to mean', () => {
    expect(replaced({ code: 7, judged: { state: 'received' } })).toBe(replaced({ code: 7 }));
  });
});

describe('the sum of an event', () => {
  const event = (more: object = {}) =>
    ({
      ...{ id: 'r', source: 's', subject: 'K', type: 'vn.ioc.dossier.moved.v1', time: '2026-03-02T08:00:00+07:00' },
      ...{ data: { step: 'a' }, ...more },
    }) as unknown as AnyEvent;

  it('is another one for each word that says something, and not for the source or the id', () => {
    const others = [
      { type: 'vn.ioc.dossier.resolved.v1' },
      { subject: 'L' },
      { time: '2026-03-02T08:00:01+07:00' },
      { sequence: '7' },
      { sequence: '8' },
      { data: { step: 'b' } },
      { data: { step: 'a', judged: 1 } },
      { data: { step: null } },
    ];
    expect(new Set([{}, ...others].map((more) => eventSum(event(more)))).size).toBe(others.length + 1);
    expect(eventSum(event({ id: 'x', source: 'y' }))).toBe(eventSum(event()));
  });

  it('of a state code does not ask what the monitor took it to mean', () => {
    const coded = (data: object) => eventSum(event({ type: 'vn.ioc.dossier.state-changed.v1', data }));
    expect(coded({ code: '7', judged: { state: 'received' } })).toBe(coded({ code: '7' }));
    expect(coded({ code: '8' })).not.toBe(coded({ code: '7' }));
  });

  it('of a replacement knows an empty field from none, and every order of three keys', () => {
    expect(replaced({ note: null })).not.toBe(replaced({}));
    const orders = [
      { a: 1, b: 2, c: 3 },
      { c: 3, b: 2, a: 1 },
      { b: 2, a: 1, c: 3 },
    ];
    expect(new Set(orders.map((data) => replaced(data))).size).toBe(1);
  });

  it('and the id are numbers of 64 bits, for ever the same', () => {
    expect(eventId('mot-cua', 'a')).toBe(BigInt.asIntN(64, eventId('mot-cua', 'a')));
    expect(eventId('mot-cua', 'a')).not.toBe(eventId('mot-cu', 'aa'));
    expect(eventId('mot-cua', 'a')).toBe(4992059298577381677n);
  });

  it('knows a list from an object of the same contents', () => {
    expect(replaced({ papers: ['a', 'b'] })).not.toBe(replaced({ papers: { 0: 'a', 1: 'b' } }));
  });

  it('takes what an ordinary event says in the order of its schema, new contents or not', () => {
    const moved = (data: object) => eventSum(event({ data }));
    expect(moved({ step: 'a', data: { x: 1 } })).not.toBe(moved({ data: { x: 1 }, step: 'a' }));
  });

  it('names the bytes of a record by their SHA-256', () => {
    expect(sha256(Buffer.from('abc')).toString('hex')).toMatch(/^ba7816bf8f01cfea414140de5dae2223/);
  });
});
