import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DossierEvent } from '@ioc/shared/events/contract';
import { type NationalState, stateOfCode } from '@ioc/shared/events/dossier-states';
import { loadCatalogue } from '#catalogue/load.js';
import { dossierContributions } from '#cases/dossiers/dossier.contributions.js';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';
import { inOrder } from '#cases/order.js';
import { applyCorrections } from '#cases/corrections.js';
import { foldContext } from '#cases/engine/fold-context.js';

const context = foldContext(await loadCatalogue('catalogue', 'quang-tri'));
const procedure = '1.012756';
const filing = { procedure, unit: 'H50.05', channel: 'online' };

interface Told {
  readonly named: readonly [step: string, data?: object];
  readonly code: number;
  readonly data?: object;
}
const event = (step: string, hour: number, data: object): DossierEvent =>
  ({
    id: `e${hour}`,
    source: 's',
    subject: 'D1',
    type: `vn.ioc.dossier.${step}.v1`,
    time: new Date(Date.parse('2026-03-02T01:00:00Z') + hour * 3_600_000).toISOString(),
    data,
  }) as DossierEvent;
const coded = (code: number, hour: number, data: object = {}) =>
  event('state-changed', hour, { code: String(code), judged: { state: stateOfCode(code) as NationalState }, ...data });
const fold = (events: readonly DossierEvent[]): Dossier =>
  inOrder(events).reduce((was, one) => evolveDossier(was, one, context), blankDossier('s'));
const due = (hour: number) => ({
  dueAt: new Date(Date.parse('2026-03-02T10:00:00Z') + hour * 3_600_000).toISOString(),
});

/** What may happen to a dossier next, by where it is: the named step, and the code that a system of codes would send. */
function choices(of: Dossier, hour: number): Told[] {
  const end: Told[] = [
    { named: ['withdrawn', {}], code: 7 },
    { named: ['stopped', {}], code: 8 },
    { named: ['resolved', { resultFile: true }], code: 9, data: { resultFile: true } },
    { named: ['returned', {}], code: 10 },
  ];
  if (of.receivedAt === null)
    return [
      { named: ['registered', filing], code: 1, data: filing },
      {
        named: ['received', { ...filing, ...due(hour + 200), hasFee: true }],
        code: 2,
        data: { ...filing, ...due(hour + 200), hasFee: true },
      },
      { named: ['received', { ...filing, dueAt: null }], code: 2, data: { ...filing, dueAt: null } },
      { named: ['received', filing], code: 2, data: filing },
      { named: ['refused', { reason: 'x' }], code: 3 },
      ...(of.status === 'supplement' ? [] : [{ named: ['supplement-requested', {}] as const, code: 5 }]),
      { named: ['fee-requested', { amount: 1 }], code: 6 },
    ];
  if (of.finishedAt !== null)
    return [
      { named: ['recalled', {}], code: 4 },
      { named: ['returned', {}], code: 10 },
    ];
  if (of.waitingSince !== null)
    return [
      { named: ['supplemented', {}], code: 4 },
      { named: ['supplemented', due(hour + 150)], code: 4, data: due(hour + 150) },
      ...end,
    ];
  return [
    { named: ['moved', { step: 'Thẩm định' }], code: 4, data: { step: 'Thẩm định' } },
    { named: ['moved', { step: 'Ký', unit: 'H50.08' }], code: 4, data: { step: 'Ký', unit: 'H50.08' } },
    { named: ['supplement-requested', {}], code: 5 },
    { named: ['fee-requested', { amount: 1 }], code: 6 },
    ...end,
  ];
}

