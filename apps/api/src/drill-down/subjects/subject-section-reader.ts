import { Inject, Injectable } from '@nestjs/common';
import type { Reading, SubjectSection as Answer } from '@ioc/shared/answers/subjects';
import { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Subject, SubjectSection } from '#catalogue/subjects.js';
import { unitsBelow } from '#drill-down/cases/case-list.js';
import { Figures } from '#drill-down/figures/figures.js';
import type { SubjectQuestion } from '#drill-down/subjects/subject-question.js';
import { breakdownRows } from '#drill-down/subjects/breakdown.js';
import { readMapCounts } from '#drill-down/subjects/map-counts.sql.js';
import { PublishedRankings } from '#drill-down/boards/published-rankings.js';
import { readDevices, readingTable } from '#drill-down/subjects/device-readings.js';
import { glanceOf } from '#drill-down/subjects/readings.js';
import { seriesItems, subjectFigure } from '#drill-down/subjects/subject-figures.js';
import type { SubjectQuery } from '#drill-down/subjects/subjects.query.js';
import type { Sight } from '#identity/sight.js';

type OfKind<K> = Extract<SubjectSection, { kind: K }>;

interface Asked {
  readonly query: SubjectQuery;
  /** Units that rows are of; null: of all. */
  readonly sight: Sight;
}

/** Reads the parts of a subject, each kind in its own way. */
@Injectable()
export class SubjectSectionReader {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Figures) private readonly figures: Figures,
    @Inject(PublishedRankings) private readonly rankings: PublishedRankings,
  ) {}

  async read(part: SubjectSection, of: Asked, asked: SubjectQuestion): Promise<Answer> {
    const title = { name: part.name ?? null, nameEn: part.nameEn ?? null };
    const { setting } = asked;
    switch (part.kind) {
      case 'figures': {
        const items = part.indicators.flatMap(({ code, emphasis }) => subjectFigure(code, emphasis, asked));
        return { kind: part.kind, ...title, items };
      }
      case 'series':
        return { kind: part.kind, ...title, items: seriesItems(part.indicators, asked) };
      case 'breakdown':
        return { kind: part.kind, ...title, by: part.by, ...(await this.breakdown(part, of, setting.catalogue)) };
      case 'rankings': {
        const indices = await this.rankings.read(setting.catalogue, { indices: part.indices, day: setting.today });
        return { kind: part.kind, ...title, indices };
      }
      case 'map':
        return { kind: part.kind, ...title, layer: part.layer, ...(await this.map(asked)) };
      case 'readings': {
        const rows = await this.readings(part, asked);
        return { kind: part.kind, ...title, ...readingTable(rows, part.indicators, setting.catalogue) };
      }
    }
  }

  /** What a subject's tile says of its devices and rankings. */
  async glance(subject: Subject, asked: SubjectQuestion) {
    const { catalogue, today } = asked.setting;
    const readings = subject.parts.filter((part) => part.kind === 'readings');
    const board = subject.parts.find((part) => part.kind === 'rankings');
    const rows = (await Promise.all(readings.map((part) => this.readings(part, asked)))).flat();
    const indices = board ? await this.rankings.read(catalogue, { indices: board.indices, day: today }) : [];
    return {
      devices: readings.length > 0 ? glanceOf(rows) : null,
      rankings: indices.map(({ code, latest, change }) => ({
        ...{ code, rank: latest?.rank ?? null, of: latest?.of ?? null },
        ...{ change: change?.rank.words ?? null, worse: change?.rank.direction === 'down' },
      })),
    };
  }

  private async breakdown({ by, indicators }: OfKind<'breakdown'>, { query, sight }: Asked, catalogue: Catalogue) {
    const ofUnits = by === 'units' || by === 'heads';
    const told = await Promise.all(
      indicators.map((code) => (ofUnits ? this.figures.byUnit(code, query, sight) : this.figures.byTopic(code, query))),
    );
    return { columns: told.map(({ figure }) => figure), rows: breakdownRows(told, catalogue) };
  }

  private async map({ setting }: SubjectQuestion) {
    const { catalogue, today, unit } = setting;
    const counts = await readMapCounts(this.db, today, unitsBelow(unit, catalogue));
    const devices = catalogue.books.devices.filter(({ lat }) => lat !== null).length;
    return { ...counts, devices };
  }

  private readings(part: OfKind<'readings'>, { setting, now }: SubjectQuestion): Promise<Reading[]> {
    const { catalogue, today, unit } = setting;
    return readDevices(this.db, part, catalogue, { day: today, now }, unitsBelow(unit, catalogue));
  }
}
