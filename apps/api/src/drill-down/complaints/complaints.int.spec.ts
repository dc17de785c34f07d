import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintsOn } from '@ioc/test/tally/complaint-tally';
import { simulatedComplaints } from '@ioc/infra/simulator/lives/simulated-complaints.spec-support';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { complaintMeasures } from '@ioc/shared/measures/complaint-measures';
import { isFlow } from '@ioc/shared/measures/measures';
import { ComplaintOverview, ComplaintDetails } from '@ioc/shared/answers/complaints';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { ListQuery } from '#drill-down/cases/case-list.js';
import { complaintsOf } from '#drill-down/complaints/complaints-of.spec-support.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { rebuild } from '#rebuild/rebuild.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let sut: ReturnType<typeof complaintsOf>;
const opened: FreshDatabase[] = [];

async function told(events: readonly SentEvent[]): Promise<FreshDatabase> {
  const one = await freshDatabase();
  opened.push(one);
  const intake = new IngestConsumer(one.db, holder, readConfig({}));
  for (const batch of batchesOf(events, 9)) await intake.take(batch);
  return one;
}
const complaints = (seed: number, lives: number) =>
  randomLives(seed, lives, holder.current).filter(({ type }) => type.startsWith('vn.ioc.complaint.'));
/** Random lives are shorter than the fifteen working days of a petition, and seldom late when they are found to be duplicates. */
function slowOnes(): SentEvent[] {
  const communes = [...holder.current.units.values()].filter(({ kind }) => kind === 'commune');
  return communes.slice(0, 9).flatMap(({ code: unit }, index) => {
    const life = (kind: string, end: string, data: SentEvent['data'] = {}) =>
      (
        [
          ['submitted', '03-02', { kind, category: 'ha-tang-giao-thong' }],
          ['assigned', '03-03', { unit }],
          [end, '04-08', data],
        ] as const
      ).map(([step, day, said]): SentEvent => ({
        ...{ specversion: '1.0', id: `${kind}-${index}-${step}`, source: '1022', type: `vn.ioc.complaint.${step}.v1` },
        ...{ subject: `${kind}-${index}`, time: `2026-${day}T09:00:00+07:00`, data: said },
      }));
    return [...life('petition', 'answered'), ...life('field-report', 'duplicate', { of: 'petition-0' })];
  });
}
const window = { from: '2026-03-01', to: '2026-04-10' };

beforeAll(async () => {
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  base = await told(random(5).shuffle([...complaints(61, 5000), ...slowOnes()]));
  sut = complaintsOf(base.db, holder);
}, 300_000);
afterAll(() => Promise.all(opened.map((one) => one.close())));

const listLength = async (words: Record<string, string>) => {
  const page = (await sut.list(ListQuery.parse({ ...words, limit: '1' }))) as { total: number };
  return page.total;
};

