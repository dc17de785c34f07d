import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { caseFilter } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { Index766 } from '#drill-down/index766/index766.js';
import type { ProcedureMeasure } from '#drill-down/index766/index766-inputs.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { resolved } from '#pipes/pipes.spec-support.js';
import type { DataSource } from 'typeorm';

const config = readConfig({});
let holder: CatalogueHolder;
const opened: FreshDatabase[] = [];
beforeAll(async () => {
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

/** The index as its addresses answer it: queries go through the pipes of the controller. */
function indexOf(db: DataSource) {
  const index = new Index766(db, holder, config);
  const asked = resolved(holder).unitPeriod;
  type Query = Parameters<typeof asked>[0] & { version: string };
  return {
    score: (query: Query) => index.score({ ...query, ...asked(query) }),
    units: (query: Query) => index.units({ ...query, ...asked(query) }, null),
    whatIf: async (query: Query, kind: string, n: number) => index.whatIf({ ...query, ...asked(query) }, kind, n),
    procedures: (query: Omit<Query, 'version'>, measure: ProcedureMeasure) => index.procedures(asked(query), measure),
  };
}

async function told(events: readonly SentEvent[]) {
  const base = await freshDatabase();
  opened.push(base);
  const intake = new IngestConsumer(base.db, holder, config);
  for (const batch of batchesOf(events, 9)) await intake.take(batch);
  return { db: base.db, sut: indexOf(base.db) };
}

const at = (time: string) => `2026-${time}:00+07:00`;
let ids = 0;
const say = (kind: string, subject: string, step: string, time: string, data: object = {}): SentEvent => ({
  specversion: '1.0',
  id: `i${ids++}`,
  source: kind === 'kpi' ? 'so-nganh' : kind === 'complaint' ? '1022' : 'mot-cua',
  type: `vn.ioc.${kind}.${step}.v1`,
  subject,
  time: at(time),
  data: data as SentEvent['data'],
});

const commune = () => [...holder.current.units.values()].find(({ kind }) => kind === 'commune')?.code as string;
const filing = (more: object = {}) => ({
  procedure: [...holder.current.procedures.values()].find(
    ({ level, online, fee }) => level === 'commune' && online === 'full' && fee,
  )?.code,
  unit: commune(),
  channel: 'online',
  dueAt: at('03-10T17:00'),
  hasFee: true,
  resultDue: true,
  ...more,
});
type Score = Awaited<ReturnType<Index766['score']>>;
const component = (score: Score, code: string) =>
  score.groups.flatMap(({ components }) => components).find((one) => one.code === code);
const counts = (score: Score, code: string) => {
  const found = component(score, code);
  return [found?.numerator, found?.denominator];
};

/** Twelve dossiers of one commune in March, each for one rule of domain.md §1. */
function march(): SentEvent[] {
  const one = (code: string, ...steps: [step: string, time: string, data?: object][]) => [
    say('dossier', code, 'received', '03-02T09:00', filing()),
    ...steps.map(([step, time, data]) => say('dossier', code, step, time, data)),
  ];
  return [
    one(
      'on-time',
      ['resolved', '03-10T23:59', { resultFile: true }],
      ['paid', '03-03T08:00', { amount: 1, online: true }],
    ),
    one('late', ['resolved', '03-11T00:00', { resultFile: true }]),
    one('late-and-unhappy', ['resolved', '03-12T08:00'], ['rated', '03-13T08:00', { rating: 'dissatisfied' }]),
    one('unhappy', ['resolved', '03-09T08:00'], ['rated', '03-10T08:00', { rating: 'dissatisfied' }]),
    one('complained', ['resolved', '03-09T08:00'], ['rated', '03-10T08:00', { rating: 'satisfied', complained: true }]),
    one('open-past-due'),
    one('waits-since-in-time', ['supplement-requested', '03-09T08:00']),
    one('waits-since-too-late', ['supplement-requested', '03-12T08:00']),
    one(
      // Of the three days that it waited one was a working day: the decision's clock ends on Wednesday 11/3.
      'asked-once-waited-3-days',
      ['supplement-requested', '03-05T08:00'],
      ['supplemented', '03-08T08:00'],
      ['resolved', '03-11T17:00'],
    ),
    one(
      'asked-twice',
      ['supplement-requested', '03-03T08:00'],
      ['supplemented', '03-04T08:00'],
      ['supplement-requested', '03-05T08:00'],
      ['supplemented', '03-06T08:00'],
      ['resolved', '03-07T08:00'],
    ),
    one(
      'refunded',
      ['paid', '03-03T08:00', { amount: 1, online: true }],
      ['refunded', '03-04T08:00', { amount: 1 }],
      ['resolved', '03-06T08:00'],
    ),
    one(
      'digitised',
      [
        'digitised',
        '03-03T08:00',
        { papers: 3, digitised: 3, reused: 1, syncedToCitizenStore: true, populationLinked: true },
      ],
      ['resolved', '03-09T08:00'],
      ['resolved', '04-09T08:00'],
    ),
    [
      say(
        'dossier',
        'half-digitised',
        'received',
        '03-30T09:00',
        filing({ channel: 'direct', hasFee: false, dueAt: at('04-02T17:00') }),
      ),
    ],
    [say('dossier', 'half-digitised', 'digitised', '03-30T10:00', { papers: 3, digitised: 2 })],
  ].flat();
}

describe('index 766 from events', () => {
  it('judges the dossiers of a month at its end, by the rules of the portal', async () => {
    const { sut } = await told(march());
    const score = await sut.score({ unit: commune(), period: '2026-03', version: '2022-live' });
    expect(score.window).toMatchObject({ from: '2026-03-01', to: '2026-03-31', kind: 'month', observedAs: '2026-03' });
    // Late: late, late-and-unhappy, open-past-due, waits-since-too-late, asked-twice.
    expect(counts(score, 'PROGRESS')).toEqual([8, 13]);
    expect(component(score, 'PROGRESS')).toMatchObject({
      score: 12.31,
      lost: 7.69,
      max: 20,
      mark: 'scored',
      origin: 'events',
    });
    // A late dossier that was rated unhappy too is taken away once.
    expect(counts(score, 'DOSSIER_RECEIVING_SATISFACTION')).toEqual([6, 13]);
    expect(counts(score, 'ONLINE_DOSSIER')).toEqual([12, 13]);
    expect(counts(score, 'ORIGINAL_RESULT_AVAILABLE')).toEqual([2, 13]);
    expect(counts(score, 'SO_HOA_GIAY_TO_GIAI_QUYET')).toEqual([1, 13]);
    expect(counts(score, 'REUSED_DIGITIZED_DATA')).toEqual([1, 13]);
    expect(counts(score, 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE')).toEqual([1, 13]);
    expect(counts(score, 'CITIZEN_DATA_CONNECTED_DOSSIER')).toEqual([1, 13]);
    expect(counts(score, 'PAYMENT_DOSSIER')).toEqual([1, 12]);
    expect(component(score, 'PAYMENT_FORMALITY_USED')?.numerator).toBe(1);
    expect(component(score, 'ONLINE_SERVICE_USED')?.numerator).toBe(1);
    const group = score.groups.find(({ code }) => code === 'MDSH22');
    const sum = group?.components.reduce((all, one) => all + (one.score ?? 0), 0) ?? 0;
    expect(group?.known).toBeCloseTo(sum, 9);
  });

  it('leaves unknown what no event speaks of, and takes counts and scores that were observed', async () => {
    const before = await told(march().filter(({ type }) => !type.includes('digitised')));
    const score = await before.sut.score({ period: '2026-03', version: '2022-live' });
    for (const code of ['PUBLISH_ON_TIME', 'DOSSIER_SYNC', 'SO_HOA_GIAY_TO_GIAI_QUYET', 'PETITION_PROCESSING_ON_TIME'])
      expect(component(score, code)).toMatchObject({ score: null, mark: 'unknown', list: null });
    expect(score.score).toBeNull();
    const root = holder.current.province.rootUnit;
    const observed = (indicator: string, period: string, value: number, numerator: number, denominator: number) =>
      say('kpi', `${indicator}/${root}/${period}`, 'observed', '04-05T08:00', {
        ...{ indicator, unit: root, period, value, numerator, denominator },
        ...{ status: 'official', asOf: at('04-05T08:00') },
      });
    const portal = [
      observed('DOSSIER_SYNC', '2026-03', 4.5, 3, 4),
      observed('PROGRESS', '2026-03', 12.5, 1, 2),
      observed('PROGRESS', '2026', 1, 1, 2),
    ];
    const intake = new IngestConsumer(before.db, holder, config);
    for (const batch of batchesOf(portal, 9)) await intake.take(batch);
    const seen = await before.sut.score({ period: '2026-03', version: '2022-live' });
    expect(component(seen, 'DOSSIER_SYNC')).toMatchObject({ score: 4.5, origin: 'observed', numerator: 3, list: null });
    expect(component(seen, 'DOSSIER_SYNC')?.official).toMatchObject({ official: 4.5, difference: 0, agrees: true });
    // Our own count is not overwritten by the official one; both are shown.
    expect(component(seen, 'PROGRESS')).toMatchObject({ numerator: 8, denominator: 13, origin: 'events' });
    expect(component(seen, 'PROGRESS')?.official).toMatchObject({ official: 12.5, difference: 0.19, agrees: false });
    expect(component(seen, 'PROGRESS')?.official?.officialAsOf).toBe('2026-04-05T01:00:00.000Z');
  });

  /** Sent on Monday 2/3, so due on Monday 23/3; it goes to its unit within the hour. */
  const petition = (code: string, ...steps: [step: string, time: string, data?: object][]) => [
    say('complaint', code, 'submitted', '03-02T09:00', {
      kind: 'petition',
      category: [...holder.current.categories.keys()][0],
    }),
    say('complaint', code, 'assigned', '03-02T10:00', { unit: commune() }),
    ...steps.map(([step, time, data]) => say('complaint', code, step, time, data)),
  ];
  const answered = (time: string, more: [step: string, time: string, data?: object][] = []) =>
    [['answered', time], ['published', time.replace(/T.*/, 'T23:00')], ...more] as [string, string, object?][];

  it('judges a petition by the limit of each thing that was done; none at all is worth the maximum', async () => {
    const { sut } = await told([
      ...march(),
      ...petition('on-the-last-day', ...answered('03-23T20:00')),
      ...petition('a-day-late', ...answered('03-24T08:00')),
      ...petition('handed-on', ['assigned', '03-05T10:00', { unit: commune() }], ...answered('03-23T09:00')),
      ...petition('refused-in-time', ['rejected', '03-04T16:00', { reason: 'x' }]),
      ...petition('refused-late', ['rejected', '03-05T08:00', { reason: 'x' }]),
      ...petition('asked-late', ['clarification-requested', '03-10T09:00'], ...answered('03-12T08:00')),
      ...petition('never-made-public', ['answered', '03-09T08:00']),
      ...petition('made-public-late', ['answered', '03-09T08:00'], ['published', '03-12T08:00']),
      ...petition('still-open'),
      ...petition('a-duplicate', ['duplicate', '03-03T08:00', { of: 'still-open' }]),
    ]);
    const score = await sut.score({ unit: commune(), period: '2026-03', version: '2022-live' });
    expect(counts(score, 'PETITION_PROCESSING_ON_TIME')).toEqual([3, 9]);
    const april = await sut.score({ unit: commune(), period: '2026-04', version: '2022-live' });
    expect(component(april, 'PETITION_PROCESSING_ON_TIME')).toMatchObject({ score: 6, mark: 'no-cases' });
    expect(component(april, 'PAYMENT_DOSSIER')).toMatchObject({ score: 0, mark: 'no-cases' });
  });

  it('counts a petition unhappy once: disliked, late, or raised again', async () => {
    const votes = (likes: number, dislikes: number) => ['voted', '03-20T08:00', { likes, dislikes }] as const;
    const again = say('complaint', 'again', 'submitted', '03-25T09:00', {
      ...{ kind: 'petition', category: [...holder.current.categories.keys()][0], reopenedFrom: 'raised-again' },
    });
    const reopened: [string, string, object?][] = [['reopened', '03-12T08:00'], ...answered('03-13T08:00')];
    const { sut } = await told([
      ...march(),
      ...petition('happy', ...answered('03-09T08:00', [[...votes(2, 2)]])),
      ...petition('disliked', ...answered('03-09T08:00', [[...votes(2, 3)]])),
      ...petition('disliked-and-late', ...answered('03-24T08:00', [[...votes(0, 9)]])),
      ...petition(
        'the-sender-alone',
        ...answered('03-09T08:00', [['rated', '03-10T08:00', { rating: 'dissatisfied' }]]),
      ),
      ...petition(
        'outvoted',
        ...answered('03-09T08:00', [['rated', '03-10T08:00', { rating: 'dissatisfied' }], [...votes(5, 1)]]),
      ),
      ...petition('reopened', ...answered('03-09T08:00', reopened)),
      ...petition('raised-again', ...answered('03-09T08:00')),
      again,
      say('complaint', 'again', 'assigned', '03-25T10:00', { unit: commune() }),
    ]);
    const score = await sut.score({ unit: commune(), period: '2026-03', version: '2022-live' });
    expect(counts(score, 'PETITION_PROCESSING_ON_TIME')).toEqual([6, 8]);
    expect(counts(score, 'PETITION_HANDLING_SATISFACTION')).toEqual([2, 8]);
  });

  it('shows one dossier on time in both groups that it moves', async () => {
    const { sut } = await told(march());
    const ask = { unit: commune(), period: '2026-03', version: '2022-live' } as const;
    const { before, after, knownGain, changes } = await sut.whatIf(ask, 'dossier-on-time', 1);
    expect(changes.map(({ code }) => code)).toEqual(['PROGRESS', 'DOSSIER_RECEIVING_SATISFACTION']);
    expect(changes.map(({ gain }) => gain)).toEqual([1.54, 0.51]);
    expect(Math.round((after.known - before.known) * 100)).toBe(Math.round(knownGain * 100));
    const more = await sut.whatIf(ask, 'dossier-on-time', 1000);
    expect(more.changes.map(({ to }) => to)).toEqual([20, 6]);
    await expect(sut.whatIf(ask, 'miracle', 1)).rejects.toThrow('dossier-on-time');
  });

  it('ranks departments and communes apart, and gives no rank on fewer than ten dossiers', async () => {
    const other = [...holder.current.units.values()].filter(({ kind }) => kind === 'commune')[1]?.code as string;
    const few = say('dossier', 'few', 'received', '03-02T09:00', filing({ unit: other }));
    const { sut } = await told([...march(), few]);
    const { classes } = await sut.units({ period: '2026-03', version: '2022-live' });
    expect(classes.map(({ level }) => level)).toEqual(['department', 'commune']);
    const communes = classes[1]?.units ?? [];
    expect(communes.find(({ unit }) => unit === commune())).toMatchObject({
      rank: 1,
      of: 1,
      small: false,
      received: 13,
    });
    expect(communes.find(({ unit }) => unit === other)).toMatchObject({ rank: null, small: true, received: 1 });
    const alone = await sut.score({ unit: commune(), period: '2026-03', version: '2022-live' });
    expect(communes.find(({ unit }) => unit === commune())?.known).toBe(alone.known);
  });
});

describe('on random histories', () => {
  const dice = random(5);
  /** The lives of others say little of papers and results; these say more. */
  const richer = (events: readonly SentEvent[]): SentEvent[] =>
    events.map((event) => {
      const step = event.type.split('.')[3];
      if (step === 'received') return { ...event, data: { ...event.data, resultDue: dice.chance(0.6) } };
      if (step !== 'digitised') return event;
      const more = { digitised: dice.pick([2, 4]), reused: dice.between(0, 1), syncedToCitizenStore: dice.chance(0.5) };
      return { ...event, data: { ...event.data, ...more, populationLinked: dice.chance(0.5) } };
    });
  const lives = () => richer(randomLives(66, 1200, holder.current));

  it('every count has a list of that many rows, for any unit, window and version', async () => {
    const { db, sut } = await told(random(3).shuffle(lives()));
    const units = [holder.current.province.rootUnit, ...dice.shuffle([...holder.current.units.keys()]).slice(0, 3)];
    const windows = [
      { period: '2026-03' },
      { from: '2026-03-01', to: '2026-04-17' },
      { from: '2026-03-13', to: '2026-04-02' },
      { from: '2026-03-15', to: '2026-03-20' },
    ];
    let checked = 0;
    for (const unit of units)
      for (const window of windows)
        for (const version of ['2022-live', '2022-docx', '2026']) {
          const score = await sut.score({ unit, version, ...window });
          for (const one of score.groups.flatMap(({ components }) => components)) {
            expect(one.numerator ?? 0).toBeLessThanOrEqual(one.denominator ?? 0);
            for (const [list, n] of [
              [one.list, one.numerator],
              [one.denominatorList, one.denominator],
            ] as const) {
              if (list === null) continue;
              const { pathname, searchParams } = new URL(list, 'http://x');
              const asked = Object.fromEntries(searchParams) as {
                measure: string;
                from: string;
                to: string;
                unit: string;
              };
              if (pathname.endsWith('/procedures')) {
                const procedures = await sut.procedures(
                  { unit, from: asked.from, to: asked.to },
                  asked.measure as 'services-online',
                );
                expect([list, procedures.total]).toEqual([list, n]);
              } else {
                const kind = pathname === '/api/dossiers' ? 'dossier' : 'complaint';
                const filter = caseFilter({ ...asked, limit: 1 }, kind, holder.current, asked.to);
                expect([list, (await readCases(db, filter, holder.current, { limit: 1 })).total]).toEqual([list, n]);
              }
              checked += 1;
            }
          }
        }
    expect(checked).toBeGreaterThan(500);
  }, 300_000);

  it('a month judged at its end is the same when counted later, unless its own facts were corrected', async () => {
    const corrections = [
      'retracted',
      'replaced',
      'recalled',
      'refunded',
      'rated',
      'received',
      'fee-requested',
      'paid',
      'moved',
      'reopened',
    ];
    const changed = (code: string, all: readonly SentEvent[]) =>
      all.some(
        ({ subject, time, type }) =>
          subject === code && time > '2026-04-01' && corrections.includes(type.split('.')[3] ?? ''),
      );
    const all = lives();
    const steady = all.filter(({ subject, type }) => type.includes('.dossier.') && !changed(subject, all));
    const then = await told(steady.filter(({ time }) => time < '2026-04-01'));
    const later = await told(random(4).shuffle(steady));
    const facts = async ({ sut }: typeof then) => {
      const { groups } = await sut.score({ period: '2026-03', version: '2022-live' });
      return groups.flatMap(({ components }) =>
        components.map(({ code, numerator, denominator }) => [code, numerator, denominator]),
      );
    };
    const [before, after] = [await facts(then), await facts(later)];
    expect(after).toEqual(before);
    expect(before.find(([code]) => code === 'PROGRESS')?.[2]).toBeGreaterThan(100);
  }, 300_000);
});
