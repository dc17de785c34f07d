import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@ioc/shared/events/contract';
import { dossierRoom } from '#cases/dossiers/dossier.room.js';
import type { FoldContext, Room } from '#cases/room.js';
import { type HeldCase, noCase } from '#intake/held-case.js';
import type { Fresh } from '#intake/sift.js';
import { tell } from '#intake/tell.js';

const context: FoldContext = {
  rankOf: () => 1,
  dueOf: () => null,
  complaintDue: () => null,
  placeQuality: () => 'ok',
  communeAt: () => null,
};
const room = dossierRoom as Room<unknown>;
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
let place = 0n;
const fresh = (events: readonly AnyEvent[]) =>
  events.map((event) => ({ event, id: (place += 1n), sum: 1n, place }) as unknown as Fresh);
const told = (held: HeldCase, history: AnyEvent[] | null, ...news: AnyEvent[]) =>
  tell(room, held, fresh(news), history, context);
const blank = noCase('dossier', 'D1');

describe('a case that is told on', () => {
  it('remembers who states a step: of several systems the first by name, whoever came first', () => {
    expect(told(blank, null, received('b'), received('a')).after.stated).toEqual({ received: 'a' });
    expect(told(blank, null, received('a'), received('b')).after.stated).toEqual({ received: 'a' });
    const held = told(blank, null, received('b')).after;
    expect(held.stated).toEqual({ received: 'b' });
    expect(told(held, [received('b')], received('a')).after.stated).toEqual({ received: 'a' });
    expect(told(held, [received('b')], received('c')).after.stated).toEqual({ received: 'b' });
  });

  it('is intricate once two systems state one step, and stays so', () => {
    const one = told(blank, null, received('b'), moved('b'));
    expect(one.after.intricate).toBe(false);
    const two = told(one.after, [received('b'), moved('b')], received('a'));
    expect(two.after.intricate).toBe(true);
    const three = told(two.after, [received('b'), moved('b'), received('a')], moved('a'));
    expect(three.after.intricate).toBe(true);
  });

  it('changes the ledger by what is new: telling it on adds nothing twice, telling it anew from its history neither', () => {
    const first = told(blank, null, received('b'));
    expect(first.entries.filter(({ measure }) => measure === 'dossier.received')).toHaveLength(1);
    expect(told(first.after, null, moved('b')).entries).toEqual([]);
    expect(told(first.after, [received('b')], moved('b')).entries).toEqual([]);
  });

  it('keeps the ids and places of all its events in order of arrival, and counts its writes', () => {
    const first = told(blank, null, received('b'));
    const second = told(first.after, null, moved('b'));
    expect(second.after.ids).toHaveLength(2);
    expect(second.after.ids.slice(0, 1)).toEqual(first.after.ids);
    expect(second.after.places).toEqual(second.after.ids);
    expect([first.after.version, second.after.version]).toEqual([1, 2]);
  });
});
