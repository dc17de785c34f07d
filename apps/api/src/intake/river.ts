import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { kinds, topics } from '@ioc/shared/events/contract';
import { DataSource } from 'typeorm';
import type { Config } from '#config.js';
import { CONFIG } from '#config.token.js';
import type { EventLog } from '#event-log/event-log.js';
import { EVENT_LOG } from '#event-log/event-log.token.js';
import { ProblemTimes } from '#health/problem-times.js';
import { Intake } from '#intake/intake.js';
import { writeBeat } from '#intake/beat.sql.js';

const beatMs = 1000;

/** Leads the river into the intake, and says each second that it flows, so that a silent intake is seen on the wall. */
@Injectable()
export class River implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Intake');
  private readonly process = `${process.pid}`;
  private stop: (() => Promise<void>) | null = null;
  private timer: NodeJS.Timeout | null = null;
  private readonly since = new ProblemTimes();
  private beating = false;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(EVENT_LOG) private readonly eventLog: EventLog,
    @Inject(CONFIG) private readonly config: Config,
    private readonly intake: Intake,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const names = kinds.map((kind) => this.config.TOPIC_PREFIX + topics[kind]);
    this.stop = await this.eventLog.consume(names, this.intake);
    this.timer = setInterval(() => void this.beat(), beatMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.stop?.();
  }

  /** One at a time: a database that is away must not pile up beats. */
  private async beat(): Promise<void> {
    if (this.beating) return;
    this.beating = true;
    const { alive, lag, problems } = this.eventLog.health();
    const { commits, latency } = this.intake;
    await writeBeat(this.db, {
      process: this.process,
      alive,
      lag,
      commits,
      latency: latency.lastMinute(Date.now()),
      problems: this.since.of(problems, Date.now()),
    }).catch((error: Error) => this.log.warn(`Không ghi được nhịp / beat not written: ${error.message}`));
    this.beating = false;
  }
}
