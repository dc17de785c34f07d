import { parseArgs } from 'node:util';
import { readConfig } from '#config.js';
import { describeTopic } from '#event-log/describe-topic.js';
import { gapProblems, openGaps } from '#intake/gaps.sql.js';
import { dataSource, migrate } from '#storage/data-source.js';
import { restartLines, stateLine } from '#topics/say.js';
import { acknowledgeGaps, restartTopic, storedTopics } from '#topics/topics.sql.js';

/**
 * `npm run topic`: the topics, and records that were lost. `npm run topic -- restart <topic>` says what starting at the
 * beginning means, `acknowledge <topic>` which lost records are meant; `--apply` does it. The intake may run meanwhile.
 */
const usage = `npm run topic [-- restart|acknowledge <chủ đề / topic> [--apply]]`;
const todo = 'Chạy với --apply để thực hiện / run with --apply to do it';

async function main(): Promise<number> {
  const options = { apply: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [command = 'list', topic = ''] = positionals;
  if (values.help || !['list', 'restart', 'acknowledge'].includes(command)) return say([usage], values.help ? 0 : 2);
  const config = readConfig();
  const db = await dataSource(config.DATABASE_URL, 2, 0).initialize();
  try {
    await migrate(db);
    const stored = await storedTopics(db);
    const found = (name: string) => describeTopic(config, db, name);
    const gaps = gapProblems(await openGaps(db));
    if (command === 'list') {
      const lines = await Promise.all(stored.map(async (one) => stateLine(one, await found(one.topic))));
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
  } finally {
    await db.destroy();
  }
}

function say(lines: readonly string[], code: number): number {
  for (const line of lines) console.log(line);
  return code;
}

process.exitCode = await main().catch((error: Error) => {
  console.error(`Không thực hiện được / failed: ${error.message}`);
  return 1;
});
