import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { TrialFailure } from '@ioc/shared/answers/alarm-rules';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { openDatabase } from '#storage/data-source.js';
import { Pace, TrialEnded } from '#alarm-rules/pace.js';
import { playHistory, type ToPlay } from '#alarm-rules/play.js';
import { mostTrialEvents, TooMuchHistory } from '#alarm-rules/too-much-history.js';
import type { TrialDays } from '#alarm-rules/trial-days.js';
import { endTrial, markAlive } from '#alarm-rules/trials.sql.js';

const markMs = 1000;
/** A trial that takes longer is ended: then its days are too many. */
const mostSeconds = 300;
const statementMs = 60_000;

/** Plays trials on a connection of their own, which reads and writes nothing, beside the pools of wall and pages. */
@Injectable()
export class TrialRunner implements BeforeApplicationShutdown {
  private readonly running = new Map<AbortController, Promise<void>>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'DATABASE_URL'>,
  ) {}

  start(id: string, played: ToPlay, days: TrialDays): void {
    const ended = new AbortController();
    this.running.set(
      ended,
      this.run(id, played, days, ended).finally(() => this.running.delete(ended)),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const ended of this.running.keys()) ended.abort();
    await Promise.all(this.running.values());
  }

  private async run(id: string, played: ToPlay, days: TrialDays, ended: AbortController) {
    const pace = new Pace(ended.signal, performance.now() + mostSeconds * 1000);
    const timer = setInterval(() => {
      void markAlive(this.db, id, pace.progress).then(
        (isWanted) => isWanted || ended.abort(),
        () => undefined,
      );
    }, markMs);
    try {
      const result = await this.apart((db) =>
        db.transaction('REPEATABLE READ', (runner) => playHistory(runner, played, days, Date.now(), pace)),
      );
      await endTrial(this.db, id, { state: 'done', result });
    } catch (error) {
      await endTrial(this.db, id, { state: 'failed', error: failureOf(error) }).catch(() => undefined);
    } finally {
      clearInterval(timer);
    }
  }

  private async apart<T>(work: (db: DataSource) => Promise<T>): Promise<T> {
    const own = await openDatabase(this.config.DATABASE_URL, 1, statementMs);
    try {
      await own.query(
        `select set_config('default_transaction_read_only', 'on', false), set_config('work_mem', '16MB', false)`,
      );
      return await work(own);
    } finally {
      await own.destroy();
    }
  }
}

function failureOf(error: unknown): TrialFailure {
  if (error instanceof TooMuchHistory) return { code: 'too-many-events', most: mostTrialEvents };
  if (error instanceof TrialEnded)
    return error.why === 'stopped' ? { code: 'stopped' } : { code: 'too-long', seconds: mostSeconds };
  return { code: 'error', message: String(error) };
}