describe('the overview of complaints', () => {
  it('has a list of that many rows for every count, of the province, a category and a unit', async () => {
    const { kinds } = ComplaintOverview.parse(await sut.overview(window));
    const seen = new Set<string>();
    for (const { prefix, counts, byCategory, byUnit } of kinds) {
      const some = [...byCategory.slice(0, 2).map((part) => ['category', part] as const)];
      const units = byUnit.filter(({ key }) => key !== '-').slice(0, 2);
      for (const name of Object.keys(complaintMeasures).filter((one) => one.startsWith(`${prefix}.`))) {
        const word = name.slice(prefix.length + 1);
        if (counts[word]) seen.add(name);
        expect([name, await listLength({ measure: name, ...window })]).toEqual([name, counts[word] ?? 0]);
        for (const [axis, { key, counts: own }] of [...some, ...units.map((part) => ['unit', part] as const)])
          expect([name, key, await listLength({ measure: name, [axis]: key, ...window })]).toEqual([
            ...[name, key, own[word] ?? 0],
          ]);
      }
    }
    // Not one of the measures is held equal by being zero.
    expect([...seen].sort()).toEqual(Object.keys(complaintMeasures).sort());
  });

  it('has parts that sum to the whole, cases without a unit included, and stages that make up what is open', async () => {
    const { kinds } = await sut.overview(window);
    for (const { counts, byCategory, byUnit, privateOpen } of kinds) {
      for (const [name, n] of Object.entries(counts))
        for (const parts of [byCategory, byUnit])
          expect(parts.reduce((sum, part) => sum + (part.counts[name] ?? 0), 0)).toBe(n);
      expect((counts['intake-waiting'] ?? 0) + (counts['handling-open'] ?? 0)).toBe(counts['open']);
      expect(privateOpen).toBeGreaterThan(0);
      expect(privateOpen).toBeLessThan(counts['open'] ?? 0);
    }
  });

  it('is of a unit alone where one is named, and refuses one that nobody knows', async () => {
    const whole = await sut.overview(window);
    const unit = whole.kinds[0]?.byUnit.find(({ key }) => key !== '-');
    const own = await sut.overview({ ...window, unit: unit?.key });
    expect(own.kinds[0]?.counts).toEqual(unit?.counts);
    await expect((async () => sut.overview({ unit: 'X' }))()).rejects.toThrow('unit');
  });
});

describe('a list of complaints', () => {
  it('of a unit on a past day holds what it had on that day, as its figure of that day counts it', async () => {
    const days = ['2026-03-04', '2026-03-10', '2026-03-20', '2026-04-10'];
    let seen = 0;
    for (const to of days)
      for (const name of Object.keys(complaintMeasures)) {
        const flow = isFlow(name);
        const from = flow ? '2026-03-01' : undefined;
        const rows = (await base.db.query(
          `select unit, sum(n)::int as n from ledger_unit where measure = $1 and day <= $2::date group by 1 order by 2 desc limit 5`,
          [name, to],
        )) as { unit: string; n: number }[];
        for (const { unit, n } of rows) {
          const length = await listLength({
            measure: name,
            to,
            ...(from && { from }),
            unit: unit === '-' ? '-' : `=${unit}`,
          });
          expect([name, unit, to, length]).toEqual([name, unit, to, n]);
          seen += n;
        }
      }
    expect(seen).toBeGreaterThan(5000);
  }, 120_000);

  it('of a past day does not change when the complaint is handed on', async () => {
    const [a = '', b = ''] = [...holder.current.units.values()]
      .filter(({ kind }) => kind === 'commune')
      .map(({ code }) => code);
    const say = (step: string, time: string, data: object = {}): SentEvent => ({
      ...{
        specversion: '1.0',
        id: `h-${step}-${time}`,
        source: '1022',
        type: `vn.ioc.complaint.${step}.v1`,
        subject: 'h',
      },
      ...{ time: `2026-${time}:00+07:00`, data: data as SentEvent['data'] },
    });
    const life = [
      say('submitted', '03-02T08:00', { kind: 'petition', category: 'ha-tang-giao-thong' }),
      say('assigned', '03-03T09:30', { unit: a }),
      say('assigned', '03-05T09:30', { unit: b }),
    ];
    const had = async (events: number) => {
      const { db } = await told(life.slice(0, events));
      const controller = complaintsOf(db, holder);
      const total = async (measure: string, unit: string, to: string) =>
        ((await controller.list(ListQuery.parse({ measure, unit, to }))) as { total: number }).total;
      const of = (unit: string) =>
        ['2026-03-02', '2026-03-04', '2026-03-06'].map((to) =>
          Promise.all([total('petition.open', unit, to), total('index766.petitions', unit, to)]),
        );
      return { a: await Promise.all(of(a)), b: await Promise.all(of(b)), '-': await Promise.all(of('-')) };
    };
    expect(await had(2)).toEqual({
      a: [
        [0, 0],
        [1, 1],
        [1, 1],
      ],
      b: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      '-': [
        [1, 1],
        [0, 0],
        [0, 0],
      ],
    });
    expect(await had(3)).toEqual({
      a: [
        [0, 0],
        [1, 1],
        [0, 0],
      ],
      b: [
        [0, 0],
        [0, 0],
        [1, 1],
      ],
      '-': [
        [1, 1],
        [0, 0],
        [0, 0],
      ],
    });
  });

  it('shows each with the deadline of the stage at which it lies', async () => {
    const say = (step: string, time: string, data: object = {}): SentEvent => ({
      ...{ specversion: '1.0', id: `l-${step}`, source: '1022', type: `vn.ioc.complaint.${step}.v1`, subject: 'l' },
      ...{ time: `2026-${time}:00+07:00`, data: data as SentEvent['data'] },
    });
    const unit = [...holder.current.units.values()].find(({ kind }) => kind === 'commune')?.code;
    const life = [
      say('submitted', '03-02T08:00', { kind: 'field-report', category: 'ha-tang-giao-thong' }),
      say('assigned', '03-03T09:30', { unit }),
      say('answered', '03-05T09:00'),
    ];
    const rowOf = async (events: number, measure: string, to: string) => {
      const { db } = await told(life.slice(0, events));
      const page = await complaintsOf(db, holder).list(ListQuery.parse({ measure, to }));
      return (page as { rows: { dueAt: string; overdueDays: number }[] }).rows.map(({ dueAt, overdueDays }) => [
        ...[new Date(dueAt).toISOString(), overdueDays],
      ]);
    };
    expect(await rowOf(1, 'complaint.intake-overdue', '2026-03-03')).toEqual([['2026-03-02T03:00:00.000Z', 1]]);
    expect(await rowOf(2, 'complaint.overdue', '2026-03-08')).toEqual([['2026-03-06T10:00:00.000Z', 2]]);
    expect(await rowOf(3, 'complaint.publication-overdue', '2026-03-09')).toEqual([['2026-03-06T10:00:00.000Z', 3]]);
  });
});

