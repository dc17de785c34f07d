import type { Config } from '@ioc/api/config/config';
import { describeTopic } from '@ioc/api/event-log/describe-topic';
import { gapProblems, openGaps } from '@ioc/api/ingest/gaps.sql';
import { restartLines, stateLine } from '@ioc/api/topics/say';
import { acknowledgeGaps, restartTopic, storedTopics } from '@ioc/api/topics/topics.sql';
import type { DataSource } from 'typeorm';
import { commandLine } from '#commands/command-line.js';
import { onDatabase } from '#commands/on-database.js';
import { installationSettings } from '#start/installation.js';

const usage = `npm run topic [-- restart|acknowledge <chủ đề / topic> [--apply]]
Các chủ đề đang đọc và bản ghi đã mất / the topics that are read, and records that were lost.
  restart      đọc lại từ đầu một chủ đề là chủ đề khác cùng tên / start a topic that is another one at its beginning
  acknowledge  xác nhận bản ghi đã mất / acknowledge lost records
Không có --apply thì chỉ nói sẽ làm gì / without --apply it only says what it would do. Kafka: KAFKA_BROKERS.`;
const todo = 'Chạy với --apply để thực hiện / run with --apply to do it';

const { values, positionals } = commandLine(usage, { apply: { type: 'boolean' } }, true);
const [command = 'list', topic = ''] = positionals;
if (!['list', 'restart', 'acknowledge'].includes(command))
  throw new Error(`Không có việc / no such thing to do: ${command}\n${usage}`);
await onDatabase('npm run topic', (db, { url, brokers }) => {
  if (brokers === null)
    throw new Error(
      'Kafka không chạy: chạy "npm run start:kafka", hoặc đặt KAFKA_BROKERS / Kafka is not running: run it, or set KAFKA_BROKERS',
    );
  return act(db, { ...installationSettings(process.cwd()), DATABASE_URL: url, KAFKA_BROKERS: brokers });
});

async function act(db: DataSource, config: Config): Promise<number> {
  const stored = await storedTopics(db);
  const found = (name: string) => describeTopic(config, db, name);
  const gaps = gapProblems(await openGaps(db));
  if (command === 'list') {
    const lines = await Promise.all(stored.map(async (one) => stateLine(one, await found(one.topic))));
    if (lines.length === 0) lines.push('Chưa đọc chủ đề nào / no topic was read yet');
    return say([...lines, ...gaps.map(({ message, messageEn }) => `${message} / ${messageEn}`)], 0);
  }
  const one = stored.find((other) => other.topic === topic);
  if (!one) {
    const known = stored.map((other) => other.topic).join(', ') || '–';
    return say([usage, `Không có chủ đề / no such topic: "${topic}". Đã đọc / read so far: ${known}`], 2);
  }
  if (command === 'restart') {
    const view = await found(topic);
    if (values.apply) await restartTopic(db, topic, view);
    return say([...restartLines(one, view), values.apply ? 'Đã đặt lại / done' : todo], 0);
  }
  const mine = gaps.filter((gap) => gap.topic === topic).map(({ message, messageEn }) => `${message} / ${messageEn}`);
  if (mine.length === 0) return say([`${topic}: không có gì để xác nhận / nothing to acknowledge`], 0);
  if (!values.apply) return say([...mine, todo], 0);
  return say([...mine, `Đã xác nhận / acknowledged: ${await acknowledgeGaps(db, topic)}`], 0);
}

function say(lines: readonly string[], code: number): number {
  for (const line of lines) console.log(line);
  return code;
}
