import { randomUUID } from 'node:crypto';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { LiveHeartbeat, Delta, ProvinceInfo, Snapshot } from '@ioc/shared/live/protocol';
import { tableNames, type TableName } from '@ioc/shared/live/tables';
import { DataSource } from 'typeorm';
import type { Seen } from '#alarms/current-cells.js';
import { leagueIndicator } from '#catalogue/league-indicator.js';
import { todayOf } from '#catalogue/today.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { HealthWatch } from '#health/watch.js';
import { LedgerReadModel } from '#ledger/columns/read-model.js';
import { KeptSums } from '#ledger/kept-sums.js';
import { RollupCache } from '#ledger/rollup-cache.js';
import { IndexScores } from '#live/charts/index-scores.js';
import { Feed } from '#live/feed.js';
import { Listener } from '#live/listener.js';
import { NotificationWatch } from '#live/notification-watch.js';
import { notificationsLost } from '#live/notifications-lost.js';
import { LedgerListener } from '#live/ledger-listener.js';
import { LiveTable } from '#live/live-table.js';
import { tableGroups, changedGroups, isLedgerChunk, type TableGroup } from '#live/change-notification.js';
import { SumsCheck } from '#live/sums-check.js';
import { ThrottledReader } from '#live/throttled-reader.js';
import { basisOf, type JudgedRows, readings } from '#live/readings.js';

type Tables = { [T in TableName]: LiveTable<T> };
type Publish = (delta: Delta) => void;
type Hear = (seen: Seen) => void;
export type PublisherConfig = Pick<Config, 'DATABASE_URL' | 'KAFKA_BROKERS' | 'BUILD' | 'SIMULATED'>;
interface Reading extends JudgedRows {
  readonly epoch: string;
}
export type PublisherCatalogue = Pick<CatalogueHolder, 'current' | 'onChange'>;

const tickMs = 1000;
/** As many problems as a heartbeat names, the worst first. */
const maxProblems = 8;
/** What changes by time alone (due soon) is read again this often. */
const agedEveryTicks = 30;
/** While no notification is heard everything is read again this often. */
const deafEveryTicks = 2;

const newEpoch = () => randomUUID().slice(0, 8);

