import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@ioc/shared/events/contract';
import { dossierKind } from '#cases/dossiers/dossier.kind.js';
import type { FoldContext, CaseKindDefinition } from '#cases/case-kind.js';
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
let place = 0n;
const fresh = (events: readonly AnyEvent[]) =>
  events.map((event) => ({ event, id: (place += 1n), sum: 1n, place }) as unknown as NewEvent);
const applied = (snapshot: CaseSnapshot, history: AnyEvent[] | null, ...news: AnyEvent[]) =>
  applyEvents(definition, snapshot, fresh(news), history, context);
const blank = emptySnapshot('dossier', 'D1');

describe('a case that is told on', () => {
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
  });

  it('changes the ledger by what is new: telling it on adds nothing twice, telling it anew from its history neither', () => {
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
});
