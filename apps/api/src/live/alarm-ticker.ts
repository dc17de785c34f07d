import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Seen } from '#alarms/current-cells.js';
import { AlarmEvaluator, type Look } from '#alarms/evaluator.js';
import { pauseReason, JumpWatch } from '#alarms/gate.js';
import { HealthWatch } from '#health/watch.js';
import { LivePublisher } from '#live/live-publisher.js';

/** A process that dies gives its lock free at once: the next one asks for it this often. */
const tickMs = 1000;

/** Lets the evaluator look once a second at what the live tables were made from. */
@Injectable()
export class AlarmTicker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Alarms');
  private readonly jumps = new JumpWatch();
  private seen: Seen | null = null;
  private readonly timers: NodeJS.Timeout[] = [];
  private looking: Promise<void> | null = null;
  private failing = false;

  constructor(
    @Inject(LivePublisher) private readonly publisher: LivePublisher,
    @Inject(HealthWatch) private readonly health: HealthWatch,
    @Inject(AlarmEvaluator) private readonly evaluator: AlarmEvaluator,
  ) {}

  onApplicationBootstrap(): void {
    this.publisher.onSeen((seen) => (this.seen = seen));
    this.timers.push(setInterval(() => this.tick(), tickMs));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.timers.forEach(clearInterval);
    await this.looking;
    await this.evaluator.leave();
  }

  private tick(): void {
    const now = this.publisher.clock().getTime();
    const jumped = this.jumps.jumped(now, performance.now());
    const { database, problems, catchUp } = this.health.state;
    if (this.looking || !database) return;
    const look: Look = { now, seen: this.seen, problems, held: pauseReason({ problems, catchUp }, jumped) };
    this.looking = this.evaluator
      .look(look)
      .then(
        () => this.said(null),
        (error: unknown) => this.said(error),
      )
      .finally(() => (this.looking = null));
  }

  /** Once for each row of failures. */
  private said(error: unknown): void {
    if (error !== null && !this.failing)
      this.log.warn(
        `Không đánh giá được cảnh báo, sẽ thử lại / Alarms cannot be judged, will try again: ${String(error)}`,
      );
    this.failing = error !== null;
  }
}
