import type L from 'leaflet';
import type { AlarmBadgeRow } from '@ioc/shared/live/alarm-badges';
import type { ComplaintPoint, UnitRow } from '@ioc/shared/live/tables';
import type { Area } from '#map/area';
import { AlarmMarks, MarkedUnits } from '#map/alarm-marks';
import { AreasLayer } from '#map/areas-layer';
import { BaseLayer } from '#map/base-layer';
import { alarmCard, clusterCard, communeCard, complaintCard } from '#map/cards';
import { CirclesLayer } from '#map/circles-layer';
import { judge, scaleOf, type Judged } from '#map/communes';
import { Explorer } from '#map/explorer';
import { furnitureOf, legendOf, seamBoxes } from '#map/furniture';
import { Framing } from '#map/framing';
import { placesIn } from '#map/hit-layer';
import { Inset } from '#map/inset';
import type { LayerMark, MarkTarget } from '#map/layer-marks';
import { boxAround } from '#map/label-placement';
import { NamesLayer } from '#map/names-layer';
import { watchNight } from '#map/watch-night';
import { readPalette, type Palette } from '#map/palette';
import { PointsLayer } from '#map/points-layer';
import type { MapLayer, MapShape, RateKey, StageOptions } from '#map/stage-options';
import { seenBox, showBox } from '#map/seen-box';
import { ThingsLayer } from '#map/things-layer';
import { createMap, keepWithin } from '#map/viewport';
import { tileLayer } from '#map/tile-source';

/** The whole map, free of React: panes, layers, inset and what is explored. Rows are pushed in. */
export class Stage {
  readonly map: L.Map;
  private palette: Palette;
  private readonly base: BaseLayer;
  private readonly names: NamesLayer;
  private readonly points: PointsLayer;
  private readonly circles: CirclesLayer;
  private readonly areas: AreasLayer;
  private readonly things: ThingsLayer;
  private readonly alarms: AlarmMarks;
  private readonly inset: Inset;
  private readonly framing: Framing;
  private readonly explorer: Explorer;
  private readonly sized: ResizeObserver;
  private readonly dimmed: MutationObserver;
  private shown: { layer: MapLayer; shape: MapShape } | null = null;
  private wanted: PointsLayer | CirclesLayer | AreasLayer | ThingsLayer;
  private removed = false; // fonts and sizes may still report when the map is gone
  private untouched = true;

  constructor(
    container: HTMLElement,
    private readonly options: StageOptions,
  ) {
    this.palette = readPalette(container);
    this.map = createMap(container, options.interactive, options.reducedMotion);
    const { assets, context } = options;
    this.alarms = new AlarmMarks({ card: (row) => alarmCard(row, context), onOpen: options.onAlarms });
    const areaOptions = {
      ...{ palette: this.palette, alarms: this.alarms },
      card: (one: Judged) => communeCard(one, context),
      onOpen: ({ commune }: Judged) => options.onUnit(commune.code),
    };
    this.inset = new Inset(container, assets.country, assets.ground.outline, context.words.inset);
    this.framing = new Framing(this.map, this.inset, assets.communes, options);
    this.base = new BaseLayer(assets.ground, assets.country, this.palette, options.tiles.kind === 'none');
    this.names = new NamesLayer(assets.ground, assets.country, this.palette, (all) => this.inset.setVisible(!all));
    this.points = new PointsLayer(this.palette, {
      cluster: true,
      card: (row) => complaintCard(row, context),
      clusterCard: (counts) => clusterCard(counts, context),
      onOpen: (row) => options.onComplaint(row.key),
    });
    [this.circles, this.areas] = [new CirclesLayer(areaOptions), new AreasLayer(areaOptions)];
    this.things = new ThingsLayer(this.palette, { locale: context.locale, onOpen: (target) => this.openMark(target) });
    this.wanted = this.circles;
    this.explorer = new Explorer(this.map, this.palette, context.words.map);
    for (const layer of this.dataLayers()) layer.on('painted', this.painted);
    keepWithin(this.map, this.options.assets.country.bounds);
    this.frameProvince();
    tileLayer(options.tiles)?.addTo(this.map);
    for (const { sheet } of [this.base, this.names]) sheet.addTo(this.map);
    this.map.on('dragstart zoomstart', this.touch);
    this.map.on('moveend', this.moved);
    this.sized = new ResizeObserver(() => this.resized());
    // A legend's words, and so its place, come with the rows.
    for (const one of [container, legendOf(container)]) if (one) this.sized.observe(one);
    this.dimmed = watchNight(container, () => this.restyle());
    void document.fonts?.ready.then(() => this.restyle());
  }

