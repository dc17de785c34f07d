import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@ioc/shared/events/contract';
import type { CaseKindDefinition, FoldContext } from '#cases/case-kind.js';
import { eventId, eventSum } from '#cases/engine/event-identity.js';
import { type RecordedEvent, replayCase } from '#cases/engine/replay-case.js';

const context = { rankOf: () => 1, clockRules: { revives: false } } as unknown as FoldContext;
/** Counts events, and under which rule each was judged. */
const definition = {
  kind: 'dossier',
  table: 'dossier',
  blank: () => ({ n: 0, revives: 0 }),
  evolve: (was: { n: number; revives: number }, _event: unknown, { clockRules }: FoldContext) => ({
    n: was.n + 1,
    revives: was.revives + (clockRules?.revives ? 1 : 0),
  }),
  contributions: ({ n, revives }: { n: number; revives: number }) => [
    { measure: 'n', unit: 'U', topic: null, channel: '-', day: '2026-01-01', n },
    { measure: 'revives', unit: 'U', topic: null, channel: '-', day: '2026-01-01', n: revives },
  ],
  columns: [],
} as unknown as CaseKindDefinition<unknown>;

function recorded(id: string, recordedDay: string, place: number, appendedAt = place): RecordedEvent {
  const time = `2026-03-0${(place % 9) + 1}T08:00:00+07:00`;
  const event = { id, source: 's', subject: 'D1', type: 'vn.ioc.dossier.moved.v1', time, data: { step: id } };
  return {
    kind: 'dossier',
    event: event as unknown as AnyEvent,
    place: BigInt(place),
    sha256: Buffer.alloc(0),
    record: { appendedAt } as RecordedEvent['record'],
    recordedDay,
    judged: null,
  };
}
const replay = (
  events: readonly RecordedEvent[],
  change: { since: string; rule: string } | null = null,
  apart?: string,
) => replayCase(definition, 'dossier', 'D1', events, context, change as never, apart ?? null);
const chaptersOf = ({ chapters }: ReturnType<typeof replay>) =>
  chapters.map(({ known, rule, entries, news }) => ({
    known: rule ? `${known} ${rule}` : known,
    entries: entries.map(({ measure, n }) => `${measure} ${n}`),
    news: news.map(({ event }) => event.id),
  }));

const [a, b, c] = [recorded('a', '2026-03-01', 1), recorded('b', '2026-03-02', 3), recorded('c', '2026-03-02', 2)];

describe('a case from its journal', () => {
  it('goes day by day of recording, in whatever order the events are given', () => {
    const expected = [
      { known: '2026-03-01', entries: ['n 1'], news: ['a'] },
      { known: '2026-03-02', entries: ['n 2'], news: ['b', 'c'] },
    ];
    expect(chaptersOf(replay([a, b, c]))).toEqual(expected);
    expect(chaptersOf(replay([b, c, a]))).toEqual(expected);
    expect(replay([b, c, a]).held.state).toEqual({ n: 3, revives: 0 });
  });

  it('counts an event once that was recorded twice', () => {
    const again = { ...a, place: 9n, recordedDay: '2026-03-03' };
    expect(chaptersOf(replay([a, again]))[1]).toEqual({ known: '2026-03-03', entries: [], news: ['a'] });
    const { ids, sums } = replay([a, again]).held;
    expect([ids, sums]).toEqual([[eventId('s', 'a')], [eventSum(a.event)]]);
  });

  it('a day apart goes event by event, by arrival and then by place', () => {
    expect(chaptersOf(replay([a, b, c], null, '2026-03-02')).map(({ news }) => news)).toEqual([['a'], ['c'], ['b']]);
    const late = { ...c, record: { appendedAt: 7 } as RecordedEvent['record'] };
    expect(chaptersOf(replay([a, b, late], null, '2026-03-02')).map(({ news }) => news)).toEqual([['a'], ['b'], ['c']]);
    const same = { ...b, record: { appendedAt: 2 } as RecordedEvent['record'] };
    expect(chaptersOf(replay([a, same, c], null, '2026-03-02')).map(({ news }) => news)).toEqual([['a'], ['c'], ['b']]);
    expect(chaptersOf(replay([a, c, same], null, '2026-03-02')).map(({ news }) => news)).toEqual([['a'], ['c'], ['b']]);
  });

  it('keeps all answers that were ever given about it', () => {
    const asked = { ...b, judged: { due: { x: '2026-04-01' } } as never };
    expect(replay([a, asked]).held.judged).toEqual({ due: { x: '2026-04-01' } });
  });

  describe('whose rules changed', () => {
    const change = { since: '2026-03-02', rule: 'revives' };

    it('is judged by the rules of then before that day, and once more on it', () => {
      expect(chaptersOf(replay([a, b], change))).toEqual([
        { known: '2026-03-01', entries: ['n 1', 'revives 1'], news: ['a'] },
        { known: '2026-03-02 revives', entries: ['revives -1'], news: [] },
        { known: '2026-03-02', entries: ['n 1'], news: ['b'] },
      ]);
    });

    it('also when nothing came after that day', () => {
      expect(chaptersOf(replay([a], change))[1]).toEqual({
        known: '2026-03-02 revives',
        entries: ['revives -1'],
        news: [],
      });
    });

    it('not when all of it came since then, nor where no rule of its kind was changed', () => {
      expect(chaptersOf(replay([b], change)).map(({ known }) => known)).toEqual(['2026-03-02']);
      const task = replayCase(definition, 'task', 'D1', [a], context, null);
      expect(chaptersOf(task)).toEqual([{ known: '2026-03-01', entries: ['n 1'], news: ['a'] }]);
    });
  });
});
