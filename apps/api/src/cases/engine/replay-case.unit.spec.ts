import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '@ioc/shared/events/contract';
import type { CaseKindDefinition, FoldContext } from '#cases/case-kind.js';
import { eventId, eventSum } from '#cases/engine/event-identity.js';
import { type RecordedEvent, replayCase } from '#cases/engine/replay-case.js';

const context = { rankOf: () => 1, clockRules: { revives: false } } as unknown as FoldContext;
interface Counted {
  readonly n: number;
  readonly revives: number;
  readonly outruns: number;
}
/** Counts events, and under which rules each was judged. */
const definition = {
  kind: 'dossier',
  table: 'dossier',
  blank: () => ({ n: 0, revives: 0, outruns: 0 }),
  evolve: (was: Counted, _event: unknown, { clockRules }: FoldContext) => ({
    n: was.n + 1,
    revives: was.revives + (clockRules?.revives ? 1 : 0),
    outruns: was.outruns + (clockRules?.outruns ? 1 : 0),
  }),
  contributions: (counted: Counted) =>
    (['n', 'revives', 'outruns'] as const).map((measure) => ({
      ...{ measure, unit: 'U', topic: null, channel: '-', day: '2026-01-01' },
      n: counted[measure],
    })),
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
const replay = (events: readonly RecordedEvent[], change: { since: string; rule: string }[] = [], apart?: string) =>
  replayCase(definition, 'dossier', 'D1', events, context, change, apart ?? null);
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
    expect(replay([b, c, a]).held.state).toEqual({ n: 3, revives: 0, outruns: 0 });
  });

  it('counts an event once that was recorded twice', () => {
    const again = { ...a, place: 9n, recordedDay: '2026-03-03' };
    expect(chaptersOf(replay([a, again]))[1]).toEqual({ known: '2026-03-03', entries: [], news: ['a'] });
    const { ids, sums } = replay([a, again]).held;
    expect([ids, sums]).toEqual([[eventId('s', 'a')], [eventSum(a.event)]]);
  });

  it('a day apart goes event by event, by arrival and then by place', () => {
    expect(chaptersOf(replay([a, b, c], [], '2026-03-02')).map(({ news }) => news)).toEqual([['a'], ['c'], ['b']]);
    const late = { ...c, record: { appendedAt: 7 } as RecordedEvent['record'] };
    expect(chaptersOf(replay([a, b, late], [], '2026-03-02')).map(({ news }) => news)).toEqual([['a'], ['b'], ['c']]);
    const same = { ...b, record: { appendedAt: 2 } as RecordedEvent['record'] };
    expect(chaptersOf(replay([a, same, c], [], '2026-03-02')).map(({ news }) => news)).toEqual([['a'], ['c'], ['b']]);
    expect(chaptersOf(replay([a, c, same], [], '2026-03-02')).map(({ news }) => news)).toEqual([['a'], ['c'], ['b']]);
  });

  it('keeps all answers that were ever given about it', () => {
    const asked = { ...b, judged: { due: { x: '2026-04-01' } } as never };
    expect(replay([a, asked]).held.judged).toEqual({ due: { x: '2026-04-01' } });
  });

  describe('whose rules changed', () => {
    const change = [{ since: '2026-03-02', rule: '0115' }];

    it('is judged by the rules of then before that day, and once more on it', () => {
      expect(chaptersOf(replay([a, b], change))).toEqual([
        { known: '2026-03-01', entries: ['n 1', 'revives 1'], news: ['a'] },
        { known: '2026-03-02 0115', entries: ['revives -1'], news: [] },
        { known: '2026-03-02', entries: ['n 1'], news: ['b'] },
      ]);
    });

    it('also when nothing came after that day', () => {
      expect(chaptersOf(replay([a], change))[1]).toEqual({
        known: '2026-03-02 0115',
        entries: ['revives -1'],
        news: [],
      });
    });

    it('rule by rule where two changed, each with the difference that it made', () => {
      const second = { since: '2026-03-04', rule: '0450' };
      const late = recorded('d', '2026-03-05', 4);
      expect(chaptersOf(replay([a, b, late], [...change, second]))).toEqual([
        { known: '2026-03-01', entries: ['n 1', 'revives 1', 'outruns 1'], news: ['a'] },
        { known: '2026-03-02 0115', entries: ['revives -1'], news: [] },
        { known: '2026-03-02', entries: ['n 1', 'outruns 1'], news: ['b'] },
        { known: '2026-03-04 0450', entries: ['outruns -2'], news: [] },
        { known: '2026-03-05', entries: ['n 1'], news: ['d'] },
      ]);
      expect(chaptersOf(replay([a], [...change, second])).slice(1)).toEqual([
        { known: '2026-03-02 0115', entries: ['revives -1'], news: [] },
        { known: '2026-03-04 0450', entries: ['outruns -1'], news: [] },
      ]);
    });

    it('not when all of it came since then, nor where no rule of its kind was changed', () => {
      expect(chaptersOf(replay([b], change)).map(({ known }) => known)).toEqual(['2026-03-02']);
      const task = replayCase(definition, 'task', 'D1', [a], context, []);
      expect(chaptersOf(task)).toEqual([{ known: '2026-03-01', entries: ['n 1'], news: ['a'] }]);
    });
  });
});
