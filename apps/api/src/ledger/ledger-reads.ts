import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LedgerReadModel } from '#ledger/columns/read-model.js';
import { type Columns, sumsOfDay, placesOf, windowSumsOf } from '#ledger/columns/sums-of-columns.js';
import type { Ledger } from '#ledger/monthly-rollup.js';
import type { Queryable } from '#ledger/queryable.js';
import { readSums, type Scope, type UnitSumsByWindow } from '#ledger/sums.sql.js';
import {
  type KeySums,
  type LedgerWindow,
  readProvinceWindow,
  readWindow,
  type WindowFilter,
} from '#ledger/window.sql.js';

/**
 * How sums of the ledgers are asked for: from the columns that this process keeps, or from the tables while it has none. Both
 * answer alike (columns/read-model.int.spec.ts). What was known on an earlier day is in the tables alone.
 */
@Injectable()
export class LedgerReads {
  constructor(
    @Inject(DataSource) readonly db: Queryable,
    @Inject(LedgerReadModel) private readonly model: LedgerReadModel | null = null,
  ) {}

  /** A ledger by columns, as of now; null: the tables are to be asked. */
  async columns(ledger: Ledger): Promise<Columns | null> {
    const memory = await this.model?.read();
    return memory ? [memory.settled[ledger], memory.recent[ledger]] : null;
  }

  /** By unit or by channel: the flow of a window, and the stock at its end. */
  async window(
    names: readonly string[],
    window: LedgerWindow,
    among: WindowFilter = {},
    by: 'unit' | 'channel' = 'unit',
  ): Promise<KeySums> {
    const columns = window.known === undefined ? await this.columns('ledger_unit') : null;
    if (!columns) return readWindow(this.db, names, window, among, by);
    const { channel, units = null } = among;
    return windowSumsOf(columns, names, window, { channel, places: units }, by === 'unit' ? 'place' : by);
  }

  /** The same of the whole province by procedure or category, or by channel. */
  async topics(
    names: readonly string[],
    window: LedgerWindow,
    among: WindowFilter = {},
    by: 'topic' | 'channel' = 'topic',
  ): Promise<KeySums> {
    const columns = window.known === undefined ? await this.columns('ledger_topic') : null;
    if (!columns) return readProvinceWindow(this.db, names, window, among, by);
    const places = placesOf(columns, among.topics);
    return windowSumsOf(columns, names, window, { channel: among.channel, places }, by === 'topic' ? 'place' : by);
  }

  /** Sums of a day, its month, its year and ever by unit, and the last days of all (ledger/figures.ts). */
  async read(db: Queryable, names: readonly string[], today: string, scope: Scope = {}): Promise<UnitSumsByWindow> {
    const { channel, topics } = scope;
    const columns = await this.columns(topics ? 'ledger_topic' : 'ledger_unit');
    if (!columns) return readSums(db, names, today, {}, scope);
    const places = topics ? placesOf(columns, topics.set) : null;
    return sumsOfDay(columns, names, today, { channel, places, whole: topics?.whole ?? null });
  }
}
