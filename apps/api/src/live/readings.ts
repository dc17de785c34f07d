import type { LiveTables, PathRow, SceneRow, SourceRow, TableName } from '@ioc/shared/live/tables';
import type { Catalogue } from '#catalogue/catalogue.js';
import { scenesInForce } from '#scenes/in-force.js';
import { readPublished } from '#scenes/scenes.sql.js';
import { readAlarmHead } from '#alarms/head.sql.js';
import type { Seen } from '#alarms/current-cells.js';
import { readInputs, totalsOf } from '#ledger/figures.js';
import type { SnapshotSource } from '#ledger/in-snapshot.js';
import type { KeptSums } from '#ledger/kept-sums.js';
import type { Feed } from '#live/feed.js';
import type { IndexScores } from '#live/charts/index-scores.js';
import { readCharts } from '#live/charts/read-charts.js';
import type { TableGroup } from '#live/change-notification.js';
import { readComplaints } from '#live/queries/complaints.sql.js';
import { figureRows } from '#live/queries/figures.js';
import { readMapSummary } from '#live/queries/map.sql.js';
import { readPath } from '#live/queries/path.sql.js';
import { readSources } from '#sources/sources.sql.js';
import { sceneFigureRows, sceneRows } from '#live/queries/scenes.js';
import { unitRows } from '#live/queries/units.js';

/** Rows of the tables that were read together. */
type Rows = { [T in TableName]?: LiveTables[T][] };

/** What was read, and the state it was judged by that changes without a notification: it is read again when that state differs. */
export interface JudgedRows {
  readonly rows: Rows;
  readonly basis: string;
  /** What figures were computed from, for who judges more of them than a wall shows. */
  readonly seen?: Seen;
}

export interface At {
  readonly catalogue: Catalogue;
  /** Local day of `now`. */
  readonly today: string;
  readonly now: Date;
  readonly log: PathRow['log'];
  readonly feed: Feed;
  readonly sums: KeptSums;
  /** Null: Index 766 is not shown. */
  readonly index: Pick<IndexScores, 'read'> | null;
  /** What walls show, as it was last read; null: not yet. Figures and charts are read again when it changes. */
  readonly scenes: readonly SceneRow[] | null;
  /** A backlog is read: nothing is judged (SPEC L22). */
  readonly catchingUp: boolean;
}

/** States of all sources as one text. */
export const basisOf = (sources: readonly SourceRow[]): string =>
  sources.map(({ key, state }) => `${key}:${state}`).join();

/** Sources before sums: what a figure says that it includes was then already in the ledger. */
async function readSeen(db: SnapshotSource, { catalogue, today, now, sums }: At): Promise<Seen> {
  const sources = await readSources(db, catalogue, today, now);
  return { inputs: await readInputs(db, catalogue, today, sums), catalogue, today, sources };
}

/** How each group of tables is read, and the shortest time between two reads of it (SPEC L15). */
export const readings: Readonly<
  Record<TableGroup, { everyMs: number; read: (db: SnapshotSource, at: At) => Promise<JudgedRows> }>
> = {
  health: {
    everyMs: 500,
    read: async (db, { catalogue, today, now, log }) => {
      const sources = await readSources(db, catalogue, today, now);
      return { rows: { sources, path: [await readPath(db, log, now)] }, basis: '' };
    },
  },
  scenes: {
    everyMs: 500,
    read: async (db, { catalogue }) => ({
      rows: { scenes: sceneRows(catalogue, scenesInForce(catalogue, await readPublished(db))) },
      basis: '',
    }),
  },
  figures: {
    everyMs: 500,
    read: async (db, at) => {
      const seen = await readSeen(db, at);
      const { inputs, catalogue, today, sources } = seen;
      const totalOf = totalsOf(inputs, catalogue);
      return {
        rows: {
          figures: figureRows(inputs, catalogue, today, sources, totalOf),
          units: unitRows(inputs, catalogue, today, sources),
          ...(at.scenes && { sceneFigures: sceneFigureRows(seen, at.scenes, totalOf) }),
        },
        basis: basisOf(sources),
        seen,
      };
    },
  },
  charts: {
    everyMs: 5000,
    read: async (db, at) => {
      const seen = await readSeen(db, at);
      const totalOf = totalsOf(seen.inputs, seen.catalogue);
      const rows = at.scenes ? { charts: await readCharts(db, at.scenes, seen, totalOf, at) } : {};
      return { rows, basis: basisOf(seen.sources) };
    },
  },
  complaints: {
    everyMs: 500,
    read: async (db, { today, now, catchingUp }) => ({
      rows: { complaints: await readComplaints(db, today, now, catchingUp), map: await readMapSummary(db, today) },
      basis: String(catchingUp),
    }),
  },
  feed: {
    everyMs: 50,
    read: async (db, { catalogue, feed }) => ({
      rows: { feed: (await feed.read(db, catalogue)).map(({ row }) => row) },
      basis: '',
    }),
  },
  alarms: {
    everyMs: 250,
    read: async (db, { catalogue }) => ({ rows: await readAlarmHead(db, catalogue), basis: '' }),
  },
};
