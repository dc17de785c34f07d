import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { type Config, readConfig } from '@ioc/api/config/config';
import { createEventLog } from '@ioc/api/event-log/create-event-log';
import type { NewRecord } from '@ioc/api/event-log/event-log';
import { bootApi } from '@ioc/api/main';
import { rebuild } from '@ioc/api/rebuild/rebuild';
import { upToDate } from '@ioc/infra/start/up-to-date';
import { allTaken, fill, taken } from '@ioc/test/chaos/load';
import { apiSettings, get } from '@ioc/test/support/api';
import { sharedBroker } from '@ioc/test/support/broker';
import { emptyDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { found, readExpectation, unknownDecisions } from '@ioc/test/upgrade/expectation';
import { exportSections } from '@ioc/test/upgrade/export-text';
import { fixtures, ownPrefix, recordedExport, restoreFixture, restoreTopics } from '@ioc/test/upgrade/fixture';
import { recordsOfLog } from '@ioc/test/upgrade/log-records';

interface Listed {
  readonly indicator: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly list: string | null;
}

describe.each(fixtures)('a database that an earlier program made (%s log)', (name) => {
  let base: FreshDatabase;
  let config: Config;
  let catalogue: Catalogue;
  let api: Awaited<ReturnType<typeof bootApi>> | undefined;
  let records: NewRecord[];
  let before: { journal: number; quarantine: number; taken: number };
  const counted = async () => {
    const [row] = (await base.db.query(
      `select (select count(*)::int from journal) as journal, (select count(*)::int from quarantine) as quarantine`,
    )) as [{ journal: number; quarantine: number }];
    return { ...row, taken: await taken(base.db) };
  };

  beforeAll(async () => {
    base = await emptyDatabase();
    const prefix = ownPrefix();
    await restoreFixture(name, base.url, prefix);
    const broker: Record<string, string> =
      name === 'kafka' ? { KAFKA_BROKERS: await sharedBroker(), KAFKA_GROUP: prefix } : {};
    if (name === 'kafka') await restoreTopics(name, await sharedBroker(), prefix);
    config = readConfig(await apiSettings({ DATABASE_URL: base.url, TOPIC_PREFIX: prefix, ...broker }));
    catalogue = await loadCatalogue(config.CATALOGUE_DIR, config.PROVINCE);
    before = await counted();
    await upToDate(base.url, catalogue, () => undefined);
    records = await logged(); // before the program runs: a partition of the embedded log has one reader
  }, 180_000);
  afterAll(async () => {
    await api?.close();
    await base.close();
  });

  it('keeps every event, and its cases and ledger are those that the journal tells', async () => {
    expect(before.journal).toBeGreaterThan(10_000);
    expect(await counted()).toEqual(before);
    const { differences } = await rebuild(base.db, catalogue, { apply: false, progress: () => undefined });
    expect(differences).toEqual({});
  }, 180_000);

  it('says what it said then, but for what a decision wants otherwise', async () => {
    const upgraded = await exportSections(base.db, catalogue);
    const is = found(await recordedExport(name), upgraded);
    const expected = await readExpectation(name);
    // The cases first: they say what is wrong, a hash only that something is.
    expect(is.cases).toEqual(expected.cases.map(({ text }) => text));
    expect(is.sections).toEqual(expected.sections);
    expect(await unknownDecisions(expected.cases.map(({ decision }) => decision))).toEqual([]);
  }, 180_000);

  it('has lists as long as its figures', async () => {
    api = await bootApi(config);
    let compared = 0;
    for (const day of ['2026-10-15', '2026-11-20']) {
      const { figures } = await get<{ figures: Listed[] }>(api.url, `/api/v1/figures?to=${day}`);
      for (const { indicator, value, numerator, list } of figures) {
        if (list === null || value === null || list.startsWith('/api/catalogue/')) continue;
        const path = list.replace('/api/', '/api/v1/');
        const { total } = await get<{ total: number }>(api.url, `${path}&limit=1`);
        expect([indicator, day, total]).toEqual([indicator, day, numerator ?? value]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  }, 180_000);

  it('is read on where it was left: nothing again, and what is sent again is a repetition', async () => {
    expect(await counted()).toEqual(before);
    const log = createEventLog(config, base.db);
    await fill(log, records);
    await log.close();
    await allTaken(base.db, before.taken + records.length);
    const after = await counted();
    expect(after.journal).toBe(before.journal);
    // What cannot be understood has no id that could be trusted.
    expect(after.quarantine).toBe(2 * before.quarantine);
  }, 300_000);

  async function logged(): Promise<NewRecord[]> {
    const lines = (await recordsOfLog(config, base.db)).trimEnd().split('\n');
    return lines.map((line) => {
      const { topic, key, headers, value } = JSON.parse(line);
      return { topic, key, headers, value: value === null ? null : Buffer.from(value, 'base64') };
    });
  }
});
