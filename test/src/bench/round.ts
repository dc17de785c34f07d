import { Logger } from '@nestjs/common';
import { drainByCopy } from '@ioc/test/bench/drain-by-copy';
import { drainByFloor } from '@ioc/test/bench/drain-by-floor';
import { drainByIntake } from '@ioc/test/bench/drain-by-intake';
import type { Drained, DrainTask } from '@ioc/test/bench/drain';

export type Side = 'copy' | 'floor' | 'intake';
export interface RoundTask {
  readonly side: Side;
  /** Drained first and not counted: the compiler and the caches are warm after it. */
  readonly warm: DrainTask;
  readonly measured: DrainTask;
}
export type RoundMessage = 'warm' | { readonly drained: Drained; readonly nodeSeconds: number; readonly rssMb: number };

Logger.overrideLogger(['fatal', 'error', 'warn']);
const drain = { copy: drainByCopy, floor: drainByFloor, intake: drainByIntake };

/** One side's turn in a process of its own: warms up, waits for the word, drains and reports. */
process.once('message', (task: RoundTask) => {
  void (async () => {
    await drain[task.side](task.warm);
    globalThis.gc?.();
    process.send?.('warm' satisfies RoundMessage);
    await new Promise((go) => process.once('message', go));
    const before = process.cpuUsage();
    const drained = await drain[task.side](task.measured);
    const { user, system } = process.cpuUsage(before);
    const rssMb = Math.round(process.memoryUsage().rss / 2 ** 20);
    process.send?.({ drained, nodeSeconds: (user + system) / 1e6, rssMb } satisfies RoundMessage);
  })();
});
