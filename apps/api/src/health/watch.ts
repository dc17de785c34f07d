import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { CatchUp, HealthProblem } from '@ioc/shared/answers/health';
import { DataSource } from 'typeorm';
import type { EventLog } from '#event-log/event-log.js';
import { EVENT_LOG } from '#event-log/event-log.token.js';
import { readStored, type Stored } from '#health/heartbeats.sql.js';
import { findProblems, silentAfterMs } from '#health/find-problems.js';
import { ProblemLog } from '#problems/problem-log.js';
import { type Found, ProblemTimes } from '#problems/problem-times.js';

const tickMs = 1000;
/** An answer that is older and the database counts as away. */
const answerHoldsMs = 3000;

export interface HealthState {
  readonly database: boolean;
  readonly log: { readonly kind: EventLog['kind']; readonly alive: boolean; readonly lag: number };
  readonly problems: readonly HealthProblem[];
  readonly catchUp: CatchUp | null;
  readonly holdsSimulated: boolean;
}

/**
 * Looks once a second at everything that this process needs and at what the ingest processes say of themselves. Whoever asks
 * is answered from memory: /health, /ready, the door and the wall say the same, and many who ask cost nothing.
 */
@Injectable()
export class HealthWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly finders: (() => readonly Found[])[] = [];
  private readonly times = new ProblemTimes();
  private readonly log = new ProblemLog(new Logger('Health'));
  private readonly startedAt = performance.now();
  private stored: Stored | null = null;
  private readAt = -Infinity;
  private reading = false;
  private awayTicks = 0;
  private timer: NodeJS.Timeout | null = null;
  private problems: readonly HealthProblem[] = [];

  constructor(
    @Inject(DataSource) private readonly db: Pick<DataSource, 'query'>,
    @Inject(EVENT_LOG) private readonly eventLog: Pick<EventLog, 'kind' | 'health'>,
  ) {}

  /** A part of this process says what it finds wrong whenever it is asked; it is asked once a second. */
  add(find: () => readonly Found[]): void {
    this.finders.push(find);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.tick(), tickMs);
    await this.tick();
  }

  beforeApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  get state(): HealthState {
    const { alive, lag } = this.eventLog.health();
    const database = performance.now() - this.readAt < answerHoldsMs;
    const said = this.stored?.ingest.lag ?? 0;
    return {
      database,
      log: { kind: this.eventLog.kind, alive, lag: Math.max(lag, said) },
      problems: this.problems,
      catchUp: this.stored?.ingest.catchUp ?? null,
      holdsSimulated: this.stored?.holdsSimulated ?? false,
    };
  }

  /** Why no event may be accepted now; empty: the door is open. */
  get closedBy(): readonly HealthProblem[] {
    return this.problems.filter(({ closesDoor }) => closesDoor);
  }

  async tick(): Promise<void> {
    const looked = this.look();
    // A query that hangs must not keep what is already known from being said.
    await Promise.race([looked, new Promise((done) => setTimeout(done, tickMs).unref())]);
    this.judge();
  }

  private async look(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    try {
      this.stored = await readStored(this.db as DataSource);
      this.readAt = performance.now();
    } catch {
      this.readAt = -Infinity;
    } finally {
      this.reading = false;
    }
  }

  private judge(): void {
    const { database } = this.state;
    const { alive, problems } = this.eventLog.health();
    // One tick may come before the log had a chance to answer: this process itself was held up.
    this.awayTicks = alive ? 0 : this.awayTicks + 1;
    const found = findProblems({
      stored: database ? this.stored : null,
      storedAgeMs: performance.now() - this.readAt,
      logAlive: this.awayTicks < 2,
      own: [...problems, ...this.finders.flatMap((find) => find())],
    });
    this.problems = this.times.of(
      found.filter(({ code }) => !this.tooEarlyFor(code)),
      Date.now(),
    );
    this.log.note(this.problems);
  }

  /** At a start the last heartbeat is that of the run before. */
  private tooEarlyFor(code: string): boolean {
    return code.startsWith('intake-') && code !== 'intake-stuck' && performance.now() - this.startedAt < silentAfterMs;
  }
}
