import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { localDay } from '#calendar/local-day.js';
import type { Indicator } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { differingSums } from '#ledger/add-deltas.js';
import { queryOf } from '#ledger/figures.js';
import { readSums } from '#ledger/sums.sql.js';
import { readLoads } from '#alarms/due-by.sql.js';
import { forecastSpan } from '#alarms/forecast-cells.js';
import { EventTimeSums } from '#alarm-rules/event-time-sums.js';
import { Pace } from '#alarm-rules/pace.js';
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
const pace = () => new Pace(new AbortController().signal, Infinity);

describe('sums at event time', () => {
  it.each([0.2, 0.5, 0.85])(
    'are those of a store that has heard only what had happened by then: %d',
    async (share) => {
      const all = times(lives);
      const now = all[Math.floor(all.length * share)] as number;
      const then = await taken(lives.filter(({ time }) => Date.parse(time) <= now));
      const day = localDay(now);
      for (const code of ['overdue', 'received-today', 'on-time-rate', 'open-complaints', 'permit-open']) {
        const indicator = holder.current.indicators.get(code) as Indicator;
        const query = queryOf(indicator, holder.current, day);
        const expected = await readSums(then.db, query.measures, day, {}, query.scope);
        const played = await EventTimeSums.read(whole.db, indicator, holder.current, now - 5 * 86_400_000, pace());
        const sums = await played.open(day);
        played.advance(now);
        expect({ code, differ: differingSums(sums, expected) }).toEqual({ code, differ: [] });
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
