import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { LayerArea, LayerThing, LayerThings, MapLayer, MapLayers } from '@ioc/shared/answers/layers';
import { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { LayerDefinition } from '#catalogue/layers.js';
import { ownUnit } from '#catalogue/own-unit.js';
import { momentOfToday, todayOf } from '#catalogue/today.js';
import { readObservations } from '#drill-down/boards/observations.sql.js';
import { areasOf, countsOf, statesOf, unplaced } from '#drill-down/layers/areas.js';
import { countAssets, countLayers, countThings, readAssets, readPlaces } from '#drill-down/layers/assets.sql.js';
import { clustersOf } from '#drill-down/layers/clusters.js';
import type { LayerQuery, ThingsQuery } from '#drill-down/layers/layers.query.js';
import {
  areaThing,
  devicesOfKinds,
  deviceThings,
  isSimulated,
  observedAreas,
} from '#drill-down/layers/standing-things.js';
import { hospitalThings, thingsIn, unitThings } from '#drill-down/layers/standing-things.js';
import { readLatest } from '#drill-down/subjects/readings.sql.js';
import { describePlace } from '#event-log/place.js';
import { topicNames } from '#event-log/topic-ids.js';
import { cutPage } from '#platform/cut-page.js';

/** More points than this come as clusters. */
const bound = 1000;
/** As many places as are put into clusters. */
const most = 50_000;
/** As many units as one indicator is drawn of. */
const mostAreas = 500;

/** Layers of the map: from events, from readings, from the catalogue, from what was observed. */
@Injectable()
export class Layers {
  constructor(
    @Inject(CATALOGUE) private readonly holder: CatalogueHolder,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  async list(): Promise<MapLayers> {
    const catalogue = this.holder.current;
    const assets = await countLayers(this.db);
    const layers = catalogue.books.layers.map(async (layer) => {
      if (layer.of === 'assets') return { ...headOf(layer), total: assets.get(layer.code) ?? 0 };
      if (layer.of === 'indicator')
        return { ...headOf(layer), total: sumOf((await this.observed(layer, catalogue)).areas) };
      // How many there are is known without asking what they last said.
      if (layer.of === 'devices') return { ...headOf(layer), total: devicesOfKinds(layer, catalogue).length };
      return { ...headOf(layer), total: (await this.standing(layer, catalogue)).length };
    });
    return { layers: await Promise.all(layers) };
  }

  /** @throws NotFoundException */
  async draw(code: string, { as, box }: LayerQuery): Promise<MapLayer> {
    const catalogue = this.holder.current;
    const layer = this.layer(code);
    const head = { ...headOf(layer), at: new Date().toISOString(), bound, indicator: null, published: null };
    const bare = { points: [], clusters: [], areas: [] };
    if (layer.of === 'indicator') {
      const { areas, published } = await this.observed(layer, catalogue);
      const [total, simulated] = [sumOf(areas), areas.some((one) => one.simulated)];
      const said = { indicator: layer.indicator, published, simulated, states: statesOf([]) };
      return { ...head, ...bare, ...said, total, noPlace: unplaced(total, areas), drawn: 'areas', areas };
    }
    const things = layer.of === 'assets' ? null : await this.standing(layer, catalogue);
    const counts = things ? countsOf(things) : await countAssets(this.db, code);
    const total = counts.reduce((sum, { n }) => sum + n, 0);
    const placed = counts.reduce((sum, one) => sum + one.placed, 0);
    const said = { ...head, ...bare, total, states: statesOf(counts) };
    if (as === 'areas' || (placed === 0 && total > 0)) {
      const areas = areasOf(counts, catalogue);
      return { ...said, noPlace: unplaced(total, areas), simulated: false, drawn: 'areas', areas };
    }
    const within = { box, place: 'some', limit: bound + 1 } as const;
    const points = things ? thingsIn(things, within) : await readAssets(this.db, catalogue, code, within);
    const of = { ...said, noPlace: total - placed, simulated: points.some((one) => one.simulated) };
    if (points.length <= bound) return { ...of, drawn: 'points', points };
    const places = things ? placedOf(points) : await readPlaces(this.db, code, box, most);
    return { ...of, drawn: 'clusters', clusters: clustersOf(places) };
  }

  /** @throws NotFoundException for an unknown layer, BadRequestException for an unknown unit */
  async things(code: string, wanted: ThingsQuery): Promise<LayerThings> {
    const catalogue = this.holder.current;
    const layer = this.layer(code);
    const query = { ...wanted, unit: wanted.unit === undefined ? undefined : ownUnit(wanted.unit, catalogue) };
    const { after = '', limit } = query;
    if (layer.of === 'assets') {
      const total = await countThings(this.db, code, query);
      return pageOf(await readAssets(this.db, catalogue, code, { ...query, limit: limit + 1 }), total, limit);
    }
    const all =
      layer.of === 'indicator'
        ? (await this.observed(layer, catalogue)).areas.map(areaThing)
        : await this.standing(layer, catalogue);
    const found = thingsIn(all, query);
    return pageOf(
      found.filter((one) => one.code > after),
      found.length,
      limit,
    );
  }

  private layer(code: string): LayerDefinition {
    const found = this.holder.current.books.layers.find((one) => one.code === code);
    if (!found) throw new NotFoundException(`Không có lớp bản đồ ${code} / no such map layer (layers.yaml)`);
    return found;
  }

  private async standing(
    layer: Extract<LayerDefinition, { of: 'devices' | 'units' | 'hospitals' }>,
    catalogue: Catalogue,
  ): Promise<LayerThing[]> {
    const day = todayOf(catalogue, Date.now());
    if (layer.of === 'units') return unitThings(layer, catalogue, day);
    if (layer.of === 'hospitals') return hospitalThings(catalogue);
    const devices = devicesOfKinds(layer, catalogue);
    const indicators = [...new Set(devices.flatMap((one) => one.indicators))];
    const codes = devices.map(({ code }) => code);
    const [latest, names] = await Promise.all([readLatest(this.db, codes, indicators, day), topicNames(this.db)]);
    const now = momentOfToday(catalogue, Date.now());
    return deviceThings(devices, catalogue, latest, now, (packed) => describePlace(packed, names));
  }

  /** The newest period that was observed, of the province and of its units. */
  private async observed(layer: Extract<LayerDefinition, { of: 'indicator' }>, catalogue: Catalogue) {
    const { formula } = catalogue.indicators.get(layer.indicator) ?? {};
    const series = formula?.kind === 'observed' ? formula.indicator : layer.indicator;
    const of = { indicators: [series], day: todayOf(catalogue, Date.now()) };
    const period = (await readObservations(this.db, catalogue, of, { newest: 1 })).rows[0]?.period;
    if (period === undefined) return { areas: [], published: null };
    const { rows } = await readObservations(this.db, catalogue, { ...of, period }, { newest: mostAreas });
    const whole = rows.find(({ unit }) => unit === catalogue.province.rootUnit);
    const published = whole && {
      ...{ value: whole.value, period, status: whole.status, record: whole.event },
      source: catalogue.sources.get(catalogue.sourceCodes.get(whole.source) ?? whole.source)?.name ?? whole.source,
      simulated: isSimulated(whole.source, catalogue),
    };
    return { areas: observedAreas(rows, catalogue), published: published ?? null };
  }
}

function headOf(layer: LayerDefinition): Pick<MapLayer, 'code' | 'name' | 'nameEn' | 'note' | 'noteEn' | 'of'> {
  const { code, name, nameEn, note = null, noteEn = null, of } = layer;
  return { code, name, nameEn, note, noteEn, of };
}
const sumOf = (areas: readonly LayerArea[]) => areas.reduce((sum, { n }) => sum + n, 0);
const placedOf = (points: readonly LayerThing[]) =>
  points.flatMap(({ lat, lon, state }) => (lat === null || lon === null ? [] : [{ lat, lon, state }]));
const pageOf = (rows: readonly LayerThing[], total: number, limit: number): LayerThings => ({
  ...{ total, ...cutPage(rows, limit, ({ code }) => code) },
});
