import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { localDay } from '#calendar/local-day.js';
import type { Indicator } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { differingSums } from '#ledger/add-deltas.js';
import { queryOf, sumsOf } from '#ledger/figures.js';
import { latestObservations, type Observation } from '#ledger/observations.sql.js';
import { readSums } from '#ledger/sums.sql.js';
import { readLoads } from '#alarms/due-by.sql.js';
import { forecastSpan } from '#alarms/forecast-cells.js';
import { EventTimeInputs } from '#alarm-rules/event-time-inputs.js';
import { Pace } from '#alarm-rules/pace.js';
import { readObservationsSince } from '#alarm-rules/read-observations.sql.js';
import { readLoadsSince } from '#alarm-rules/read-loads.sql.js';

Logger.overrideLogger(['fatal', 'error']);
let holder: CatalogueHolder;
let whole: FreshDatabase;
let lives: SentEvent[];
beforeAll(async () => {
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  lives = randomLives(7, 120, holder.current);
  whole = await taken(lives);
}, 120_000);
afterAll(() => whole.close());

/** A store that took these events. */
async function taken(events: readonly SentEvent[]): Promise<FreshDatabase> {
  const base = await freshDatabase();
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events, 3)) await intake.take(batch);
  return base;
}

const times = (events: readonly SentEvent[]) => events.map(({ time }) => Date.parse(time)).sort((a, b) => a - b);
const event = (id: string, subject: string, time: string) => ({
  ...{ specversion: '1.0' as const, id, source: 'vnpt-his', subject, time },
});
const pace = () => new Pace(new AbortController().signal, Infinity);

describe('sums at event time', () => {
  it.each([0.2, 0.5, 0.85])(
    'are those of a store that has heard only what had happened by then: %d',
    async (share) => {
      const all = times(lives);
      const now = all[Math.floor(all.length * share)] as number;
      const then = await taken(lives.filter(({ time }) => Date.parse(time) <= now));
      const day = localDay(now);
      const codes = ['overdue', 'received-today', 'on-time-rate', 'open-complaints', 'permit-open'];
      const figures = codes.map((code) => holder.current.indicators.get(code) as Indicator);
      const played = await EventTimeInputs.read(whole.db, figures, holder.current, now - 5 * 86_400_000, pace());
      await played.open(day);
      played.advance(now);
      for (const indicator of figures) {
        const { code } = indicator;
        const query = queryOf(indicator, holder.current, day);
        const expected = await readSums(then.db, query.measures, day, {}, query.scope);
        const sums = sumsOf(indicator, played.inputs);
        const isAsked = (key: string) => query.measures.includes(key.split(' ')[0] as string);
        expect({ code, differ: differingSums(sums, expected).filter(isAsked) }).toEqual({ code, differ: [] });
        if (code === 'on-time-rate') expect(sums.byUnit.size).toBeGreaterThan(0);
      }
      await then.close();
    },
    120_000,
  );
});

describe('what a forecast counts, at event time', () => {
  it.each([0.3, 0.7])(
    'is what a store counts that has heard only what had happened by then: %d',
    async (share) => {
      const all = times(lives);
      const now = all[Math.floor(all.length * share)] as number;
      const then = await taken(lives.filter(({ time }) => Date.parse(time) <= now));
      let seen = 0;
      for (const forecast of ['dossier', 'complaint', 'task', 'document'] as const) {
        const of = {
          forecast,
          units: ['province' as const],
          by: { weekday: 'friday' as const, hour: 17 },
          recentDays: 10,
        };
        const span = forecastSpan(of, { catalogue: holder.current, today: localDay(now), now });
        if (!span) throw new Error('the calendar knows these days');
        const expected = await readLoads(then.db, holder.current, forecast, span);
        const from = now - 5 * 86_400_000;
        const played = await readLoadsSince(whole.db, forecast, of.recentDays, holder.current, from, pace());
        played.at(from, { ...span, then: from });
        const loads = [...played.at(now, span)].filter(([, { due, finished }]) => due + finished > 0);
        expect([forecast, Object.fromEntries(loads)]).toEqual([forecast, Object.fromEntries(expected)]);
        seen += expected.size;
      }
      expect(seen).toBeGreaterThan(3);
      await then.close();
    },
    120_000,
  );
});

describe('what was observed, at event time', () => {
  const codes = ['hospital-visits', 'livestock-outbreaks'];
  const sentAll = observations(11, 60, codes);
  let base: FreshDatabase;
  beforeAll(async () => {
    base = await taken(sentAll);
  }, 120_000);
  afterAll(() => base.close());

  it.each([0.2, 0.5, 0.85, 1])(
    'is what a store holds that has heard only what had happened by then: %d',
    async (share) => {
      const all = times(sentAll);
      const now = all[Math.ceil((all.length - 1) * share)] as number;
      const then = await taken(sentAll.filter(({ time }) => Date.parse(time) <= now));
      const played = await readObservationsSince(base.db, codes, holder.current, now - 2 * 86_400_000, pace());
      played.advance(now);
      const inOrder = (some: readonly Observation[]) =>
        [...some].sort((a, b) => (`${a.indicator} ${a.unit}` < `${b.indicator} ${b.unit}` ? -1 : 1));
      const expected = await latestObservations(then.db, codes);
      expect(inOrder(played.latest())).toEqual(inOrder(expected));
      expect(expected.length).toBeGreaterThan(2);
      await then.close();
    },
    120_000,
  );
});

/** Observations of two units and some days, many revised, some taken back, some of devices. */
function observations(seed: number, count: number, codes: readonly string[]): SentEvent[] {
  const dice = random(seed);
  const start = Date.parse('2026-03-02T01:00:00Z');
  const events = Array.from({ length: count }, (_, n): SentEvent => {
    const [indicator, unit, day] = [dice.pick(codes), dice.pick(['H50.04', 'H50.05']), dice.pick(['02', '03', '04'])];
    const isRead = dice.chance(0.1);
    const data = {
      ...{ indicator, unit, period: `2026-03-${day}`, value: dice.between(0, 100), plan: 50 },
      ...(dice.chance(0.5) ? { asOf: `2026-03-${day}T0${dice.between(1, 9)}:00:00Z` } : {}),
      ...(isRead ? { device: 'CAM-1' } : {}),
    };
    const subject = `${indicator}/${isRead ? 'CAM-1' : unit}/2026-03-${day}`;
    const at = new Date(start + n * 2 * 3_600_000).toISOString();
    return { ...event(`o-${n}`, subject, at), type: 'vn.ioc.kpi.observed.v1', data };
  });
  const back = events.filter((_, n) => n % 7 === 3);
  const gone = back.map(({ id, subject, time }) => ({
    ...event(`${id}/R`, subject, new Date(Date.parse(time) + 5 * 3_600_000).toISOString()),
    ...{ type: 'vn.ioc.kpi.retracted.v1', data: { event: id, reason: 'nhầm' } },
  }));
  return [...events, ...gone].sort((a, b) => (dice.chance(0.1) ? -1 : a.time < b.time ? -1 : 1));
}
