import { describe, expect, it } from '@jest/globals';
import { dossierContributions } from '#cases/dossiers/dossier.contributions.js';
import { dossierKind } from '#cases/dossiers/dossier.kind.js';
import { dossierFrom, received, retracted, ruled, said } from '#cases/dossiers/dossier-from.spec-support.js';
import { difference, type Entry } from '#ledger/entry.js';
import { changesOfCase, undone } from '#alarm-rules/case-changes.js';

const context = ruled('elapsed');
type Event = ReturnType<typeof said>;
/** Events in the order of their arrival. */
const changes = (...events: Event[]) =>
  changesOfCase(
    dossierKind as never,
    'D1',
    events.map((event, index) => ({ event, place: BigInt(index), judged: {} })) as never,
    context,
  );
const measures = (entries: readonly Entry[]) =>
  entries.map(({ measure, n }) => `${n > 0 ? '+' : '-'}${measure}`).sort();
const total = (all: ReturnType<typeof changes>) =>
  difference(
    [],
    all.flatMap(({ entries }) => entries),
  );

const [first, asked, done] = [
  received('02T09:00', '12T17:00'),
  said('supplement-requested', '04T09:00'),
  said('resolved', '16T09:00'),
];

const at = (place: bigint, event: Event) => ({ event, place, judged: {} });

describe('the life of a case at event time', () => {
  it('is what each event changed, at its own time, in the order of the times', () => {
    const life = changes(done, asked, first);
    expect(life.map(({ at }) => at)).toEqual([first, asked, done].map(({ time }) => Date.parse(time)));
    expect(measures(life[0]?.entries ?? [])).toContain('+dossier.received');
    expect(measures(life[2]?.entries ?? [])).toContain('+dossier.resolved');
  });

  it('adds up to what the case adds to the ledger now, in whatever order the events came', () => {
    const now = difference([], dossierContributions(dossierFrom([first, asked, done]).dossier));
    for (const order of [
      [first, asked, done],
      [done, asked, first],
      [asked, done, first],
    ])
      expect(measures(total(changes(...order)))).toEqual(measures(now));
  });

  it('takes back what a later event refutes: a retraction undoes at its own time', () => {
    const life = changes(first, done, retracted(done, '17T09:00'));
    expect(measures(life[2]?.entries ?? [])).toContain('-dossier.resolved');
    expect(measures(total(life))).not.toContain('+dossier.resolved');
  });

  it('has those of one time in the order of their places, and a repetition changes nothing', () => {
    const second = received('02T09:00', '13T17:00');
    const both = [at(1n, first), at(2n, second)];
    for (const given of [both, both.toReversed()]) {
      const life = changesOfCase(dossierKind as never, 'D1', given as never, context);
      expect(total([life[0] as never])).toEqual(total(changes(first)));
    }
    const again = changes(first, first, done);
    expect(again.map(({ entries }) => entries.length > 0)).toEqual([true, false, true]);
  });
});

it('entries that are undone are taken away once', () => {
  const life = changes(first, done).flatMap(({ entries }) => entries);
  expect(difference([], [...life, ...undone(life)])).toEqual([]);
  expect(undone([])).toEqual([]);
});
