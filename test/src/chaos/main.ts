import { join } from 'node:path';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { commandLine } from '@ioc/infra/commands/command-line';
import { Logger } from '@nestjs/common';
import { killRun } from '@ioc/test/chaos/kill-run';
import type { LogKind, PaceName } from '@ioc/test/chaos/plan';
import { countedOf, summary } from '@ioc/test/chaos/report';
import { positive, wholeNumber } from '@ioc/test/bench/positive';
import { openStage } from '@ioc/test/chaos/stage';
import { root } from '@ioc/test/support/api';
import { inTestRun } from '@ioc/test/support/in-test-run';

const usage = `npm run chaos -- [--kills 200] [--log embedded|kafka] [--seed 1] [--minutes 90] [--paces quiet,slow,busy]
Giết cơ sở dữ liệu, chương trình và Kafka khi đang tải, rồi so những gì đã nhận với nhật ký / kills database, program and
broker under load and compares what was acknowledged with what was journaled. Ctrl-C: dừng sau lần giết này / ends after this kill.
Mã thoát 1 khi mất sự kiện hay sai số liệu / exit code 1 when an event is missing or a figure is wrong.`;
const { values } = commandLine(usage, {
  kills: { type: 'string', default: '200' },
  log: { type: 'string', default: 'embedded' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '90' },
  paces: { type: 'string', default: 'quiet,slow,busy' },
});

/** Exit code 1: an event is missing, a figure is wrong, or too few kills counted. */
async function main(): Promise<number> {
  const [kills, seed] = [wholeNumber('kills', values.kills), wholeNumber('seed', values.seed)];
  const minutes = positive('minutes', values.minutes);
  const log = values.log as LogKind;
  if (log !== 'embedded' && log !== 'kafka') throw new Error(`--log: embedded or kafka, found ${values.log}`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(minutes * 60_000)]);
  const began = Date.now();
  const stage = await openStage(log);
  try {
    const { struck, end } = await killRun(stage, await loadCatalogue(join(root, 'catalogue'), 'quang-tri'), {
      ...{ log, kills, seed, signal, withinMs: 120_000, paces: values.paces.split(',') as PaceName[] },
      say: (line) => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`),
    });
    const { lines, wrong } = summary(log, struck, end);
    for (const line of [...lines, ...wrong.map((one) => `WRONG: ${one}`)]) console.log(line);
    const enough = countedOf(struck) >= kills;
    if (!enough) console.log(`Stopped after ${countedOf(struck)} of ${kills} kills.`);
    console.log(
      `seed ${seed}, ${((Date.now() - began) / 60_000).toFixed(1)} minutes: ${wrong.length || !enough ? 'FAILED' : 'passed'}`,
    );
    return wrong.length || !enough ? 1 : 0;
  } finally {
    await stage.close();
  }
}

Logger.overrideLogger(['fatal', 'error', 'warn']);
process.exitCode = await inTestRun(main);