/** Hears what changed, reads it again, keeps the result and publishes the differences (SPEC L15 to L17). */
@Injectable()
export class LivePublisher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Name of what is held: created again when the store is another incarnation, and so by every process (SPEC L1). */
  epoch = newEpoch();
  clock: () => Date = () => new Date();
  private readonly log = new Logger('Live');
  private readonly tables = Object.fromEntries(
    tableNames.map((name) => [name, new LiveTable(name, this.epoch)]),
  ) as unknown as Tables;
  private readonly listeners = new Set<Publish>();
  private readonly hearers = new Set<Hear>();
  private readonly feed = new Feed();
  private readonly notices: NotificationWatch;
  private readonly sums: KeptSums;
  private readonly rollups = new RollupCache();
  private readonly ledger: LedgerListener;
  private readonly check: SumsCheck;
  private readonly readers: Readonly<Record<TableGroup, ThrottledReader<Reading>>>;
  private readonly listener: Listener;
  private timer: NodeJS.Timeout | null = null;
  private ticks = 0;
  private day = '';
  private database = false;
  private incarnation: string | null = null;
  private readonly broken = new Set<TableGroup>();
  private readonly bases = new Map<TableGroup, string>();
  private forgetCatalogue: () => void = () => undefined;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: PublisherCatalogue,
    @Inject(CONFIG) private readonly config: PublisherConfig,
    @Inject(HealthWatch) private readonly health: HealthWatch | null = null,
    @Inject(LedgerReadModel) private readonly model: LedgerReadModel = new LedgerReadModel(),
    @Inject(IndexScores) private readonly index: IndexScores | null = null,
  ) {
    this.notices = new NotificationWatch(db, this.epoch);
    this.sums = new KeptSums(this.rollups);
    this.ledger = new LedgerListener(this.sums, model);
    this.check = new SumsCheck(db, [this.sums, model], this.notices);
    this.readers = Object.fromEntries(tableGroups.map((group) => [group, this.reader(group)])) as Record<
      TableGroup,
      ThrottledReader<Reading>
    >;
    this.listener = new Listener(config.DATABASE_URL, {
      notice: (payload) => this.notice(payload),
      up: (incarnation) => this.databaseUp(incarnation),
      down: (reason) => this.databaseDown(reason),
    });
  }

  onApplicationBootstrap(): void {
    this.day = this.today();
    this.forgetCatalogue = this.catalogue.onChange(() => this.everything());
    this.health?.add(() => (this.notices.deaf ? [notificationsLost] : []));
    this.health?.add(() => this.check.problems(performance.now()));
    this.listener.start();
    this.timer = setInterval(() => this.tick(), tickMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.forgetCatalogue();
    for (const reader of Object.values(this.readers)) reader.stop();
    this.model.stop();
    await this.listener.stop();
  }

  /** Calls back with each change of a table, in order. */
  onDelta(publish: Publish): void {
    this.listeners.add(publish);
  }

  /** Calls back with what figures were computed from, after each reading of them. */
  onSeen(hear: Hear): void {
    this.hearers.add(hear);
  }

  snapshot(table: TableName): Snapshot | null {
    return this.tables[table].snapshot();
  }

  version(table: TableName): number {
    return this.tables[table].version;
  }

  province(): ProvinceInfo {
    const { code, name, nameEn, hasMap = true } = this.catalogue.current.province;
    const holdsSimulated = this.health?.state.holdsSimulated ?? false;
    const hasLeague = leagueIndicator(this.catalogue.current) !== null;
    return { code, name, nameEn, simulated: this.config.SIMULATED, holdsSimulated, hasMap, hasLeague };
  }

  get build(): string {
    return this.config.BUILD;
  }

  beat(): LiveHeartbeat {
    const now = this.clock();
    const path = this.tables.path.rows[0];
    const intakeAt = path?.intakeAt ?? null;
    const read = tableNames.filter((name) => this.tables[name].version > 0);
    return {
      at: now.toISOString(),
      epoch: this.epoch,
      build: this.build,
      database: this.database,
      log: path?.logAlive ?? false,
      intakeAge: intakeAt === null ? null : Math.max(0, (now.getTime() - Date.parse(intakeAt)) / 1000),
      versions: Object.fromEntries(read.map((name) => [name, this.tables[name].version])),
      problems: (this.health?.state.problems ?? []).slice(0, maxProblems),
      catchUp: this.health?.state.catchUp ?? null,
    };
  }

  private notice(payload: string): void {
    if (isLedgerChunk(payload)) return this.ledger.hear(payload);
    const marks = changedGroups(payload);
    if (marks.probe !== null) this.notices.heard(marks.probe);
    if (marks.rebuilt) this.feed.forget();
    if (marks.ledgerUnknown) this.ledger.forget();
    this.feed.hear(marks.places);
    for (const group of marks.groups) this.readers[group].notice();
  }

  private everything(): void {
    this.feed.forget();
    this.rollups.forget();
    this.sums.forget();
    for (const reader of Object.values(this.readers)) reader.recovered();
  }

  private databaseUp(incarnation: string): void {
    this.database = true;
    this.model.stop();
    this.notices.databaseIs(true);
    this.log.log('Cơ sở dữ liệu trả lời / The database answers');
    if (this.incarnation !== null && this.incarnation !== incarnation) this.renew();
    this.incarnation = incarnation;
    this.everything();
    void this.health?.tick();
  }

  private databaseDown(reason: string): void {
    this.database = false;
    this.model.stop();
    this.sums.forget();
    this.notices.databaseIs(false);
    this.log.warn(`Cơ sở dữ liệu không trả lời, giữ số cũ / The database does not answer, figures are kept: ${reason}`);
    // The wall says so now: /health and the door must not say otherwise until their next look.
    void this.health?.tick();
  }

  /** The store may have gone back: whoever holds rows of before asks for all of them (SPEC L6). */
  private renew(): void {
    this.epoch = newEpoch();
    for (const name of tableNames) this.tables[name].renew(this.epoch);
  }

  private tick(): void {
    this.ticks += 1;
    if (this.day !== this.today()) {
      this.day = this.today();
      this.everything();
    }
    this.readers.health.notice();
    if (this.notices.deaf && this.ticks % deafEveryTicks === 0) this.everything();
    this.keepModel();
    void this.notices.send();
    void this.check.tick(performance.now());
    if (this.ticks % agedEveryTicks === 0) this.readers.complaints.notice();
  }

  /** The columns are kept up while commits are heard, and only then. */
  private keepModel(): void {
    if (!this.notices.hears) return this.model.stop();
    if (!this.model.runs) this.model.start({ db: this.db, heardAll: () => this.heardAll() });
  }

  private async heardAll(): Promise<boolean> {
    const incarnation = await this.listener.heardAll();
    return incarnation !== null && incarnation === this.incarnation && this.notices.hears;
  }

  private today(): string {
    return todayOf(this.catalogue.current, this.clock().getTime());
  }

  private reader(group: TableGroup): ThrottledReader<Reading> {
    const { everyMs, read } = readings[group];
    const at = () => ({
      catalogue: this.catalogue.current,
      today: this.today(),
      now: this.clock(),
      log: this.config.KAFKA_BROKERS === '' ? ('embedded' as const) : ('kafka' as const),
      feed: this.feed,
      sums: this.sums,
      index: this.index,
      scenes: this.tables.scenes.version > 0 ? this.tables.scenes.rows : null,
      catchingUp: this.catchingUp,
    });
    return new ThrottledReader({
      everyMs,
      read: async () => ({ epoch: this.epoch, ...(await read(this.db, at())) }),
      apply: (reading) => {
        // What was read before the store changed is dropped: `everything` has ordered another read.
        if (reading.epoch === this.epoch) this.apply(group, reading);
      },
      failed: (error) => this.failed(group, error),
    });
  }

  private apply(group: TableGroup, { rows, basis, seen }: JudgedRows): void {
    if (this.broken.delete(group)) this.log.log(`Đọc lại được / Readable again: ${group}`);
    const at = this.clock().toISOString();
    for (const name of Object.keys(rows) as TableName[]) {
      const delta = (this.tables[name] as LiveTable<TableName>).replace(rows[name]!, at);
      if (delta) for (const publish of this.listeners) publish(delta);
      // They ask for other figures now.
      if (delta && name === 'scenes') for (const asked of ['figures', 'charts'] as const) this.readers[asked].notice();
    }
    this.bases.set(group, basis);
    if (seen) for (const hear of this.hearers) hear(seen);
    if (group === 'health') this.judgeAgain();
  }

  /**
   * A source that falls silent and a backlog that ends send no notification, and change what is said of figures, charts and complaints.
   * Compared with what those were read by, not with the states before: a state that lasts shorter than the time between two
   * looks may have been seen by one reader alone.
   */
  private judgeAgain(): void {
    for (const group of ['figures', 'charts'] as const)
      if (this.bases.get(group) !== basisOf(this.tables.sources.rows)) this.readers[group].notice();
    if (this.bases.get('complaints') !== String(this.catchingUp)) this.readers.complaints.notice();
  }

  private get catchingUp(): boolean {
    return (this.health?.state.catchUp ?? null) !== null;
  }

  private failed(group: TableGroup, error: unknown): void {
    if (this.broken.has(group)) return;
    this.broken.add(group);
    this.log.warn(`Không đọc được ${group}, sẽ thử lại / Cannot read, will try again: ${String(error)}`);
  }
}
