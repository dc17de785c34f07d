import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar/local-day.js';
import { Repeater } from '#platform/repeater.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { learningWindow, learnRhythms } from '#sources/rhythm.js';
import { forgetHeard } from '#sources/heard.sql.js';
import { readHeardHours, readLearnedOn, storeRhythms } from '#sources/rhythm.sql.js';

const everyMs = 10 * 60_000;

/** Learns once a day what is to be expected of each source, and forgets what is too old to be tried. Several processes learn the same. */
@Injectable()
export class RhythmLearner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Sources');
  private readonly turns = new Repeater(
    () => this.learn(Date.now()),
    (error) => this.log.warn(`Chưa học được nhịp của nguồn / Rhythms not learned: ${String(error)}`),
  );
  private learnedOn: string | null = null;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
  ) {}

  onApplicationBootstrap(): void {
    this.turns.start(everyMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.turns.stop();
  }

  /** Learns unless it was done on this day. `now`: milliseconds since 1970. */
  async learn(now: number): Promise<void> {
    const today = localDay(now);
    if (this.learnedOn === today) return;
    if (((await readLearnedOn(this.db)) ?? '') < today) {
      const { from, to, start, end } = learningWindow(now);
      const heard = await readHeardHours(this.db, start, end);
      await storeRhythms(this.db, learnRhythms(heard, this.catalogue.current.calendar, from, to), today);
    }
    await forgetHeard(this.db, now);
    this.learnedOn = today;
  }
}
