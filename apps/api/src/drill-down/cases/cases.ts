import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { foldContext } from '#cases/engine/fold-context.js';
import type { PinnedLookups } from '#cases/pinned-lookups.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { caseCsv } from '#drill-down/cases/case-csv.js';
import { readHistory } from '#drill-down/cases/case-history.sql.js';
import { caseFilter, type ListQuery } from '#drill-down/cases/case-list.js';
import { readCases } from '#drill-down/cases/case-list.sql.js';
import { clocksOf, type CountedEvent } from '#drill-down/cases/clocks.js';
import { readRecord } from '#drill-down/cases/record.sql.js';
import { cutToSight } from '#drill-down/cases/sight.js';
import type { Sight } from '#identity/sight.js';
import { aboutDossier } from '#drill-down/states/dossier-about.js';
import { isOnRestDay } from '#deadlines/deadline.js';
import { csvFile } from '#platform/csv-file.js';

/** In Vietnamese, what an address that holds nothing was asked for. */
const names = { dossier: 'hồ sơ', task: 'nhiệm vụ', complaint: 'phản ánh', document: 'văn bản' } as const;
type Kind = keyof typeof names;

/** Lists behind the figures, the life of a case, and the record of the event log behind each step of it. */
@Injectable()
export class Cases {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  /** A page of the cases that a measure counts, or all of them as CSV. */
  list(kind: Exclude<Kind, 'document'>, query: ListQuery, sight: Sight) {
    const catalogue = this.catalogue.current;
    const filter = cutToSight(caseFilter(query, kind, catalogue, todayOf(catalogue, Date.now())), sight);
    if (query.format !== 'csv') return readCases(this.db, filter, catalogue, query);
    return csvFile(caseCsv(this.db, filter, catalogue), `${kind}-${filter.to}.csv`);
  }

  /** @throws NotFoundException */
  async history(kind: Kind, code: string, sight: Sight, clocksOf?: Parameters<typeof readHistory>[4]['clocksOf']) {
    const catalogue = this.catalogue.current;
    const today = todayOf(catalogue, Date.now());
    const story = await readHistory(this.db, kind, code, foldContext(catalogue), { clocksOf, sight, today });
    const known = found(story, `${names[kind]} ${code}`);
    return { ...known, dueOnRestDay: isOnRestDay(known.case['due_at'], catalogue.calendar) };
  }

  /** The history of a dossier with its clocks, and what is said about it. */
  async dossier(code: string, sight: Sight) {
    const catalogue = this.catalogue.current;
    let events: readonly CountedEvent[] = [];
    let judged: PinnedLookups = {};
    const history = await this.history('dossier', code, sight, (counted, pinned = {}) => {
      [events, judged] = [counted, pinned];
      return clocksOf(counted, catalogue, pinned);
    });
    const about = aboutDossier(code, events, catalogue, { judged, today: todayOf(catalogue, Date.now()) });
    return { ...history, about };
  }

  async record(topic: string, partition: number, offset: number, sight: Sight) {
    return found(
      await readRecord(this.db, topic, partition, BigInt(offset), sight),
      `bản ghi ${topic}/${partition}/${offset}`,
    );
  }
}

function found<T>(value: T | null, what: string): T {
  if (value === null) throw new NotFoundException(`Không tìm thấy ${what} / not found`);
  return value;
}
