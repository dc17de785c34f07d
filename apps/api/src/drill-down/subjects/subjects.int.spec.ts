import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventsOf } from '@ioc/infra/scenarios/scenarios';
import { SubjectAnswer, SubjectList } from '@ioc/shared/answers/subjects';
import type { Figure } from '@ioc/shared/figures/figure';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { caseFilter, ListQuery } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { Figures } from '#drill-down/figures/figures.js';
import { readSeries } from '#drill-down/subjects/observed.sql.js';
import { SubjectSectionReader } from '#drill-down/subjects/subject-section-reader.js';
import { PublishedRankings } from '#drill-down/boards/published-rankings.js';
import { Subjects } from '#drill-down/subjects/subjects.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { latestObservations } from '#ledger/observations.sql.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let sut: Subjects;
const positions: Positions = new Map();

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-binh-2021');
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  const events = [...eventsOf('quang-binh-2021', holder.current)] as unknown as SentEvent[];
  for (const batch of batchesOf(events, 2, positions)) await intake.take(batch);
  const figures = new Figures(base.db, holder);
  const rankings = new PublishedRankings(base.db, readConfig({}));
  sut = new Subjects(base.db, holder, figures, new SubjectSectionReader(base.db, figures, rankings));
}, 300_000);
afterAll(() => base.close());

const part = async <K extends SubjectAnswer['parts'][number]['kind']>(code: string, kind: K, query = {}) => {
  const { parts } = await sut.one(code, query, null);
  const found = parts.find((one) => one.kind === kind);
  if (!found) throw new Error(`${code} has no ${kind}`);
  return found as Extract<SubjectAnswer['parts'][number], { kind: K }>;
};
const figure = async (code: string, indicator: string, query = {}) =>
  (await part(code, 'figures', query)).items.find((one) => one.figure.indicator === indicator);

/** Rows of the list behind a figure, asked for as anyone would ask. */
async function lengthOf(list: string | null): Promise<number | null> {
  if (list === null) return null;
  const [path = '', words = ''] = list.split('?');
  const query = ListQuery.parse(Object.fromEntries(new URLSearchParams(words)));
  const kind = path.slice('/api/'.length, -1) as 'dossier' | 'complaint' | 'task';
  const filter = caseFilter(query, kind, holder.current, '2021-07-31');
  return (await readCases(base.db, filter, holder.current, { limit: 1 })).total;
}

describe('the subjects of the wall', () => {
  it('are the ten of the operations centre, in their order, each with its chief figures', async () => {
    const { subjects, asOf } = SubjectList.parse(await sut.list({}));
    expect(asOf).toBe('2021-07-31');
    expect(subjects.map(({ code }) => code)).toEqual([
      ...['kinh-te-xa-hoi', 'ban-do', 'y-te', 'phan-anh-do-thi', 'camera-ai', 'cap-phep-xay-dung', 'mot-cua'],
      ...['giao-duc', 'xep-hang', 'ho-so-tre-hen'],
    ]);
    const of = (code: string) => subjects.find((one) => one.code === code);
    expect(of('kinh-te-xa-hoi')).toMatchObject({
      unknown: 2,
      figures: [{ figure: { value: null, state: 'unknown' } }, {}],
    });
    expect(of('camera-ai')?.devices).toEqual({ total: 12, live: 11, attention: 1, breach: 0 });
    expect(of('xep-hang')?.rankings[0]).toMatchObject({ change: 'giảm 14 bậc', worse: true });
    expect(of('xep-hang')?.rankings.map(({ rank, of: all }) => `${rank}/${all}`)).toEqual([
      '50/63',
      '60/63',
      '7/63',
      '52/63',
    ]);
    expect(of('ho-so-tre-hen')?.figures.map(({ figure: { value } }) => value)).toEqual([16, 42]);
  });

  it('all answer in the documented shape, for the province and for a unit', async () => {
    for (const { code } of holder.current.books.subjects)
      for (const query of [
        {},
        { unit: 'H46.09' },
        { from: '2021-03-01', to: '2021-06-30' },
        { unit: '450', asOf: '2021-05-01' },
      ])
        expect(SubjectAnswer.safeParse(await sut.one(code, query, null)).error).toBeUndefined();
  });

  it('say that there is no such subject, and no such unit', async () => {
    await expect(sut.one('nothing', {}, null)).rejects.toThrow('Không có chuyên đề nothing');
    await expect(sut.one('mot-cua', { unit: 'X' }, null)).rejects.toThrow('không có đơn vị X');
  });
});

