import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { indicator } from '@ioc/test/support/small-catalogue';
import type { Figure } from '@ioc/shared/figures/figure';
import { addDays } from '#calendar/local-day.js';
import type { Indicator, Only } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { caseFilter, ListQuery, unitsBelow } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { dimensions } from '#drill-down/figures/dimensions.js';
import { FigureQuery } from '#drill-down/figures/figure-query.js';
import { Figures } from '#drill-down/figures/figures.js';
import { isFlow, measures } from '@ioc/shared/measures/measures';
import { Restatements } from '#drill-down/figures/restatements.js';
import { sumsBy } from '#drill-down/figures/sums-by.sql.js';
import { LedgerReads } from '#ledger/ledger-reads.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { readInputs, totalsOf } from '#ledger/figures.js';
import { figureRows } from '#live/queries/figures.js';
import { readSources } from '#sources/sources.sql.js';

const dice = random(150);
const today = '2026-04-20';
const dossierMeasures = Object.keys(measures).filter((name) => name.startsWith('dossier.'));
const asIndicator = (measure: string): Indicator =>
  indicator({ code: measure, formula: { kind: isFlow(measure) ? 'flow' : 'stock', measures: [measure] } });
const about = (code: string, only: Only): Indicator =>
  indicator({
    code,
    unit: 'percent',
    headline: 90 + code.length,
    formula: {
      kind: 'ratio',
      numerator: [
        { measure: 'dossier.resolved', as: 'flow' },
        { measure: 'dossier.resolved-late', as: 'flow', sign: -1 },
      ],
      denominator: [
        { measure: 'dossier.resolved', as: 'flow' },
        { measure: 'dossier.overdue', as: 'stock' },
      ],
      only,
    },
  });

let base: FreshDatabase;
let holder: CatalogueHolder;
let figures: Figures;
let narrowings: Record<string, readonly string[]>;
let some: string[];

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const { current } = holder;
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(random(3).shuffle(randomLives(150, 1500, current)), 9)) await intake.take(batch);
  const [a, b] = [...new Set([...current.procedures.values()].map(({ field }) => field))] as [string, string];
  const procedures = [...current.procedures.keys()];
  const added = [
    ...dossierMeasures.map(asIndicator),
    about('only-field', { field: [a, b] }),
    about('only-channel', { channel: 'online' }),
    about('only-joint', { field: a, channel: 'direct' }),
    about('only-procedures', { procedures: procedures.slice(1, 9) }),
  ];
  // The first procedure is one that the catalogue has lost since: its dossiers stand under '-'.
  const lost = procedures[0] as string;
  holder.current = {
    ...current,
    procedures: new Map([...current.procedures].filter(([code]) => code !== lost)),
    indicators: new Map([...current.indicators, ...added.map((one) => [one.code, one] as const)]),
  };
  figures = new Figures(base.db, holder);
  const receiving = (await base.db.query('select distinct receiving_unit as code from dossier')) as { code: string }[];
  some = [...new Set(receiving.map(({ code }) => code ?? '-'))];
  narrowings = {
    channel: ['direct', 'online', 'post', '-'],
    procedureLevel: ['department', 'commune', '-'],
    field: [a, b, `${a}|${b}`, '-', `-|${b}`],
    topic: [procedures[3] as string, procedures.slice(5, 25).join('|'), lost, ''],
    role: ['decides', 'received', 'helped'],
    unit: [current.province.rootUnit, '-', ...some, ...dice.shuffle([...current.units.keys()]).slice(0, 5)],
    received: some,
    helped: some,
    decides: dice.shuffle([...current.units.keys()]).slice(0, 9),
  };
}, 300_000);
afterAll(() => base.close());

