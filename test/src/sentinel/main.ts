import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { localDay } from '@ioc/api/calendar/local-day';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { commandLine } from '@ioc/infra/commands/command-line';
import { wholeNumber } from '@ioc/test/bench/positive';
import { planFaults } from '@ioc/test/sentinel/faults';
import { playMonth, sentinelCatalogue } from '@ioc/test/sentinel/month';
import { linesOf } from '@ioc/test/sentinel/report';
import { verdictOf } from '@ioc/test/sentinel/verdict';
import { root } from '@ioc/test/support/api';
import { freshDatabase } from '@ioc/test/support/database';
import { inTestRun } from '@ioc/test/support/in-test-run';

const usage = `npm run verify:sentinel -- [--days 30] [--from 2026-02-06] [--seed 1]
Diễn lại nhiều ngày của 20 nguồn với sự cố, xem cảnh báo có đúng và kịp không / plays days of 20 sources with faults and
compares the alarms with what was done. Mã thoát 1 khi bỏ sót hoặc báo sai / exit code 1 when one is missed or false.`;
const { values } = commandLine(usage, {
  days: { type: 'string', default: '30' },
  from: { type: 'string', default: '2026-02-06' },
  seed: { type: 'string', default: '1' },
});

async function main(): Promise<number> {
  const [days, seed] = [wholeNumber('days', values.days), wholeNumber('seed', values.seed)];
  const from = Date.parse(`${values.from}T00:00:00+07:00`);
  if (Number.isNaN(from)) throw new Error(`--from: expected a day such as 2026-02-06, found ${values.from}`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const catalogue = sentinelCatalogue(await loadCatalogue(join(root, 'catalogue'), 'quang-tri'));
  const faults = planFaults(seed, catalogue.calendar, from, days);
  const { db, close } = await freshDatabase();
  const [began, say] = [Date.now(), (line: string) => console.log(line)];
  try {
    const found = await playMonth(db, catalogue, { ...{ seed, from, days, faults, say }, signal: stop.signal });
    const { lines, passed } = linesOf(verdictOf(faults, found), days);
    for (const line of lines) say(line);
    const whole = passed && !stop.signal.aborted;
    const minutes = ((Date.now() - began) / 60_000).toFixed(1);
    say(`from ${localDay(from)}, seed ${seed}, ${minutes} minutes: ${whole ? 'passed' : 'FAILED'}`);
    return whole ? 0 : 1;
  } finally {
    await close();
  }
}

Logger.overrideLogger(['fatal', 'error', 'warn']);
process.exitCode = await inTestRun(main);