describe('a life told by state codes', () => {
  it('comes to the same contributions and the same clock as the life told by named events', () => {
    const seen = new Set<number>();
    const lives = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 90 })), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(lives, (picks) => {
        const [named, codes]: [DossierEvent[], DossierEvent[]] = [[], []];
        let hour = 0;
        for (const [pick, hours] of picks) {
          hour += hours;
          const open = choices(fold(named), hour);
          const told = open[pick % open.length] as Told;
          seen.add(told.code);
          named.push(event(told.named[0], hour, told.named[1] ?? {}));
          codes.push(coded(told.code, hour, told.data));
        }
        const [a, b] = [fold(named), fold([...codes].reverse())];
        expect(dossierContributions(b)).toEqual(dossierContributions(a));
        const { coded: _coded, unusual: _unusual, said: _said, ...rest } = b;
        const { coded: _none, unusual: _zero, said: _heard, ...expected } = a;
        expect(rest).toEqual(expected);
      }),
      { seed: 766, numRuns: 3000 },
    );
    expect([...seen].sort((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('does not count a request for papers before reception as the one time that is allowed', () => {
    const before = fold([coded(1, 0, filing), coded(5, 1), coded(2, 3, due(90)), coded(5, 5), coded(4, 9)]);
    expect([before.supplements, before.marks['asked-twice']]).toEqual([1, undefined]);
    const twice = fold([coded(2, 0, filing), coded(5, 1), coded(4, 3), coded(5, 5)]);
    expect([twice.supplements, twice.marks['asked-twice']]).toEqual([2, '2026-03-02']);
  });

  it('takes a state that is only repeated, with its appointment, for no news', () => {
    const once = fold([coded(2, 0, { ...filing, ...due(90) }), coded(5, 5), coded(4, 30)]);
    const again = fold([
      coded(2, 0, { ...filing, ...due(90) }),
      coded(2, 1, { ...filing, ...due(90) }),
      coded(5, 5, due(90)),
      coded(5, 7, due(90)),
      coded(4, 30, due(90)),
      coded(4, 31, due(90)),
    ]);
    expect(again.clock.at(-1)?.due).toBe(once.clock.at(-1)?.due);
    expect([again.supplements, again.reissues, again.unusual]).toEqual([1, 0, 0]);
    expect(dossierContributions(again)).toEqual(dossierContributions(once));
  });

  it('runs on without a break when 4 or 2 follows 9', () => {
    const of = fold([coded(2, 0, filing), coded(9, 30), coded(4, 50), coded(9, 99), coded(2, 120)]);
    expect([of.finishedAt, of.status, of.outcome]).toEqual([null, 'received', null]);
  });

  it('is received when a later record says when, though nobody told the reception', () => {
    const of = fold([coded(4, 72, { ...filing, ...due(0), receivedAt: '2026-03-01T02:00:00Z' })]);
    expect([of.receivedAt, of.status]).toEqual(['2026-03-01T02:00:00Z', 'processing']);
    expect(dossierContributions(of).find(({ measure }) => measure === 'dossier.received')?.day).toBe('2026-03-01');
    expect(dossierContributions(fold([coded(4, 72, filing)]))).toEqual([]);
  });

  it('counts a state that does not usually follow, and refuses none', () => {
    const unusual = (...codes: number[]) => fold(codes.map((code, index) => coded(code, index, filing))).unusual;
    expect(unusual(1, 2, 4, 4, 9, 10)).toBe(0);
    expect(unusual(2, 10)).toBe(1);
    expect(unusual(7, 10)).toBe(0);
    expect(unusual(10)).toBe(0);
    expect(unusual(2, 4, 9, 5)).toBe(1);
    expect(unusual(2, 4, 10, 4, 10)).toBe(3);
  });

  it('of a system that comes second moves the dossier, and tells neither its filing nor its appointment', () => {
    const of = (source: string, one: DossierEvent): DossierEvent => ({ ...one, source, id: `${source}${one.id}` });
    const record = { unit: 'H50.08', ...due(300) };
    const events = [
      of('a', event('received', 0, { ...filing, ...due(90) })),
      of('b', coded(2, 24, { ...filing, ...record })),
      of('b', coded(2, 25, { ...filing, ...record })),
      of('a', event('moved', 30, { step: 'Thẩm định' })),
      of('b', coded(2, 31, { ...filing, ...record })),
      of('b', coded(5, 40, record)),
      of('b', coded(2, 50, record)),
    ];
    const ranks = (source: string) => (source === 'a' ? 1 : 2);
    for (const order of [events, [...events].reverse()]) {
      const { counted, effects, disputes } = applyCorrections(order, { rankOf: ranks });
      const now = fold(counted as DossierEvent[]);
      expect([now.unit, now.status, now.statedDue, now.supplements, now.waitingSince]).toEqual([
        'H50.05',
        'received',
        due(90).dueAt,
        1,
        null,
      ]);
      expect(disputes).toBe(3);
      expect([...effects.values()].filter((effect) => effect === 'disputed')).toHaveLength(3);
    }
    const silent = of('b', coded(2, 24));
    expect(
      applyCorrections([events[0] as DossierEvent, { ...silent, time: (events[0] as DossierEvent).time }], {
        rankOf: ranks,
      }).disputes,
    ).toBe(0);
  });

  it('keeps the private code and its name while the dossier is in that state', () => {
    const own = event('state-changed', 4, { code: '12', judged: { state: 'processing', name: 'Chờ ký số' } });
    expect(fold([coded(2, 0, filing), own]).coded).toEqual({ code: '12', name: 'Chờ ký số', state: 'processing' });
    expect(fold([coded(2, 0, filing), own, coded(9, 9)]).coded).toBeNull();
  });
});
