import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';
import { addKey } from '@ioc/infra/keys/add-key';
import { openApiText } from '@ioc/infra/contracts/openapi-text';
import { Api, run } from '@ioc/infra/scenarios/check';
import { bySource, postAll, untilTaken } from '@ioc/infra/scenarios/post';
import { publishedOf } from '@ioc/infra/scenarios/published/all';
import { eventsOf, scenarioNames } from '@ioc/infra/scenarios/scenarios';
import { misfiled, misquoted, statedValues } from '@ioc/test/scenarios/stated-digits';
import { publishedNumbers } from '@ioc/test/scenarios/published';
import { examples, faults, unheld } from '@ioc/test/support/answers';
import { health } from '@ioc/test/support/api';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { until } from '@ioc/test/support/until';

describe.each(scenarioNames)('the scenario %s', (name) => {
  let database: FreshDatabase;
  let api: Awaited<ReturnType<typeof bootApi>>;
  let dir: string;

  beforeAll(async () => {
    database = await freshDatabase();
    dir = await mkdtemp(join(tmpdir(), 'scenario-'));
    const catalogue = await loadCatalogue('catalogue', name);
    const file = join(dir, 'keys.json');
    const keys = new Map<string, string>();
    for (const source of catalogue.sources.keys())
      keys.set(source, await addKey({ file, source, note: name, secret: randomBytes(32), now: new Date() }));
    const settings = {
      PROVINCE: name,
      KEYS_FILE: file,
      PORT: '0',
      HOST: '127.0.0.1',
      ACCESS: 'open',
      WALL_DIR: dir,
      LOG_LEVEL: 'error',
    };
    api = await bootApi(readConfig({ ...settings, DATABASE_URL: database.url }));
    await postAll(api.url, keys, bySource(eventsOf(name, catalogue)));
    await untilTaken(api.url);
  }, 400_000);

  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(dir, { recursive: true });
  });

  it('took in every event of its stream, none quarantined, none twice', async () => {
    const events = [...eventsOf(name, await loadCatalogue('catalogue', name))];
    const [counts] = (await database.db.query(
      `select (select count(*)::int from journal) as journaled, (select count(*)::int from quarantine) as quarantined`,
    )) as unknown[];
    expect(counts).toEqual({ journaled: events.length, quarantined: 0 });
    expect(new Set(events.map(({ id, source }) => `${source} ${id}`)).size).toBe(events.length);
  });

  it('shows every published figure, and each list has as many rows as its figure says', async () => {
    const asked = new Api(api.url);
    const outcomes = [];
    for (const check of publishedOf[name]) outcomes.push(await run(check, asked));
    const wrong = outcomes.filter(({ ok }) => !ok);
    expect(
      wrong.map(({ check, found }) => ({ line: check.line, what: check.what, expected: check.expected, found })),
    ).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(10);
  }, 60_000);

  it('says every published value with the digits that were sent, in answers and in the files of report sets', async () => {
    const asked = new Api(api.url);
    const stated = statedValues(eventsOf(name, await loadCatalogue('catalogue', name)));
    expect(await misquoted(asked, stated)).toEqual([]);
    expect(stated.size).toBeGreaterThan(10);
    const { cells, wrong } = await misfiled(asked);
    expect(wrong).toEqual([]);
    expect(cells > 0).toBe(name === 'bac-lieu-2022'); // the one that has report sets
  }, 60_000);

  it('gives every answer in the shape that the OpenAPI document says', async () => {
    const document = JSON.parse(await openApiText()) as Parameters<typeof faults>[1];
    expect(unheld(document)).toEqual([]);
    // On a busy machine a heartbeat may be late: what is asked for here is the shape of an answer in good health.
    await until(
      () => health(api.url),
      ({ database, log }) => database && log.alive,
    );
    const found = [];
    for (const path of Object.keys(examples)) found.push(...(await faults(api.url, document, path)));
    expect(found).toEqual([]);
  }, 60_000);

  it('checks each number that its source publishes', () => {
    const missing = Object.entries(publishedNumbers[name]).flatMap(([line, numbers]) => {
      const checks = publishedOf[name].filter((check) => check.line === line);
      const expected = checks.flatMap(({ expected: said }) => Object.values(said));
      return numbers.filter((number) => !expected.includes(number)).map((number) => `${line}: ${number}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('the generators', () => {
  it.each(scenarioNames)('tell the same stream of %s every time', async (name) => {
    const catalogue = await loadCatalogue('catalogue', name);
    expect(JSON.stringify([...eventsOf(name, catalogue)])).toBe(JSON.stringify([...eventsOf(name, catalogue)]));
  });
});