describe('complaints in any order, some told twice', () => {
  it('end in the same rows and the same ledger, and a rebuild from the journal changes nothing', async () => {
    const events = complaints(62, 800);
    const orders = [events, random(8).shuffle([...events, ...events.slice(0, 300)])];
    const ends = [];
    for (const order of orders) {
      const { db } = await told(order);
      const ledger = await db.query(
        `select measure, unit, channel, day, sum(n)::int as n from ledger_unit group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4`,
      );
      const rows = await db.query(
        `select to_jsonb(c) - '{event_ids,event_sums,event_places,version,state}'::text[] as row, state->'s' as state from complaint c order by code`,
      );
      const again = await rebuild(db, holder.current, { apply: false, progress: () => undefined });
      expect(again.differences).toEqual({});
      ends.push({ ledger, rows });
    }
    expect((ends[0]?.ledger as unknown[]).length).toBeGreaterThan(500);
    expect(ends[1]).toEqual(ends[0]);
  }, 120_000);
});

describe('a simulated province', () => {
  it('has the counts of a plain second opinion at each stage on every day', async () => {
    const { province, units, procedures, categories, sources, indicators } = holder.current;
    const events = simulatedComplaints(
      { province, units, procedures, categories, sources, indicators },
      11,
      600,
      '2026-03-02',
    );
    const { db } = await told(random(3).shuffle(events as unknown as SentEvent[]));
    const controller = complaintsOf(db, holder);
    for (const to of ['2026-03-02', '2026-03-06', '2026-03-13', '2026-03-20', '2026-04-10']) {
      for (const { kind, counts } of (await controller.overview({ from: '2026-01-01', to })).kinds) {
        const names = [
          'submitted',
          'answered',
          'rejected',
          'open',
          'intake-waiting',
          'publication-waiting',
          'sent-back',
          'reopened',
        ];
        const plain = complaintsOn(events, kind, to);
        expect([to, kind, ...names.map((name) => counts[name] ?? 0)]).toEqual([
          ...[to, kind, plain.submitted, plain.answered, plain.rejected, plain.open],
          ...[plain.atDesk, plain.beforePublic, plain.sentBack, plain.reopened],
        ]);
      }
    }
    const { kinds } = await controller.overview({ from: '2026-01-01', to: '2026-04-10' });
    for (const { counts } of kinds)
      for (const late of ['intake-late', 'answered-late', 'publication-late']) expect(counts[late]).toBeGreaterThan(0);
  });
});

