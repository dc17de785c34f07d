import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@ioc/shared/events/contract';
import { eventSum } from '#cases/engine/event-identity.js';

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
