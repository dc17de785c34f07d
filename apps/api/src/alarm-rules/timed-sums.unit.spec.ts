import { describe, expect, it } from '@jest/globals';
import type { Entry } from '#ledger/entry.js';
import { addDeltas, growing, sumsQuery } from '#ledger/add-deltas.js';
import { TimedSums } from '#alarm-rules/timed-sums.js';

const query = sumsQuery(['dossier.received'], '2026-03-03');
const received = (n: number): Entry => ({
  ...{ measure: 'dossier.received', day: '2026-03-03', unit: 'U1' },
  ...{ topic: null, channel: 'online', n },
});
const [morning, noon, evening] = [8, 12, 18].map((hour) => ({ at: hour, entries: [received(hour)] }));
const changes = [evening, morning, noon] as { at: number; entries: Entry[] }[];

/** Sums of a ledger that holds all changes, and what is counted of them. */
function setting(all = changes) {
  let ways = 0;
  const sums = growing({ byUnit: new Map(), byDay: new Map() });
  addDeltas(
    sums,
    all.flatMap(({ entries }) => entries),
    query,
  );
  const timed = new TimedSums(all, () => Promise.resolve(void (ways += 1)));
  const count = () => sums.byUnit.get('U1')?.get('dossier.received')?.day ?? 0;
  return { timed, sums, count, ways: () => ways };
}

describe('sums in order of time', () => {
  it('are those of now less what changed at the instant that is opened or later', async () => {
    for (const [opens, left] of [
      [0, 0],
      [8, 0],
      [9, 8],
      [12, 8],
      [18, 20],
      [19, 38],
    ] as const) {
      const { timed, sums, count } = setting();
      expect(await timed.open(sums, query, opens)).toBe(sums);
      expect({ opens, left: count() }).toEqual({ opens, left });
    }
  });

  it('grow by each change at its own time, once, in whatever order the changes were given', async () => {
    const { timed, sums, count } = setting();
    await timed.open(sums, query, 0);
    const seen = [7, 8, 8, 12, 17, 18, 99].map((now) => [now, timed.advance(now), count()]);
    expect(seen).toEqual([
      [7, false, 0],
      [8, true, 8],
      [8, false, 8],
      [12, true, 20],
      [17, false, 20],
      [18, true, 38],
      [99, false, 38],
    ]);
  });

  it('go on from the day that was opened last: what is in the sums already is not added again', async () => {
    const { timed, sums, count } = setting();
    await timed.open(sums, query, 9);
    expect([timed.advance(12), count()]).toEqual([true, 20]);
    timed.advance(99);
    await timed.open(sums, query, 13);
    expect([count(), timed.advance(17), timed.advance(18), count()]).toEqual([20, false, true, 38]);
  });

  it('give way to others after each change that is taken away', async () => {
    const { timed, sums, ways } = setting();
    await timed.open(sums, query, 9);
    expect(ways()).toBe(2);
  });

  it('know nothing before a day is opened', () => {
    const { timed, count } = setting();
    expect([timed.advance(99), count()]).toEqual([false, 38]);
  });
});
