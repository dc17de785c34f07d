import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { stagesOf } from '#catalogue/stages.js';
import { readConfig } from '#config/config.js';
import { atRisk, readRunning } from '#drill-down/stages/at-risk.js';
import { forecastOf } from '#drill-down/stages/forecast.js';
import { Stages } from '#drill-down/stages/stages.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let sut: Stages;
const now = '2026-03-20T09:00:00+07:00';

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  sut = new Stages(base.db, holder);
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(randomLives(53, 900, holder.current), 9)) await intake.take(batch);
}, 300_000);
afterAll(() => base.close());

describe('the desks of dossiers that were taken in', () => {
  it('foretell the same for the list as for each dossier, whose clock runs and whose day has not passed', async () => {
    const running = await readRunning(base.db, null, now);
    const [open] = (await base.db.query(
      `select count(*)::int as n from dossier where finished_day is null and received_at <= $1 and waiting_since is null
         and due_day >= '2026-03-20'`,
      [now],
    )) as { n: number }[];
    expect(running.length).toBe(open?.n);
    expect(running.length).toBeGreaterThan(20);
    const { calendar, procedures } = holder.current;
    const expected = running.filter((one) => {
      const stages = stagesOf(procedures.get(one.procedure), holder.current);
      return forecastOf(one, stages, calendar, now)?.breaches;
    });
    const answer = atRisk(running, holder.current, now, { of: 'breaching', limit: 500 });
    expect(answer.total).toBe(expected.length);
    expect(answer.rows.map(({ code }) => code).sort()).toEqual(expected.map(({ code }) => code).sort());
    expect(answer.units.reduce((sum, { breaching }) => sum + breaching, 0)).toBe(answer.total);
    expect(answer.watched + answer.unknown).toBe(running.length);
  });

  it('follow each other without a gap from reception to the end', async () => {
    const rows = (await base.db.query(
      `select code, received_at, finished_at from dossier where received_at is not null and state->'s'->>'step' is not null limit 40`,
    )) as { code: string; received_at: Date; finished_at: Date | null }[];
    expect(rows.length).toBeGreaterThan(10);
    for (const { code, received_at, finished_at } of rows) {
      const { desks } = await sut.desks(code, null);
      if (desks.length === 0) continue;
      for (const [i, desk] of desks.entries())
        expect(desk.endedAt).toBe(desks[i + 1]?.begunAt ?? finished_at?.toISOString() ?? null);
      expect(Date.parse(desks[0]!.begunAt)).toBeGreaterThanOrEqual(received_at.getTime());
    }
  });

  it('are none of a dossier that was filed and not yet received', async () => {
    const [row] = (await base.db.query(`select code from dossier where received_at is null limit 1`)) as {
      code: string;
    }[];
    expect(await sut.desks(row!.code, null)).toMatchObject({ desks: [], ahead: [], forecast: null });
  });

  it('are refused by name for a dossier that is not there and a unit that is not', async () => {
    await expect(sut.desks('none', null)).rejects.toThrow('none');
    await expect(sut.atRisk('X', {}, { of: 'breaching', limit: 5 }, null)).rejects.toThrow('X');
  });
});
