import type { AlarmBadgeRow } from '@ioc/shared/live/alarm-badges';
import type { AlarmHeadRow, AlarmSummary } from '@ioc/shared/live/alarm-rows';
import type { Figure } from '@ioc/shared/figures/figure';
import type { ChartRow } from '@ioc/shared/live/charts';
import type { ScenePanel } from '@ioc/shared/live/scenes';
import type { Silence } from '@ioc/shared/live/silence';

/**
 * The live tables: keyed rows at a version. What is not in these types never reaches a wall, so no personal data can.
 * Units of all counts: cases. All instants are ISO 8601 with offset; days are local days, Asia/Ho_Chi_Minh.
 */

/** One row per headline figure; `key` = indicator code. */
export interface FigureRow extends Figure {
  key: string;
  /** The indicator's name in English; `name` is Vietnamese. */
  nameEn: string;
  /** Position in the scene, ascending. */
  order: number;
  /** Last 30 days of the figure's own daily value, oldest first; null where unknown. */
  trend: (number | null)[];
}

/**
 * One row per unit of the league; `key` = unit code. Departments and communes are ranked apart. A count is null where no
 * event of its kind has ever named the unit: that is not zero.
 */
export interface UnitRow {
  key: string;
  name: string;
  /** For places where the name does not fit, e.g. Sở NN&MT; the name itself where the catalogue has none. */
  shortName: string;
  kind: 'department' | 'district' | 'commune' | 'centre' | 'province';
  received: number | null;
  resolved: number | null;
  open: number | null;
  overdue: number | null;
  onTime: Figure;
  openComplaints: number | null;
  /** Competition rank among units of the same kind (1-2-2-4); null where the denominator is too small to rank. */
  rank: number | null;
}

/** One row per open complaint that may be shown; `key` = complaint code; place coarsened to about 100 m. */
export interface ComplaintPoint {
  key: string;
  lat: number;
  lon: number;
  category: string;
  unit: string | null;
  commune: string | null;
  state: 'open' | 'due-soon' | 'overdue';
  since: string;
}

/** Counts beside the map; one row, `key` = 'summary'. */
export interface MapSummary {
  key: 'summary';
  openComplaints: number;
  located: number;
  noPlace: number;
  hidden: number;
}

/** What just happened; `key` = topic/partition/offset. At most 40 rows; the oldest leave. */
export interface FeedRow {
  key: string;
  time: string;
  receivedAt: string;
  /** How much later than its event it came; 0: in time; null: of before its source was first heard, loaded as history. */
  lateMs: number | null;
  kind: 'dossier' | 'complaint' | 'task' | 'document' | 'kpi' | 'register' | 'source';
  type: string;
  subject: string;
  unit: string | null;
  unitName: string | null;
  /** Procedure, category or indicator name. */
  what: string | null;
}

/** One row per source; `key` = source code. */
export interface SourceRow {
  key: string;
  name: string;
  /** For places where the name does not fit; the name itself where the catalogue has none. */
  shortName: string;
  /** 'catching-up': what it sent may wait in a backlog, so nothing is said of its silence. */
  state: 'live' | 'late' | 'silent' | 'catching-up' | 'unknown';
  /** Why nothing comes from it, as far as is known. */
  silence: Silence;
  /** Last event or heartbeat received from it; null: never. */
  lastAt: string | null;
  /** Time of its last event, heartbeats apart; null: never. */
  lastEventAt: string | null;
  expectedSeconds: number;
  today: number;
  quarantined: number;
}

/** The health of the path itself; one row, `key` = 'path'. */
export interface PathRow {
  key: 'path';
  log: 'kafka' | 'embedded';
  /** The event log answered within the last heartbeats. */
  logAlive: boolean;
  /** The intake's last sign of life; null: none. */
  intakeAt: string | null;
  /** Records that are in the log and not yet committed. */
  lag: number;
  quarantined: number;
  /** Median and 99th percentile, append to commit, last minute, milliseconds; null without events. */
  p50: number | null;
  p99: number | null;
  /** The exercise of the shift that runs now: whatever is shown meanwhile may be staged. */
  drill: { readonly name: string; readonly nameEn: string; readonly endsAt: string } | null;
}

/** One row per scene of the catalogue; `key` = its code. */
export interface SceneRow {
  key: string;
  /** Position in the list of scenes, ascending. */
  order: number;
  name: string;
  nameEn: string;
  panels: readonly ScenePanel[];
}

export interface LiveTables {
  figures: FigureRow;
  scenes: SceneRow;
  /** Figures that scenes ask for; `key` = `sceneFigureKey(indicator, unit)`. */
  sceneFigures: FigureRow;
  /** Charts that scenes ask for; `key` = `chartKey(question)`. */
  charts: ChartRow;
  units: UnitRow;
  complaints: ComplaintPoint;
  map: MapSummary;
  feed: FeedRow;
  sources: SourceRow;
  path: PathRow;
  alarms: AlarmHeadRow;
  alarmSummary: AlarmSummary;
  alarmBadges: AlarmBadgeRow;
}
export type TableName = keyof LiveTables;
export const tableNames: readonly TableName[] = [
  'figures',
  'scenes',
  'sceneFigures',
  'charts',
  'units',
  'complaints',
  'map',
  'feed',
  'sources',
  'path',
  'alarms',
  'alarmSummary',
  'alarmBadges',
];
