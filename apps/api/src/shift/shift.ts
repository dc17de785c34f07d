import { ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { Handover, Handovers, ShiftEntry, ShiftLog, ShiftTimeline } from '@ioc/shared/answers/shift';
import { DataSource } from 'typeorm';
import type { Actor } from '#identity/actor.js';
import { inTransaction } from '#storage/in-transaction.js';
import { appendEntry, readLog } from '#shift/entries.sql.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { lastHandover, readShiftFacts, type FactsFrom } from '#shift/facts.sql.js';
import { RestatedHeadlines } from '#shift/restated.js';
import { readTimeline } from '#shift/timeline.sql.js';
import { giveOver, readHandovers, takeOver } from '#shift/handovers.sql.js';
import {
  type EntryOrder,
  type HandoverOrder,
  type LogQuery,
  mostTimelineMs,
  type TimelineQuery,
} from '#shift/orders.js';

/** The log of the shift and its handover. */
@Injectable()
export class Shift {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
    @Inject(RestatedHeadlines) private readonly restatements = new RestatedHeadlines(),
  ) {}

  log(query: LogQuery): Promise<ShiftLog> {
    return readLog(this.db, query);
  }

  write(order: EntryOrder, actor: Actor): Promise<ShiftEntry> {
    return appendEntry(this.db, order, actor, new Date());
  }

  /** Absent bounds: since the handover before, or the hours of a shift. */
  async timeline(query: TimelineQuery): Promise<ShiftTimeline> {
    const to = query.to ? new Date(query.to) : new Date();
    const begun = query.from ? new Date(query.from) : await lastHandover(this.db, to);
    const from = new Date(Math.max(begun.getTime(), to.getTime() - mostTimelineMs));
    return readTimeline(this.db, this.catalogue.current, { ...query, from: from.toISOString(), to: to.toISOString() });
  }

  async handovers(): Promise<Handovers> {
    const now = new Date();
    return {
      now: await readShiftFacts(this.db, now, this.factsFrom(now)),
      rows: await readHandovers(this.db),
    };
  }

  give({ note }: HandoverOrder, actor: Actor): Promise<Handover> {
    const now = new Date();
    return inTransaction(this.db, (runner) =>
      giveOver(runner, this.factsFrom(now), { note: note ?? null, actor, now }),
    );
  }

  private factsFrom(now: Date): FactsFrom {
    const catalogue = this.catalogue.current;
    return { catalogue, restatedSince: (since) => this.restatements.since(this.db, catalogue, since, now) };
  }

  async take(id: string, actor: Actor): Promise<Handover> {
    const taken = await inTransaction(this.db, (runner) => takeOver(runner, id, actor, new Date()));
    if (taken.kind === 'done') return taken.handover;
    if (taken.kind === 'missing') throw new NotFoundException('Không có bàn giao này / no such handover');
    if (taken.kind === 'own')
      throw new ConflictException({
        code: 'own-handover',
        message: 'Người nhận ca phải khác người giao ca / a handover is confirmed by somebody else than who gave it',
      });
    throw new ConflictException({
      code: 'handover-taken',
      message: `Bàn giao này ${taken.by} đã nhận lúc ${taken.at} / the handover was taken by ${taken.by} at ${taken.at}`,
    });
  }
}