describe('the story of a complaint', () => {
  const unit = () =>
    [...holder.current.units.values()].filter(({ kind }) => kind === 'commune').map(({ code }) => code);
  let n = 0;
  const say = (subject: string, step: string, time: string, data: object = {}): SentEvent => ({
    ...{ specversion: '1.0', id: `s${n++}`, source: '1022', type: `vn.ioc.complaint.${step}.v1`, subject },
    ...{ time: `2026-${time}:00+07:00`, data: data as SentEvent['data'] },
  });

  it('tells who had it at each stage, for how long, until when and by which text', async () => {
    const [wrong = '', right = ''] = unit();
    const one = await told([
      say('c', 'submitted', '03-02T08:00', { kind: 'field-report', category: 'ha-tang-giao-thong' }),
      say('c', 'assigned', '03-02T09:30', { unit: wrong }),
      say('c', 'sent-back', '03-04T09:00'),
      say('c', 'assigned', '03-04T15:00', { unit: right }),
      say('c', 'clarification-requested', '03-05T08:00'),
      say('c', 'clarified', '03-06T08:00'),
      say('c', 'answered', '03-11T09:00'),
    ]);
    const story = ComplaintDetails.parse(await complaintsOf(one.db, holder).complaint('c'));
    expect(story.stages.map(({ stage, unit: at, end, state }) => [stage, at, end, state])).toEqual([
      ['intake', null, 'assigned', 'in-time'],
      ['intake', null, 'assigned', 'late'],
      ['handling', wrong, 'sent-back', 'passed-on'],
      ['handling', right, 'answered', 'late'],
      ['publication', right, null, 'overdue'],
    ]);
    const [desk, again, had, has] = story.stages;
    expect(desk).toMatchObject({ workedMinutes: 90, exact: true });
    expect(desk?.dueAt).toBe('2026-03-02T10:00:00+07:00');
    expect(desk?.basis).toContain('QĐ 2573');
    expect(again?.workedMinutes).toBe(240);
    expect(had?.workedMinutes).toBe(930);
    expect(has).toMatchObject({ workedMinutes: 1680, pausedMinutes: 480 });
    expect(has?.dueAt?.slice(0, 10)).toBe('2026-03-10');
    expect(
      story.holders.map(({ unit: by, from, to, workingDays }) => [
        by,
        from.slice(5, 16),
        to?.slice(5, 16),
        workingDays,
      ]),
    ).toEqual([
      [null, '03-02T08:00', '03-02T09:30', 0],
      [wrong, '03-02T09:30', '03-04T09:00', 2],
      [null, '03-04T09:00', '03-04T15:00', 0],
      [right, '03-04T15:00', '03-11T09:00', 5],
    ]);
    // Three working days from Monday 2 March, and the one for which the citizen was asked.
    expect(story.citizen).toMatchObject({ dueAt: '2026-03-06T17:00:00+07:00', state: 'late', workingDays: 7 });
  });

  it('says nothing of a private complaint but that it is there', async () => {
    const one = await told([
      say('p', 'submitted', '03-02T08:00', { kind: 'field-report', category: 'khac', private: true }),
      say('p', 'assigned', '03-02T09:30', { unit: unit()[0] }),
    ]);
    const controller = complaintsOf(one.db, holder);
    expect(await controller.complaint('p')).toEqual({
      case: { code: 'p', private: true, withheld: true, status: 'assigned' },
      // Of a deadline that is not said.
      ...{ dueOnRestDay: false, overdueDays: 0 },
      ...{ timeline: [], stages: [], holders: [], citizen: null },
    });
  });
});