/** A random question in the words of the API: two or three of them said. */
function question(): FigureQuery {
  const from = addDays('2026-02-25', dice.between(0, 60));
  const days = dice.chance(0.3)
    ? { from: '2026-01-01', to: '2026-12-31' }
    : { from, to: addDays(from, dice.between(0, 40)) };
  const words = dice.shuffle(Object.keys(narrowings)).slice(0, dice.between(0, 3));
  return FigureQuery.parse({
    ...days,
    ...Object.fromEntries(words.map((word) => [word, dice.pick(narrowings[word] ?? [])])),
  });
}

async function lengthOf(list: string | null): Promise<number> {
  const { searchParams } = new URL(list ?? '', 'http://x');
  const filter = caseFilter(ListQuery.parse(Object.fromEntries(searchParams)), 'dossier', holder.current, today);
  return (await readCases(base.db, filter, holder.current, { limit: 1 })).total;
}
const parts = (of: readonly { figure: Figure }[], what: (figure: Figure) => number | null) =>
  of.reduce((sum, { figure }) => sum + (what(figure) ?? 0), 0);

describe('a narrowed figure', () => {
  it('is as long as its list, whatever it is narrowed to', async () => {
    let counted = 0;
    for (let round = 0; round < 150; round += 1) {
      const query = question();
      const measure = dice.pick(dossierMeasures);
      const { figure } = await figures.by(dice.pick(['unit', 'channel', 'topic'] as const), measure, query, null);
      expect({ measure, query, n: await lengthOf(figure.list) }).toEqual({ measure, query, n: figure.value });
      counted += figure.value ?? 0;
    }
    expect(counted).toBeGreaterThan(2000);
  }, 120_000);

  it.each(dimensions)(
    'falls into parts by %s that sum to it, each as long as its list',
    async (dimension) => {
      let many = 0;
      for (let round = 0; round < 12; round += 1) {
        const query = question();
        const measure = dice.pick(dossierMeasures);
        const { figure, parts: found } = await figures.by(dimension, measure, query, null);
        expect({ dimension, query, sum: parts(found, ({ value }) => value) }).toEqual({
          dimension,
          query,
          sum: figure.value,
        });
        many += found.length;
        for (const part of dice.shuffle(found).slice(0, 6))
          expect({ measure, part: part.key, query, n: await lengthOf(part.figure.list) }).toEqual({
            measure,
            part: part.key,
            query,
            n: part.figure.value,
          });
      }
      expect(many).toBeGreaterThan(9);
    },
    120_000,
  );

  it('is told alike by the ledgers and by the case rows, wherever both can answer', async () => {
    const { rootUnit } = holder.current.province;
    for (let round = 0; round < 40; round += 1) {
      const { from = '', to = '' } = question();
      const channel = dice.pick([undefined, 'direct', 'online', 'post']);
      const fields = dice.pick([undefined, ['-'], [narrowings['field']?.[0] ?? '']]);
      const by = dice.pick(['channel', 'topic'] as const);
      const ask = (narrow: object) =>
        sumsBy(new LedgerReads(base.db), holder.current, dossierMeasures, by, null, {
          unit: rootUnit,
          narrow,
          window: { from, to },
        });
      const ledger = await ask({ channel, fields });
      // Decided by the province with all below it is decided by anyone: the same question, which only the rows answer.
      const rows = await ask({ channel, fields, decides: rootUnit });
      for (const name of dossierMeasures) {
        const flow = isFlow(name);
        const counts = (sums: typeof rows) =>
          [...sums].map(([key, of]) => [key, (flow ? of.get(name)?.day : of.get(name)?.all) ?? 0] as const);
        const told = (sums: typeof rows) => Object.fromEntries(counts(sums).filter(([, n]) => n !== 0));
        expect({ name, by, channel, fields, told: told(ledger) }).toEqual({
          name,
          by,
          channel,
          fields,
          told: told(rows),
        });
      }
    }
  }, 120_000);
});

