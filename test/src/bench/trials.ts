import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { AlarmTrial } from '@ioc/shared/answers/alarm-rules';
import { TrialOrder } from '@ioc/api/alarm-rules/orders';
import { RuleDesk } from '@ioc/api/alarm-rules/rule-desk';
import { mostTrialDays } from '@ioc/api/alarm-rules/trial-days';
import { TrialDesk } from '@ioc/api/alarm-rules/trial-desk';
import { TrialRunner } from '@ioc/api/alarm-rules/trial-runner';
import { addDays } from '@ioc/api/calendar/local-day';
import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { repairProjections } from '@ioc/api/rebuild/repair';
import { dataSource, migrate } from '@ioc/api/storage/data-source';
import { commandLine } from '@ioc/infra/commands/command-line';
import { embeddedPostgres } from '@ioc/infra/postgres/embedded';
import { loadYear } from '@ioc/test/bench/explore-load';
import { settingsOf } from '@ioc/test/bench/machine';
import { wholeNumber } from '@ioc/test/bench/positive';
import { typedRule } from '@ioc/test/support/trial-setting';

const usage = `npm run bench:trials -- [--dossiers 200000] [--days ${mostTrialDays}] [--seed 7] [--dir .data/bench-trials]
    [--only <một phần tên / part of a name>]
Đo thời gian thử quy tắc trên lịch sử / times trials of rules on history; --dir được giữ và dùng lại / is kept and used again`;
const { values } = commandLine(usage, {
  dossiers: { type: 'string', default: '200000' },
  days: { type: 'string', default: String(mostTrialDays) },
  seed: { type: 'string', default: '7' },
  dir: { type: 'string', default: '.data/bench-trials' },
  only: { type: 'string' },
});
const year = {
  seed: wholeNumber('seed', values.seed),
  dossiers: wholeNumber('dossiers', values.dossiers),
  ...{ firstDay: '2025-11-20', days: 365 },
};
const to = addDays(year.firstDay, year.days - 1);
const days = { from: addDays(to, 1 - wholeNumber('days', values.days)), to };
const received = { figure: 'received-today', units: ['commune', 'department'] };
const rules = {
  'a figure over a threshold': { on: received, above: 12 },
  'a figure against the week before': {
    on: { ...received, change: { since: 'week', as: 'percent' } },
    ...{ below: -80, minimum: 5 },
  },
  'whatever is judged': { on: { judged: 'all' } },
  'silent sources': { on: { sources: 'all', silence: 'sender-stopped' }, onMinutes: 2, offMinutes: 2 },
};
const lookMs = 200;
const cancelledAt = 0.3;

type Ended = { trial: AlarmTrial; ms: number; cancelMs: number | null };

/** Begins a trial, says each tenth of it, and cancels it where `cancels`. */
async function ran(trials: TrialDesk, rule: object, cancels: boolean): Promise<Ended> {
  const actor = { name: 'bench', role: 'shift-lead' };
  const began = performance.now();
  const { id } = await trials.ask(TrialOrder.parse({ ...days, rule: typedRule(rule) }), actor);
  const shares: number[] = [];
  for (let cancelled: number | null = null; ; await setTimeout(lookMs)) {
    const trial = await trials.one(id);
    const { share } = trial.progress;
    if (share >= shares.length / 10) shares.push(share);
    if (cancels && cancelled === null && share >= cancelledAt) {
      cancelled = performance.now();
      await trials.cancel(id);
      continue;
    }
    if (trial.state === 'running') continue;
    console.log(`  shares seen: ${shares.map((one) => one.toFixed(2)).join(' ')}`);
    return { trial, ms: performance.now() - began, cancelMs: cancelled && performance.now() - cancelled };
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

async function measure(url: string): Promise<string[]> {
  const db = await dataSource(url, 4, 0).initialize();
  const runner = new TrialRunner(db, { DATABASE_URL: url });
  try {
    await migrate(db);
    const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
    await repairProjections(db, holder.current, (line) => console.log(line), 0);
    if (!(await loadYear(db, holder, year))) throw new Error('interrupted: the next start goes on from here');
    console.log((await settingsOf(db)).join('\n'));
    const trials = new TrialDesk(db, holder, new RuleDesk(db, holder), runner);
    const wrong: string[] = [];
    for (const [name, rule] of Object.entries(rules).filter(([of]) => of.includes(values.only ?? ''))) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const { trial, ms } = await ran(trials, rule, false);
      delay.disable();
      const came = trial.result ? `${trial.result.total} alarms, ${trial.result.night} at night` : trial.why?.code;
      console.log(`${name}, ${days.from} to ${days.to}: ${trial.state} after ${seconds(ms)}: ${came}`);
      console.log(
        `  the process was held for at most ${Math.round(delay.max / 1e6)} ms, p99 ${Math.round(delay.percentile(99) / 1e6)} ms; resident ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
      );
      if (trial.state !== 'done') wrong.push(`${name}: ${trial.why?.code}`);
    }
    const { trial, ms, cancelMs } = await ran(trials, rules['a figure over a threshold'], true);
    await runner.beforeApplicationShutdown();
    console.log(`cancelled after ${seconds(ms)}: ${trial.state} ${Math.round(cancelMs ?? 0)} ms later`);
    return trial.state === 'cancelled' ? wrong : [...wrong, `cancelled, and it is ${trial.state}`];
  } finally {
    await runner.beforeApplicationShutdown();
    await db.destroy();
  }
}

Logger.overrideLogger(['fatal', 'error', 'warn']);
const server = await embeddedPostgres({ dir: values.dir });
try {
  const wrong = await measure(server.url);
  for (const line of wrong) console.error(`WRONG: ${line}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  await server.stop();
}
