import { setTimeout as pause } from 'node:timers/promises';
import { missingOf } from '@ioc/test/chaos/account';
import type { Kill } from '@ioc/test/chaos/plan';
import type { Struck } from '@ioc/test/chaos/report';
import type { Acknowledged, Senders } from '@ioc/test/chaos/senders';
import type { Stage } from '@ioc/test/chaos/stage';

export type Found = Pick<Struck, 'atRisk' | 'takenBack'>;

/**
 * Kills, and looks at what survived before the program can go on: it is stopped (SIGSTOP) from before the victim is back
 * until the look is over, which to it is a pause of the machine.
 */
export async function strike(
  stage: Stage,
  { victim, awayMs, idle }: Kill,
  senders: Senders,
  recent: number,
): Promise<Found> {
  const acknowledged = () => senders.acknowledged.slice(recent);
  if (victim === 'program') return program(stage, acknowledged);
  if (victim === 'broker') return broker(stage, acknowledged, awayMs);
  const backend = victim === 'backend' ? await aBackend(stage) : 0;
  const { seen, before } = await journaledSoFar(stage, acknowledged, idle);
  const then = acknowledged();
  if (victim === 'backend') {
    process.kill(backend, 'SIGKILL');
    stage.api.freeze();
  } else {
    process.kill(stage.postgresPid(), victim === 'postmaster' ? 'SIGKILL' : 'SIGQUIT');
    await pause(awayMs);
    stage.api.freeze();
    await stage.restartPostgres();
  }
  const missing = await missingOf(stage.ask, then);
  stage.api.thaw();
  const journaled = new Set(seen.filter((one) => !before.includes(one)));
  return { atRisk: missing.length, takenBack: missing.filter((one) => journaled.has(one)).length };
}

/** What was acknowledged, and what of it is not yet journaled; when `idle`, at a moment when that is nothing, if one comes. */
async function journaledSoFar(stage: Stage, acknowledged: () => Acknowledged[], idle: boolean) {
  for (const until = Date.now() + 3000; ;) {
    const seen = acknowledged();
    const before = await missingOf(stage.ask, seen);
    if (!idle || Date.now() > until || (before.length === 0 && acknowledged().length === seen.length))
      return { seen, before };
  }
}

/** Any process that serves the program: when it dies, PostgreSQL ends all the others and recovers, under the same postmaster. */
async function aBackend(stage: Stage): Promise<number> {
  const rows = await stage.ask<{ pid: number }>(
    `select pid from pg_stat_activity where application_name in ('ioc', 'ioc-log', 'ioc-live') order by random() limit 1`,
  );
  if (!rows[0]) throw new Error('The program holds no connection.');
  return rows[0].pid;
}

async function program(stage: Stage, acknowledged: () => Acknowledged[]): Promise<Found> {
  const then = acknowledged();
  await stage.api.kill();
  for (;;) {
    const left = await stage.ask(
      `select from pg_stat_activity where application_name in ('ioc', 'ioc-log', 'ioc-live')`,
    );
    if (left.length === 0) break; // a commit under way has ended
    await pause(20);
  }
  const missing = await missingOf(stage.ask, then);
  await stage.api.start();
  return { atRisk: missing.length, takenBack: 0 };
}

async function broker(stage: Stage, acknowledged: () => Acknowledged[], awayMs: number): Promise<Found> {
  stage.api.freeze();
  const then = acknowledged();
  process.kill(stage.brokerPid(), 'SIGKILL');
  const missing = await missingOf(stage.ask, then);
  stage.api.thaw();
  await pause(awayMs);
  await stage.restartBroker();
  return { atRisk: missing.length, takenBack: 0 };
}
