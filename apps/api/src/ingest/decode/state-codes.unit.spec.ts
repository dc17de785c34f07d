import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@ioc/shared/events/contract';
import { loadCatalogue } from '#catalogue/load.js';
import { decode } from '#ingest/decode/decode.js';
import { eventSum } from '#cases/engine/event-identity.js';

const catalogue = await loadCatalogue('catalogue', 'quang-tri');
const applied = (data: object, change: object = {}) => {
  const event = {
    specversion: '1.0',
    id: '1',
    source: 'https://dichvucong.gov.vn',
    type: 'vn.ioc.dossier.state-changed.v1',
    subject: 'H50-1',
    time: '2026-05-31T10:00:00+07:00',
    data,
    ...change,
  };
  const value = Buffer.from(JSON.stringify(event));
  const record = { key: 'k', headers: {}, value, appendedAt: Date.parse('2026-06-01T00:00:00Z') };
  return decode(record, catalogue, { maxBytes: 10_000, maxAheadMs: 0 });
};
const dataOf = (data: object, change: object = {}) => {
  const answer = applied(data, change);
  return answer.ok ? answer.event.data : [answer.reason, answer.path];
};

describe('a state code', () => {
  it('of the nation is a number or a text, with or without a nought before it', () => {
    const judged = { state: 'supplement' };
    for (const code of [5, '5', '05']) expect(dataOf({ code })).toEqual({ code: '5', judged });
  });

  it('of a system of its own is told with the state that it means and its name, whatever the sender says of that', () => {
    const judged = { state: 'processing', name: 'Chờ lãnh đạo ký số' };
    expect(dataOf({ code: 12, judged: { state: 'returned' } })).toEqual({ code: '12', judged });
    expect(dataOf({ code: 12 }, { source: 'mot-cua' })).toEqual(['unknown-state', 'data.code']);
    expect(dataOf({ code: 'CHO_KY' })).toEqual(['unknown-state', 'data.code']);
  });

  it('may bring along what the national format carries, by its codes or our words, and nothing of a person', () => {
    const carried = { channel: '2', applicant: 1, unit: 'H50.05', procedure: '1.012756.000.00.00.H50', reason: 'x' };
    expect(dataOf({ code: 2, ...carried, soDinhDanh: '001099000001' })).toEqual({
      code: '2',
      judged: { state: 'received' },
      ...carried,
      procedure: '1.012756',
      channel: 'online',
      applicant: 'business',
    });
    expect(dataOf({ code: 2, channel: 4 })).toEqual(['wrong-field', 'data.channel']);
    expect(dataOf({ code: 2, dueAt: '31/12/2026' })).toEqual(['wrong-field', 'data.dueAt']);
    expect(dataOf({ code: 2, unit: 'H99' })).toEqual(['unknown-unit', 'data.unit']);
    expect(dataOf({})).toEqual(['wrong-field', 'data.code']);
  });

  it('is judged in a replacement too, by the day that the replacement names', () => {
    const replaced = (code: unknown) => ({
      event: '1',
      type: 'vn.ioc.dossier.state-changed.v1',
      time: '2026-05-30T10:00:00+07:00',
      data: { code },
    });
    const change = { type: 'vn.ioc.dossier.replaced.v1' };
    expect(dataOf(replaced('09'), change)).toMatchObject({ data: { code: '9', judged: { state: 'resolved' } } });
    expect(dataOf(replaced(17), change)).toEqual(['unknown-state', 'data.data.code']);
  });

  it('is the same event when it is read again after its meaning has changed', () => {
    const sum = (state: string, code = '12') =>
      eventSum({
        type: 'vn.ioc.dossier.state-changed.v1',
        time: '2026-05-31',
        data: { code, judged: { state } },
      } as unknown as AnyEvent);
    expect(sum('processing')).toBe(sum('stopped'));
    expect(sum('processing')).not.toBe(sum('processing', '13'));
  });
});
