import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { kinds, topics } from '@ioc/shared/events/contract';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import type { EventLog } from '#event-log/event-log.js';
import { EVENT_LOG } from '#event-log/event-log.token.js';
import { ProblemTimes } from '#problems/problem-times.js';
import { HealthWatch } from '#health/watch.js';
import { ConsumerHealth } from '#ingest/consumer-health.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { writeHeartbeat } from '#ingest/heartbeat.sql.js';

const beatMs = 1000;

/** Runs the consumer of the event log and writes a heartbeat each second, so that a consumer that stands still is seen on the wall. */
@Injectable()
export class ConsumerRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Intake');
  private readonly process = `${process.pid}`;
  private readonly times = new ProblemTimes();
  private readonly health: ConsumerHealth;
  private stop: (() => Promise<void>) | null = null;
  private timer: NodeJS.Timeout | null = null;
  private beating = false;
  private failing = false;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(EVENT_LOG) private readonly eventLog: EventLog,
    @Inject(CONFIG) private readonly config: Config,
    private readonly intake: IngestConsumer,
    watch: HealthWatch,
  ) {
    this.health = new ConsumerHealth(db, eventLog, Date.now());
    // In this process they are known even when they cannot be written.
    watch.add(() => this.health.state.problems);
  }

  async onApplicationBootstrap(): Promise<void> {
    const names = kinds.map((kind) => this.config.TOPIC_PREFIX + topics[kind]);
    this.stop = await this.eventLog.consume(names, this.health.watching(this.intake));
    this.timer = setInterval(() => void this.beat(), beatMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.stop?.();
  }

  /** One at a time: a database that is away must not pile up heartbeats. Logged once when they fail and once when they succeed again. */
  private async beat(): Promise<void> {
    if (this.beating) return;
    this.beating = true;
    try {
      await this.health.look();
      await this.write();
      if (this.failing) this.log.log('Ghi lại được nhịp / heartbeats are written again');
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.log.warn(`Không ghi được nhịp / heartbeat not written: ${(error as Error).message}`);
      this.failing = true;
    } finally {
      this.beating = false;
    }
  }

  private async write(): Promise<void> {
    const { alive, lag, problems } = this.eventLog.health();
    const { commits, latency } = this.intake;
    const watched = this.health.state;
    await writeHeartbeat(this.db, {
      process: this.process,
      alive,
      lag: Math.max(lag, watched.lag),
      commits,
      latency: latency.lastMinute(Date.now()),
      problems: this.times.of([...problems, ...watched.problems], Date.now()),
      catchUp: watched.catchUp,
    });
  }
}