describe('an indicator of some dossiers alone', () => {
  const codes = ['only-field', 'only-channel', 'only-joint', 'only-procedures'];

  it.each(codes)('%s has lists of its length, for any unit and further narrowing', async (code) => {
    for (let round = 0; round < 10; round += 1) {
      const { figure, parts: found } = await figures.by(dice.pick(dimensions), code, question(), null);
      expect(await lengthOf(figure.list)).toBe(figure.numerator);
      expect(await lengthOf(figure.denominatorList)).toBe(figure.denominator);
      expect(parts(found, (one) => one.numerator)).toBe(figure.numerator);
      expect(parts(found, (one) => one.denominator)).toBe(figure.denominator);
    }
  });

  it('is on the live wall what the API says, with a trend that ends in it', async () => {
    const inputs = await readInputs(base.db, holder.current, today);
    const sources = await readSources(base.db, holder.current, today, new Date());
    const rows = new Map(figureRows(inputs, holder.current, today, sources).map((row) => [row.key, row]));
    for (const code of codes) {
      const { figure } = await figures.by('channel', code, { to: today }, null);
      const sums = totalsOf(inputs, holder.current)(holder.current.indicators.get(code) as Indicator, figure.of);
      expect(sums.get('dossier.resolved')?.year).toBeGreaterThan(0);
      expect(rows.get(code)).toMatchObject({ numerator: figure.numerator, denominator: figure.denominator });
      expect(rows.get(code)?.trend.at(-1) ?? null).toBe((figure.denominator ?? 0) < 10 ? null : figure.value);
    }
  });

  it('is among all figures of any unit, equal to the one asked for alone', async () => {
    for (const unit of [holder.current.province.rootUnit, some.find((code) => code !== '-')]) {
      const all = (await figures.all({ unit, to: today })).figures;
      expect(all.map(({ indicator: code }) => code)).toEqual([...holder.current.indicators.keys()]);
      for (const code of codes) {
        const { figure } = await figures.by('topic', code, { unit, to: today }, null);
        expect(all.find((one) => one.indicator === code)).toEqual(figure);
      }
    }
  });
});

describe('what cannot be answered', () => {
  it('is not applicable among all figures, and an error that names the word when asked for alone', async () => {
    const { figures: all } = await figures.all({ channel: 'online', to: today });
    const state = (code: string) => all.find((one) => one.indicator === code)?.state;
    expect(['open-complaints', 'grdp-growth', 'online-rate'].map(state)).toEqual([
      'not-applicable',
      'not-applicable',
      'stale',
    ]);
    await expect(figures.byUnit('open-complaints', { channel: 'online' }, null)).rejects.toThrow(
      /^channel: .*phản ánh/,
    );
    await expect(figures.by('channel', 'open-complaints', {}, null)).rejects.toThrow(/^channel: /);
    await expect(figures.byUnit('open', { received: 'X99' }, null)).rejects.toThrow(/^received: .*X99/);
    expect(() =>
      caseFilter({ measure: 'task.open', role: 'received', limit: 1 }, 'task', holder.current, today),
    ).toThrow(/^role: /);
  });

  it('as known then is an error where only case rows can tell, and a figure where a ledger can', async () => {
    const unit = some.find((code) => code !== '-') as string;
    const known = '2999-12-31';
    const field = narrowings['field']?.[0];
    const now = async (query: FigureQuery) => (await figures.byUnit('dossier.received', query, null)).figure.value;
    for (const query of [{ channel: 'post' as const }, { unit, channel: 'online' as const }])
      expect(await now({ ...query, known, to: today })).toBe(await now({ ...query, to: today }));
    const { figure } = await figures.by('field', 'dossier.received', { field, known, to: today }, null);
    expect(figure.value).toBe(await now({ field, to: today }));
    await expect(now({ unit, field, known })).rejects.toThrow(/^known: /);
    await expect(now({ role: 'received', unit, known })).rejects.toThrow(/^known: /);
    const restatements = new Restatements(base.db, holder, figures);
    await expect(restatements.list('open', { unit, field, to: today })).rejects.toThrow(/^known: /);
    expect(unitsBelow(unit, holder.current)).toContain(unit);
  });
});