describe('a figure of a subject', () => {
  const counted = (one: Figure) => one.list !== null;

  it('leads to a list of exactly as many rows, wherever it stands: alone, by unit, by head, by procedure', async () => {
    let checked = 0;
    for (const { code } of holder.current.books.subjects) {
      for (const query of [{}, { unit: '450' }, { from: '2021-03-01', to: '2021-06-30' }]) {
        const { parts } = await sut.one(code, query, null);
        const figures = parts.flatMap((one) => {
          if (one.kind === 'figures') return one.items.map((item) => item.figure);
          return one.kind === 'breakdown'
            ? [...one.columns, ...one.rows.slice(0, 5).flatMap((row) => row.figures)]
            : [];
        });
        for (const one of figures.filter((all) => counted(all) && all.list?.startsWith('/api/catalogue') === false)) {
          expect([code, one.list, await lengthOf(one.list)]).toEqual([code, one.list, one.numerator ?? one.value]);
          if (one.denominatorList) expect(await lengthOf(one.denominatorList)).toBe(one.denominator);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(200);
  });

  it('falls into parts that add up to it', async () => {
    for (const code of ['mot-cua', 'ho-so-tre-hen', 'cap-phep-xay-dung', 'phan-anh-do-thi']) {
      const { columns, rows } = await part(code, 'breakdown');
      columns.forEach((whole, at) => {
        const sum = (of: (one: Figure) => number | null) =>
          rows.reduce((all, row) => all + (of(row.figures[at] as Figure) ?? 0), 0);
        if (whole.denominator === null) expect(sum(({ value }) => value)).toBe(whole.value);
        else expect(sum(({ denominator }) => denominator)).toBe(whole.denominator);
      });
    }
  });

  it('of construction permits counts the dossiers of that field alone, with its trend of 30 days', async () => {
    const all = await figure('mot-cua', 'received');
    const permits = await figure('cap-phep-xay-dung', 'permit-received');
    expect([permits?.figure.value, all?.figure.value]).toEqual([42, 420]);
    expect(permits?.trend).toHaveLength(30);
    const onTime = (await figure('cap-phep-xay-dung', 'permit-on-time'))?.figure;
    expect(onTime).toMatchObject({ judgement: expect.stringMatching(/met|attention|breach/) });
    const { rows, by } = (await sut.one('cap-phep-xay-dung', {}, null)).parts.filter(
      (one) => one.kind === 'breakdown',
    )[1] as Extract<SubjectAnswer['parts'][number], { kind: 'breakdown' }>;
    expect([by, rows.length]).toEqual(['procedures', 6]);
  });

  it('is of any day: fewer permits were in by the end of March, and none of July were known', async () => {
    const then = (await figure('cap-phep-xay-dung', 'permit-received', { asOf: '2021-03-31' }))?.figure.value ?? 0;
    expect(then).toBeGreaterThan(0);
    expect(then).toBeLessThan(42);
  });
});

describe('late dossiers', () => {
  it('stand under the head who answers for each unit, worst first, and without a name of a person', async () => {
    const { rows, columns, by } = await part('ho-so-tre-hen', 'breakdown');
    expect(by).toBe('heads');
    expect(columns.map(({ value }) => value)).toEqual([16, 42, expect.any(Number), 380]);
    const overdue = rows.map(({ figures }) => figures[0]?.value ?? 0);
    expect(overdue).toEqual([...overdue].sort((a, b) => b - a));
    for (const { head } of rows) expect(head).toMatch(/^(Giám đốc|Chánh|Trưởng|Chủ tịch UBND|Người đứng đầu) /);
  });
});

describe('an observed series', () => {
  it('shows each period with status, same period and the record that said it, newest first', async () => {
    const { items } = await part('cap-phep-xay-dung', 'series');
    expect(items[0]?.points.map(({ period, value, samePeriod }) => [period, value, samePeriod])).toEqual([
      ['2021-07', 8, 8],
      ['2021-06', 6, 7],
      ['2021-05', 7, 9],
      ['2021-04', 9, 12],
    ]);
    expect(items[0]?.points[0]).toMatchObject({ status: 'estimate', event: { topic: 'kpi.updates' } });
  });

  it('is as it stood on a past day', async () => {
    const { items } = await part('cap-phep-xay-dung', 'series', { asOf: '2021-06-15' });
    expect(items[0]?.points.map(({ period }) => period)).toEqual(['2021-05', '2021-04']);
    expect((await figure('y-te', 'hospital-visits', { asOf: '2021-07-26' }))?.point?.period).toBe('2021-07-26');
  });
});

describe('a revised value', () => {
  const observed = (id: string, time: string, period: string, value: number, more = {}): SentEvent => ({
    ...{ specversion: '1.0', id, time, source: 'bao-cao', type: 'vn.ioc.kpi.observed.v1' },
    subject: `grdp-growth/H46.04/${period}`,
    data: { indicator: 'grdp-growth', unit: 'H46.04', period, value, ...more },
  });
  const seen = async (day: string) => {
    const asked = { indicators: ['grdp-growth'], unit: 'H46.04', day, past: true };
    return (await readSeries(base.db, asked)).map(({ period, value, status }) => [period, value, status]);
  };

  it('reads on a past day as it stood then, months that came later for earlier days included', async () => {
    const intake = new IngestConsumer(base.db, holder, readConfig({}));
    const events = [
      observed('g1', '2021-03-28T08:00:00+07:00', '2021-Q1', 5.1, { status: 'estimate' }),
      observed('g2', '2021-05-28T08:00:00+07:00', '2021-Q1', 5.4, { status: 'official' }),
      observed('g3', '2021-05-28T08:00:00+07:00', '2020', 4.8, {
        status: 'official',
        asOf: '2020-12-31T17:00:00+07:00',
      }),
    ];
    for (const batch of batchesOf(events, 3, positions)) await intake.take(batch);
    expect(await seen('2021-04-30')).toEqual([
      ['2021-Q1', 5.1, 'estimate'],
      ['2020', 4.8, 'official'],
    ]);
    expect((await seen('2021-06-30'))[0]).toEqual(['2021-Q1', 5.4, 'official']);
    expect(await seen('2020-06-30')).toEqual([]);
  });
});

describe('the cameras', () => {
  it('are each in one state by their own interval, those that need someone first', async () => {
    const { rows, summary } = await part('camera-ai', 'readings');
    expect(summary).toEqual({ total: 12, live: 11, late: 0, stale: 1, unknown: 0 });
    expect(rows.slice(0, 2).map(({ device, state, values }) => [device, state, values[0]?.band])).toEqual([
      ['cam-10', 'live', 'mất kết nối'],
      ['cam-05', 'stale', 'hoạt động'],
    ]);
    expect(rows[0]?.values[0]?.event?.topic).toBe('kpi.updates');
  });

  it('never stand for the figure of their unit, and what their platform counts agrees with them', async () => {
    const online = (await figure('camera-ai', 'cameras-online'))?.figure;
    expect(online).toMatchObject({ value: 10, numerator: 10, denominator: 12 });
    const { rows } = await part('camera-ai', 'readings');
    const live = rows.filter(({ state, values }) => state === 'live' && values[0]?.value === 1);
    expect(live).toHaveLength(10);
    const city = await part('camera-ai', 'figures', { unit: '450' });
    expect(city.items.map((one) => one.figure.value)).toEqual([null, null]);
  });

  it('are left out wherever observations of a unit are asked for', async () => {
    const indicators = ['camera-online', 'camera-violations'];
    const asked = { indicators, unit: '450', day: '2021-07-31', past: false };
    expect(await readSeries(base.db, asked)).toEqual([]);
    expect(await latestObservations(base.db, indicators)).toEqual([]);
  });

  it('that the catalogue does not know are quarantined and counted, never lost', async () => {
    const intake = new IngestConsumer(base.db, holder, readConfig({}));
    const time = '2021-07-31T08:00:00+07:00';
    const data = { indicator: 'camera-online', unit: '450', period: '2021-07-31', value: 1, device: 'cam-99' };
    const event = {
      specversion: '1.0',
      id: 'x',
      source: 'camera',
      type: 'vn.ioc.kpi.observed.v1',
      subject: 'camera-online/cam-99/2021-07-31',
      time,
      data,
    };
    for (const batch of batchesOf([event as unknown as SentEvent], 1, positions)) await intake.take(batch);
    const rows = (await base.db.query(`select reason, path from quarantine`)) as unknown[];
    expect(rows).toEqual([{ reason: 'unknown-device', path: 'data.device' }]);
  });
});

describe('the map', () => {
  it('counts every open report once: drawn, without a place, or private', async () => {
    const map = await part('ban-do', 'map');
    expect(map.open).toBe((await figure('phan-anh-do-thi', 'open-complaints'))?.figure.value);
    expect(map.located + map.noPlace + map.hidden).toBe(map.open);
    expect(map.devices).toBe(12);
  });
});
