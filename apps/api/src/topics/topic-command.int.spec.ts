import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Health } from '@ioc/shared/answers/health';
import { apiSettings, mustBeBuilt, post as postEvent, postBytes, root } from '@ioc/test/support/api';
import { type Broker, ownBroker, sharedBroker, uniqueName } from '@ioc/test/support/broker';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { makeTopics } from '@ioc/test/support/make-topics';
import { runDirectory } from '@ioc/test/support/run-directory';
import { until } from '@ioc/test/support/until';
import type { Admin } from 'kafkajs';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { kafkaClient } from '#event-log/kafka/client.js';
import { bootApi } from '#main.js';

Logger.overrideLogger(['fatal']);

let base: FreshDatabase;
let settings: Record<string, string>;
let admin: Admin;
let other: Broker | undefined;
let api: Awaited<ReturnType<typeof bootApi>>;
const prefix = `${uniqueName('door')}.`;
const topic = `${prefix}source.events`;
beforeAll(async () => {
  base = await freshDatabase();
  const KAFKA_BROKERS = await sharedBroker();
  settings = await apiSettings({ DATABASE_URL: base.url, KAFKA_BROKERS, TOPIC_PREFIX: prefix, KAFKA_GROUP: prefix });
  admin = kafkaClient(readConfig(settings)).admin();
  await admin.connect();
  api = await bootApi(readConfig(settings));
}, 180_000);
afterAll(async () => {
  await api.close();
  await admin.disconnect();
  await other?.stop();
  await base.close();
}, 60_000);

let sent = 0;
const heartbeat = () => {
  const from = { specversion: '1.0', id: `t-${++sent}`, source: 'mot-cua', subject: 'mot-cua' };
  const event = { ...from, type: 'vn.ioc.source.heartbeat.v1', time: new Date().toISOString() };
  return postBytes(api.url, 'mot-cua', JSON.stringify(event), 'application/cloudevents+json');
};
const health = async () => {
  const answer = await fetch(`${api.url}/health`);
  return { status: answer.status, ...((await answer.json()) as Health) };
};
const says = (code: string) =>
  until(health, ({ problems }) => problems.some((one) => one.code === code && one.topic === topic), 60_000);
const isWell = () => until(health, ({ status, problems }) => status === 200 && problems.length === 0, 60_000);
const command = async (...args: string[]) => {
  const program = join(root, 'infra', 'dist', 'commands', 'topic.js');
  mustBeBuilt(program);
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...settings },
  });
  return stdout;
};

it('a topic made anew is red in /health and closes the door for its events alone, until the command starts it again', async () => {
  await until(
    () => heartbeat().then(Boolean, () => false),
    (taken) => taken,
    60_000,
  );
  await until(
    () => base.db.query(`select 1 from log_position where topic = $1`, [topic]),
    (rows: unknown[]) => rows.length > 0,
  );
  await isWell();
  await admin.deleteTopics({ topics: [topic] });
  await until(
    async () => (await admin.listTopics()).includes(topic),
    (there) => !there,
  );
  await makeTopics(admin, [topic], 4);
  expect((await says('topic-changed')).status).toBe(503);
  await expect(heartbeat()).rejects.toThrow(/503.*npm run topic -- restart/s);
  const { current } = await CatalogueHolder.open(settings['CATALOGUE_DIR'] ?? '', 'quang-tri');
  const [dossier] = randomLives(3, 1, current) as [SentEvent];
  expect(await postEvent(api.url, { ...dossier })).toMatchObject({ status: 'accepted' });
  expect(await command()).toContain('ANOTHER TOPIC');
  expect(await command('restart', topic)).toContain('--apply');
  await says('topic-changed');
  expect(await command('restart', topic, '--apply')).toContain('done');
  await isWell();
  await heartbeat();
  expect(await command()).not.toContain('ANOTHER TOPIC');
}, 240_000);

it('another broker with the old database reads nothing, makes none of its topics anew, and says so', async () => {
  await api.close();
  other = await ownBroker({ dir: join(runDirectory(), uniqueName('other-broker')) });
  settings = { ...settings, KAFKA_BROKERS: other.address };
  api = await bootApi(readConfig(settings));
  // Of the two that had been read before; the others are new to both.
  await until(health, ({ problems }) => problems.filter(({ code }) => code === 'topic-changed').length === 2, 60_000);
  await expect(heartbeat()).rejects.toThrow(/503/);
  const link = kafkaClient(readConfig(settings)).admin();
  await link.connect();
  expect(await link.listTopics()).not.toContain(topic);
  await link.disconnect();
  expect(await command('restart', topic)).toContain('none, it will be made');
  for (const { topic: stopped } of (await health()).problems) await command('restart', stopped ?? '', '--apply');
  await isWell();
  await until(
    () => heartbeat().then(Boolean, () => false),
    (taken) => taken,
    60_000,
  );
}, 240_000);
