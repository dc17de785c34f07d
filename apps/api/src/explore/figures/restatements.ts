import { BadRequestException, Inject, Injectable } from '@nestjs/common';
import type { Figure } from '@ioc/shared/figures/figure';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { unitsBelow } from '#explore/cases/case-list.js';
import { Figures, type FigureQuery } from '#explore/figures/figures.js';
import { measures } from '#explore/measures/measures.js';
import { foldContext } from '#intake/fold-context.js';
import { describePlace } from '#intake/place.js';
import { retell } from '#intake/retell.js';
import { type CaseKind, rooms } from '#intake/rooms.js';
import { topicNames } from '#intake/topic-ids.js';
import { measuresOf } from '#ledger/figures.js';
import { casesToldOn, eventsOf } from '#intake/recorded.sql.js';

/** A figure of a past day as it was known at the end of `known`, and how that differs from the day of knowledge before. */
export interface Restated {
  known: string;
  figure: Figure;
  before: Figure;
}
/** An event that became known on that day and changed the figure, with the net change of each measure. */
export interface Cause {
  code: string;
  topic: string;
  partition: number;
  offset: string;
  type: string;
  time: string;
  changes: Record<string, number>;
}

/** How a figure of a past day came to be what it is: late, retracted and replaced events, told by the journal. */
@Injectable()
export class Restatements {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
    @Inject(Figures) private readonly figures: Figures,
  ) {}

  /** Each day of knowledge after `to` on which the figure changed, oldest first; the first state is that of `to` itself. */
  async list(indicator: string, query: FigureQuery): Promise<Restated[]> {
    const { window, names, units } = await this.ask(indicator, query);
    const rows = (await this.db.query(
      `select known::text as known from ledger_unit
       where measure = any($1) and day <= $2::date and known > $2::date and ($3::text[] is null or unit = any($3))
       group by known having sum(abs(n)) > 0 order by known`,
      [names, window.to, units],
    )) as { known: string }[];
    const restated: Restated[] = [];
    let before = (await this.figures.byUnit(indicator, { ...query, known: window.to })).figure;
    for (const { known } of rows) {
      const { figure } = await this.figures.byUnit(indicator, { ...query, known });
      if (same(figure, before)) continue;
      restated.push({ known, figure, before });
      before = figure;
    }
    return restated;
  }

  /** The events recorded on `known` that changed the figure; a page of cases at a time, in order of code. */
  async causes(indicator: string, known: string, query: FigureQuery, page: { after: string; cases: number }) {
    const { window, names, units } = await this.ask(indicator, query);
    const kind = measures[names[0] ?? '']?.kind as CaseKind | undefined;
    if (!kind) throw new BadRequestException(`${indicator}: chỉ số không đếm ca / not counted from cases`);
    const codes = await casesToldOn(this.db, kind, known, page.after, page.cases);
    const histories = await eventsOf(this.db, kind, codes);
    const context = foldContext(this.catalogue.current);
    const topics = await topicNames(this.db);
    const causes: Cause[] = [];
    for (const [code, events] of histories) {
      const chapter = retell(rooms[kind], kind, code, events, context).chapters.find((one) => one.known === known);
      const changes: Record<string, number> = {};
      for (const { measure, unit, day, n } of chapter?.entries ?? []) {
        const flow = measures[measure]?.as === 'flow';
        const counts =
          names.includes(measure) &&
          day <= window.to &&
          (!flow || day >= window.from) &&
          (!units || units.includes(unit));
        if (counts) changes[measure] = (changes[measure] ?? 0) + n;
      }
      if (!Object.values(changes).some((n) => n !== 0)) continue;
      for (const { event, place } of chapter?.news ?? []) {
        const { topic, partition, offset } = describePlace(place, topics);
        causes.push({ code, topic, partition, offset: String(offset), type: event.type, time: event.time, changes });
      }
    }
    return { known, causes, next: codes.length === page.cases ? (codes.at(-1) ?? null) : null };
  }

  private async ask(indicator: string, query: FigureQuery) {
    const asked = await this.figures.ask(indicator, query);
    return {
      window: asked.window,
      names: measuresOf(asked.indicator),
      units: unitsBelow(asked.setting.unit, asked.setting.catalogue),
    };
  }
}

const same = (a: Figure, b: Figure) =>
  a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator;