  /** One layer at a time; a shape that the province has no data for must have been replaced by the caller. */
  show(layer: MapLayer, shape: MapShape): void {
    if (this.removed || (this.shown?.layer === layer && this.shown.shape === shape)) return;
    this.shown = { layer, shape };
    const area = layer === 'on-time' && shape !== 'circles';
    for (const one of this.dataLayers()) one.remove();
    if (area) this.areas.setAreas(this.areasOf(shape));
    const ofCommunes = area ? this.areas : this.circles;
    this.wanted = layer === 'complaints' ? this.points : layer === 'things' ? this.things : ofCommunes;
    this.names.setPlaces(!area);
    this.base.setSchematic(area && shape === 'hexes');
    if (this.untouched) this.frameProvince();
    (this.wanted instanceof PointsLayer ? this.wanted : this.wanted.sheet).addTo(this.map);
    this.explorer.setLayer(layer === 'on-time' ? new MarkedUnits(ofCommunes, this.alarms) : this.wanted);
  }

  setComplaints(rows: readonly ComplaintPoint[]): void {
    this.points.setPoints(rows);
  }

  setAlarms(rows: readonly AlarmBadgeRow[]): void {
    this.alarms.setRows(rows);
    for (const { sheet } of [this.circles, this.areas]) sheet.ask();
  }

  readonly setThings = (marks: readonly LayerMark[]): void => void this.things.setMarks(marks);

  /** Answers what the legend must say: the scale of colours and the greatest count among the circles. */
  setUnits(rows: readonly UnitRow[]): RateKey {
    const scale = scaleOf(rows, this.options.thresholds);
    const judged = judge(this.options.assets.communes, rows, scale);
    this.circles.setCommunes(judged);
    this.areas.setCommunes(judged);
    const present = [...new Set(judged.map((one) => one.class))].sort();
    return { scale, present, most: Math.max(0, ...judged.map(({ row }) => row?.onTime.denominator ?? 0)) };
  }

  /** The theme, the room or the fonts have changed. */
  restyle(): void {
    if (this.removed || !this.map.getContainer().isConnected) return;
    this.palette = readPalette(this.map.getContainer());
    for (const { sheet } of [this.base, this.names, this.circles, this.areas, this.things])
      sheet.setStyle(this.palette);
    this.points.setStyle(this.palette);
    this.explorer.setStyle(this.palette);
    if (this.untouched) this.frameProvince();
    else this.framing.drawInset(this.palette);
  }

  remove(): void {
    if (this.removed) return;
    this.removed = true;
    for (const one of [this.sized, this.dimmed]) one.disconnect();
    this.explorer.remove();
    this.inset.remove();
    this.map.remove();
  }

  /** Indexes are no longer what they were; names keep clear of the marks, unless these are too many to keep clear of. */
  private readonly painted = (): void => {
    this.explorer.leave();
    const layer = this.wanted;
    const marks = layer === this.areas ? [] : placesIn(layer);
    // Badges stand beside their circles, on a sheet below the names.
    if (layer === this.circles) marks.push(...placesIn(this.alarms));
    const container = this.map.getContainer();
    const seams = seamBoxes(this.options.seams(container), container.clientWidth, container.clientHeight);
    this.names.setTaken(
      marks.map(({ x, y, reach }) => boxAround(x, y, 2 * reach, 2 * reach)),
      [...furnitureOf(container), ...seams],
    );
  };

  private readonly dataLayers = (): L.Layer[] => [this.points, this.circles.sheet, this.areas.sheet, this.things.sheet];

  private areasOf(shape: MapShape): Area[] {
    const { hexes, polygons } = this.options.assets;
    return shape === 'communes' ? (polygons ?? hexes) : hexes;
  }

  private readonly touch = (): void => void (this.untouched = false);

  /** A cluster falls apart under a closer view; everything else is opened by the page. */
  private openMark(target: MarkTarget): void {
    if (target.kind !== 'cluster') return this.options.onMark(target);
    this.touch();
    showBox(this.map, target.cluster.box);
  }

  private readonly moved = (): void => {
    if (!this.removed && !this.untouched && this.wanted === this.things) this.options.onMoved(seenBox(this.map));
  };

  private resized(): void {
    if (this.removed) return;
    this.map.invalidateSize({ animate: false, pan: false });
    keepWithin(this.map, this.options.assets.country.bounds);
    this.restyle();
  }

  /** The province, or its cartogram, as large as the panel allows, until someone moves the map. */
  private frameProvince(): void {
    if (this.removed) return;
    const { ground, hexes } = this.options.assets;
    const schematic = this.shown?.layer === 'on-time' && this.shown.shape === 'hexes' && hexes.length > 0;
    const paths = (schematic ? hexes : ground.outline).flatMap((one) => one.paths);
    this.framing.frame(paths, this.palette);
    this.untouched = true; // the framing itself has fired zoomstart
  }
}
