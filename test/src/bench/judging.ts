import { type Profiler, Session } from 'node:inspector/promises';
import { Logger } from '@nestjs/common';
import { AlarmEvaluator } from '@ioc/api/alarms/evaluator';
import { readConfig } from '@ioc/api/config/config';
import { bootApi } from '@ioc/api/main';

/** What one process spent on its looks, since it was asked last. Seconds of CPU. */
export interface Judging {
  readonly looks: number;
  /** In functions of the evaluator and in what these call, by a profile; reading PostgreSQL's answers is not in it. */
  readonly own: number;
  /** Of the whole process from the beginning to the end of each look: what else it did meanwhile is counted too. */
  readonly atMost: number;
}

/** Functions of the folder that others call: the desk's pages, the head of the list on walls, notifications. */
const others = /\/(?:head|badges|list|groups|notifications)\.sql\.js$|\/(?:courier|desk)\.js$/;
const isEvaluators = (url: string) => /\/apps\/api\/(?:dist|src)\/alarms\//.test(url) && !others.test(url);

/** Share of the busy time of a profile in which a function of the evaluator was on the stack. */
function ownShare({ nodes, samples = [] }: Profiler.Profile): number {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const isOwn = new Map<number, boolean>();
  const idle = new Set<number>();
  for (const { id, callFrame } of nodes) {
    isOwn.set(id, isEvaluators(callFrame.url) || isOwn.get(parents.get(id) ?? -1) === true);
    if (callFrame.functionName === '(idle)') idle.add(id);
  }
  const busy = samples.filter((id) => !idle.has(id));
  return busy.length === 0 ? 0 : busy.filter((id) => isOwn.get(id)).length / busy.length;
}

/** A process that serves, as it is started for use, with a watch round each look of its evaluator. */
async function serve(settings: Record<string, string>): Promise<void> {
  Logger.overrideLogger(['fatal', 'error', 'warn']);
  const profiler = new Session();
  profiler.connect();
  await profiler.post('Profiler.enable');
  await profiler.post('Profiler.setSamplingInterval', { interval: 500 });
  await profiler.post('Profiler.start');
  const judging = { looks: 0, atMost: 0 };
  let began = process.cpuUsage();
  const { look } = AlarmEvaluator.prototype;
  AlarmEvaluator.prototype.look = async function (this: AlarmEvaluator, ...args) {
    const before = process.cpuUsage();
    await look.apply(this, args);
    const { user, system } = process.cpuUsage(before);
    judging.looks += 1;
    judging.atMost += (user + system) / 1e6;
  };
  const spent = async () => {
    const { profile } = await profiler.post('Profiler.stop');
    const { user, system } = process.cpuUsage(began);
    process.send?.({ ...judging, own: (ownShare(profile) * (user + system)) / 1e6 } satisfies Judging);
    began = process.cpuUsage();
    Object.assign(judging, { looks: 0, atMost: 0 });
    await profiler.post('Profiler.start');
  };
  process.on('message', () => void spent());
  await bootApi(readConfig({ ...process.env, ...settings }));
  process.send?.('up');
}

process.once('message', (settings: Record<string, string>) => void serve(settings));
