import { setTimeout as pause } from 'node:timers/promises';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { rebuild } from '@ioc/api/rebuild/rebuild';
import { dataSource } from '@ioc/api/storage/data-source';
import type { CloudEvent } from '@ioc/infra/simulator/travel/cloud-event';
import { journalCount, missingOf, notInLog } from '@ioc/test/chaos/account';
import { daysOf, figureDifferences } from '@ioc/test/chaos/load';
import { type LogKind, nextKill, type PaceName, paces, type Victim } from '@ioc/test/chaos/plan';
import { countedOf, type Ending, progressLine, type Struck } from '@ioc/test/chaos/report';
import { type Acknowledged, Senders } from '@ioc/test/chaos/senders';
import type { Stage } from '@ioc/test/chaos/stage';
import { strike } from '@ioc/test/chaos/strike';
import { health } from '@ioc/test/support/api';
import { until } from '@ioc/test/support/until';
import { busyDays } from '@ioc/test/support/province-events';
import { random, type Random } from '@ioc/test/support/random';

export interface KillOptions {
  readonly log: LogKind;
  /** Kills that count: events were acknowledged and not durably committed when they came. */
  readonly kills: number;
  readonly seed: number;
  readonly paces: readonly PaceName[];
  /** Only of these kinds; none given: all. */
  readonly victims?: readonly Victim[];
  /** How long the program may take to be complete again after a kill. */
  readonly withinMs: number;
  readonly say: (line: string) => void;
  /** Aborted: no more kills, but the end is still looked at. */
  readonly signal: AbortSignal;
}

export interface KillRun {
  readonly struck: readonly Struck[];
  readonly end: Ending;
}

/** Sends, kills, waits until all is there; again and again until enough kills counted. Then looks at everything once more. */
export async function killRun(stage: Stage, catalogue: Catalogue, options: KillOptions): Promise<KillRun> {
  const dice = random(options.seed);
  const senders = new Senders(stage.url, eventsOf(await busyDays(catalogue, options.seed)), random(options.seed + 1));
  const struck: Struck[] = [];
  let before = 0;
  while (countedOf(struck) < options.kills && !options.signal.aborted) {
    const kill = oneKill(stage, senders, dice, countedOf(struck), before, options);
    struck.push(await Promise.race([kill, stage.api.fallen]));
    options.say(progressLine(struck, options.kills));
    before = senders.acknowledged.length;
  }
  return { struck, end: await ending(stage, senders.acknowledged, catalogue) };
}

/** Events that the door takes and the intake understands, but for heartbeats, which are not journaled. */
function* eventsOf(deliveries: Iterable<{ kind: string; event: CloudEvent; broken?: string }>): Generator<CloudEvent> {
  for (const { kind, event, broken } of deliveries) if (broken === undefined && kind !== 'source') yield event;
}

async function oneKill(
  stage: Stage,
  senders: Senders,
  dice: Random,
  counted: number,
  before: number,
  { log, paces: only, victims, withinMs }: KillOptions,
): Promise<Struck> {
  let kill = nextKill(dice, log, counted, only);
  while (victims && !victims.includes(kill.victim)) kill = nextKill(dice, log, counted, only);
  const began = performance.now();
  senders.start(paces[kill.pace]);
  await pause(kill.sendMs);
  await senders.next();
  await pause(kill.afterMs);
  const sent = senders.acknowledged.length - before;
  const sentMs = performance.now() - began;
  const found = await strike(stage, kill, senders, before);
  await senders.stop();
  const recent = senders.acknowledged.slice(before);
  const missing = await missingAfter(stage, recent, withinMs);
  const healthLied = missing > 0 && (await saysAllIsWell(stage));
  const unlogged = log === 'embedded' ? await notInLog(stage.ask, recent) : 0;
  return { kill, ...found, missing, notInLog: unlogged, healthLied, sent, sentMs };
}

async function missingAfter(stage: Stage, recent: readonly Acknowledged[], withinMs: number): Promise<number> {
  for (const until = Date.now() + withinMs; ; await pause(50)) {
    const { length } = await missingOf(stage.ask, recent);
    if (length === 0 || Date.now() > until) return length;
  }
}

async function saysAllIsWell({ url }: Stage): Promise<boolean> {
  const { database, log } = await health(url);
  return database && log.alive && log.lag === 0;
}

async function ending(stage: Stage, acknowledged: readonly Acknowledged[], catalogue: Catalogue): Promise<Ending> {
  // Figures say nothing while the backlog that the last kill left is read.
  await until(
    () => saysAllIsWell(stage).catch(() => false),
    (well) => well,
    180_000,
  ).catch(() => undefined);
  const missing = await missingOf(stage.ask, acknowledged);
  const { journaled, ids } = await journalCount(stage.ask, acknowledged);
  const events = acknowledged.filter(({ conflict }) => !conflict).map(({ event }) => event);
  const days = daysOf(events.map(({ time }) => Date.parse(time)));
  const figures = await figureDifferences(stage.url, events, catalogue, days);
  const db = await dataSource(stage.databaseUrl, 2).initialize();
  const { differences } = await rebuild(db, catalogue, { apply: false, progress: () => undefined });
  await db.destroy();
  const tables = Object.entries(differences).map(([table, rows]) => `${table}: ${rows} rows differ from a rebuild`);
  const unwell = (await saysAllIsWell(stage)) || missing.length > 0 ? [] : ['/health does not say that all is well'];
  return {
    acknowledged: acknowledged.length,
    missing: missing.length,
    journaled,
    ids,
    differences: [...figures, ...tables, ...unwell],
  };
}
