import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadAdministrative } from '#catalogue/administrative.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import type { ObservationAnswer } from '#drill-down/boards/observations.query.js';
import { scoreboard, underToday } from '#drill-down/boards/scoreboard.js';
import { loadRankings } from '#indicators/load-rankings.js';

let catalogue: Catalogue;
const rankings = loadRankings('catalogue/indices/rankings.yaml');
beforeAll(async () => {
  catalogue = await loadCatalogue('catalogue', 'quang-binh-2021');
});

const event = { topic: 'kpi.updates', partition: 0, offset: '1' };
type Some = Partial<ObservationAnswer> & Pick<ObservationAnswer, 'indicator' | 'period'>;
function seen(more: Some): ObservationAnswer {
  const said = {
    value: null,
    numerator: null,
    denominator: null,
    plan: null,
    samePeriod: null,
    rank: null,
    rankOf: null,
    moved: null,
  };
  const base = {
    ...said,
    status: 'official' as const,
    asOf: '2021-01-01T00:00:00+07:00',
    note: null,
    source: 'bao-cao',
    ...more,
  };
  const history = [{ ...base, sentAt: base.asOf, recordedAt: base.asOf, effect: 'applied', event }];
  const names = { name: '', unitOfMeasure: '', unit: 'H46', unitName: '', from: '', to: '', revision: 1 };
  return { history, ...names, ...base, event };
}
const board = (observations: ObservationAnswer[]) =>
  scoreboard({ catalogue, rankings, observations, tasks: new Map() });
const rowOf = (code: string, observations: ObservationAnswer[]) => board(observations).find((row) => row.code === code);

describe('the scoreboard', () => {
  it('says that a greater rank is worse, and by how many places', () => {
    const row = rowOf('PAR-INDEX', [
      seen({ indicator: 'PAR-INDEX', period: '2020', value: 82.33, rank: 50 }),
      seen({ indicator: 'PAR-INDEX', period: '2019', value: 80.8, rank: 36 }),
    ]);
    expect(row?.change).toMatchObject({ score: { change: 1.53 }, rank: { direction: 'down', words: 'giảm 14 bậc' } });
    expect(row?.latest).toMatchObject({ year: 2020, of: 63 });
    expect(row?.targets).toMatchObject([{ rank: 25, reached: false }]);
  });

  it('compares no score across methods and no rank across numbers of provinces', () => {
    const row = rowOf('PAR-INDEX', [
      seen({ indicator: 'PAR-INDEX', period: '2021', value: 80, rank: 30 }),
      seen({ indicator: 'PAR-INDEX', period: '2025', value: 85, rank: 20 }),
    ]);
    expect(row?.change?.score).toEqual({ change: null, because: 'cách tính đã thay đổi' });
    expect(row?.change?.rank).toMatchObject({ direction: 'unknown', places: null });
  });

  it('shows components without a score as unknown, under the unit that answers for each', () => {
    const row = rowOf('PCI', []);
    expect(row?.components).toHaveLength(10);
    for (const part of row?.components ?? [])
      expect(part).toMatchObject({
        officialScore: null,
        selfScore: null,
        state: 'unknown',
        lead: { head: expect.any(String) },
      });
  });

  it('never takes a score that the province gave itself for the official one', () => {
    const own = seen({ indicator: 'PAR-3', period: '2020', value: 11, status: 'estimate' });
    const part = rowOf('PAR-INDEX', [own])?.components.find(({ component }) => component === 'PAR-3');
    expect(part).toMatchObject({ selfScore: 11, officialScore: null, state: 'unknown' });
  });

  it('says a direction that was published without a score, and still knows no score', () => {
    const rose = seen({ indicator: 'PCI-3', period: '2020', moved: 'up' });
    const index = rowOf('PCI', [rose, seen({ indicator: 'PCI', period: '2020', moved: 'same' })]);
    const part = index?.components.find(({ component }) => component === 'PCI-3');
    expect(part).toMatchObject({ officialScore: null, state: 'unknown', moved: 'up', trend: [{ period: '2020' }] });
    expect(index?.latest).toMatchObject({ score: null, moved: 'same' });
    expect(index?.components[0]).toMatchObject({ moved: null });
  });

  it('reads under the province of today, each predecessor by itself and nothing for the whole', () => {
    const rows = board([seen({ indicator: 'PAPI', period: '2020', value: 44.7, rank: 7 })]);
    const view = underToday(rows, catalogue, loadAdministrative('catalogue/administrative'));
    expect(view).toMatchObject({ province: { name: 'Quảng Trị' }, merged: true, combined: null });
    expect(view.predecessors.map(({ name, state, indices }) => [name, state, indices.length])).toEqual([
      ['Quảng Bình', 'known', 4],
      ['Quảng Trị', 'unknown', 0],
    ]);
    expect(rows.find(({ code }) => code === 'PAPI')?.scale?.max).toBe(80);
  });
});
