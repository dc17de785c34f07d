import L from 'leaflet';
import type { ComplaintPoint } from '@ioc/shared/live/tables';
import { Clusters, restate, unclustered, type Marks } from '#map/clusters';
import { DirtyArea } from '#map/dirty-area';
import type { Card, HitLayer } from '#map/hit-layer';
import { Frame } from '#map/frame';
import type { Palette } from '#map/palette';
import { Picture } from '#map/picture';
import { PointStore } from '#map/point-store';
import { latitudeOf, longitudeOf } from '#map/projection';
import { Surface } from '#map/surface';

/** Clusters are created again at most this often: figures change at most every 2 s on the wall (wall-design §5). */
const regroupMs = 2000;
/** Distance, in minutes of arc, within which points share a mark. */
const clusterReach = 46;

export interface PointsOptions {
  cluster: boolean;
  card: (row: ComplaintPoint) => Card;
  clusterCard: (counts: { open: number; soon: number; late: number }) => Card;
  onOpen: (row: ComplaintPoint) => void;
}

/** Open complaints on one canvas: typed arrays, only what changed is painted again, all of it on move and zoom. */
export class PointsLayer extends L.Layer implements HitLayer {
  private readonly surface = new Surface();
  private readonly store = new PointStore();
  private readonly dirty = new DirtyArea();
  private readonly frame = new Frame(() => this.paint());
  private clusters: Clusters | null = null;
  private picture: Picture | null = null;
  private waiting: { rows: readonly ComplaintPoint[]; timer: number } | null = null;
  private groupedAt = -Infinity;

  constructor(
    private palette: Palette,
    private readonly settings: PointsOptions,
  ) {
    super();
  }

  override onAdd(map: L.Map): this {
    this.surface.attach(map, 'points');
    map.on('move zoom resize viewreset', this.redraw, this);
    this.regroup(this.store.rows);
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off('move zoom resize viewreset', this.redraw, this);
    if (this.waiting) clearTimeout(this.waiting.timer);
    this.waiting = null;
    this.frame.cancel();
    this.surface.detach();
    this.picture = null;
    return this;
  }

  setStyle(palette: Palette): this {
    this.palette = palette;
    return this.regroup(this.store.rows);
  }

  /** States are taken over at once; points that come, go or move wait until the next regrouping is allowed. */
  setPoints(rows: readonly ComplaintPoint[], now = performance.now()): this {
    if (this.waiting) this.waiting.rows = rows;
    else if (this.store.sameAs(rows)) this.setStates(rows);
    else if (now - this.groupedAt >= regroupMs) this.regroup(rows);
    else this.waiting = { rows, timer: window.setTimeout(() => this.regroupLate(), this.groupedAt + regroupMs - now) };
    return this;
  }

  redraw(): void {
    this.dirty.addAll();
    this.frame.ask();
  }

  size(): number {
    return this.picture?.marks.size ?? 0;
  }

  place(index: number): { x: number; y: number; reach: number } {
    return this.picture!.place(index);
  }

  at(x: number, y: number): number {
    return this.picture?.at(x, y) ?? -1;
  }

  card(index: number): Card {
    const { point, counts } = this.picture!.marks;
    if (point[index]! >= 0) return this.settings.card(this.store.rows[point[index]!]!);
    const [open, soon, late] = [counts[3 * index]!, counts[3 * index + 1]!, counts[3 * index + 2]!];
    return this.settings.clusterCard({ open, soon, late });
  }

  /** A point is opened by the page; a cluster falls apart under the next zoom at which it does. */
  open(index: number): void {
    const { point, cluster, x, y } = this.picture!.marks;
    if (point[index]! >= 0) return this.settings.onOpen(this.store.rows[point[index]!]!);
    const apart = this.clusters?.expansionZoom(cluster[index]!) ?? 0;
    const zoom = Math.min(Math.max(apart, this._map.getZoom() + 1), this._map.getMaxZoom());
    this._map.setView([latitudeOf(y[index]!), longitudeOf(x[index]!)], zoom, { animate: false });
  }

  private setStates(rows: readonly ComplaintPoint[]): void {
    for (const { index, from, to } of this.store.setStates(rows)) {
      this.clusters?.restate(index, from, to);
      if (!this.picture) continue;
      const { marks } = this.picture;
      const mark = this.clusters ? marks.markOf[index]! : restate(marks, index, from, to);
      this.dirty.add(this.picture.boxOf(mark));
      this.frame.ask();
    }
  }

  private regroupLate(): void {
    const rows = this.waiting!.rows;
    this.waiting = null;
    this.regroup(rows);
  }

  private regroup(rows: readonly ComplaintPoint[]): this {
    if (rows.length > 0) this.groupedAt = performance.now();
    this.store.replace(rows);
    this.clusters = this.settings.cluster ? new Clusters(this.store, clusterReach * this.palette.arcmin) : null;
    this.dirty.addAll();
    if (this._map) this.paint(); // at once: marks and rows must never be of different sets
    return this;
  }

  private marks(): Marks {
    return this.clusters?.marks(this._map.getZoom()) ?? unclustered(this.store);
  }

  private paint(): void {
    if (!this._map) return;
    const view = this.picture?.view;
    const work = this.dirty.take(view?.width ?? 0, view?.height ?? 0);
    if (work !== 'all' && this.picture) {
      for (const box of work) this.picture.paintPart(this.surface.ctx, box);
      return;
    }
    this.picture = new Picture(this.marks(), this.surface.begin(this._map), this.palette);
    this.picture.paintAll(this.surface.ctx);
    this.fire('painted');
  }
}
