import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { HealthProblem } from '@ioc/shared/answers/health';
import type { Response } from 'express';
import { HealthWatch } from '#health/watch.js';
import { LedgerReadModel } from '#ledger/columns/read-model.js';
import { writeHeartbeat } from '#ingest/heartbeat.sql.js';
import { HealthController } from '#ops/health.controller.js';

let base: FreshDatabase;
beforeAll(async () => {
  base = await freshDatabase();
}, 300_000);
afterAll(() => base.close());

const alive = { kind: 'embedded', health: () => ({ alive: true, lag: 0, spans: [], problems: [] }) } as const;
const ask = async () => {
  let code = 0;
  const response = { status: (given: number) => (code = given) } as unknown as Response;
  const watch = new HealthWatch(base.db, alive);
  await watch.tick();
  const said = new HealthController(watch, new LedgerReadModel()).health(response);
  return { code, ...said };
};

const problem = {
  code: 'topic-changed',
  topic: 'task.events',
  message: 'vi',
  messageEn: 'en',
  stale: true,
  since: null,
};
const ingestSays = (problems: object[]) =>
  writeHeartbeat(base.db, {
    process: 'elsewhere',
    alive: true,
    lag: 0,
    commits: 0,
    latency: { p50: null, p99: null },
    problems: problems as HealthProblem[],
    catchUp: null,
  });

describe('health', () => {
  it('answers a flood of probes from memory', async () => {
    const watch = new HealthWatch(base.db, alive);
    await watch.tick();
    const asked = jest.spyOn(base.db, 'query');
    const response = { status: () => undefined } as unknown as Response;
    for (let times = 0; times < 1000; times++) new HealthController(watch, new LedgerReadModel()).health(response);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
  it('says what an ingest process in another process knows to be wrong, and is 503 when the door must close', async () => {
    await ingestSays([{ ...problem, closesDoor: false }]);
    expect(await ask()).toMatchObject({ code: 200, problems: [{ code: 'topic-changed', closesDoor: false }] });
    await ingestSays([{ ...problem, closesDoor: true }]);
    expect(await ask()).toMatchObject({ code: 503, degraded: ['vi / en'] });
    await ingestSays([]);
    expect(await ask()).toMatchObject({ code: 200, problems: [] });
  });
  it('is degraded, not down, when another version of the program told what is stored', async () => {
    expect(await ask()).toMatchObject({ code: 200, database: true, figuresFrom: 'tables', degraded: [] });
    await base.db.query(
      `insert into journal (place, source, event_id, type, subject, time, appended_at, data, sha256)
       values (1, 's', 'e', 't', 'c', now(), now(), '{}', '')`,
    );
    await base.db.query('update telling set number = 0');
    const { code, degraded } = await ask();
    expect([code, degraded.length]).toEqual([200, 1]);
    expect(degraded[0]).toContain('npm run rebuild -- --apply');
  });
});
