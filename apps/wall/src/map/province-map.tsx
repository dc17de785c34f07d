import 'leaflet/dist/leaflet.css';
import '#map/map.css';
import '#map/map-card.css';
import { useEffect, useRef, useState } from 'react';
import type { AlarmBadgeRow } from '@ioc/shared/live/alarm-badges';
import { useTable, useWithheld } from '#live/use-live';
import type { Assets } from '#map/assets';
import { seamsOn } from '#map/furniture';
import { marksOf, type MarkTarget } from '#map/layer-marks';
import { MapControls } from '#map/map-controls';
import { MapLegend } from '#map/map-legend';
import type { Thresholds } from '#map/rate-scale';
import { Stage } from '#map/stage';
import type { MapLayer, MapShape, RateKey } from '#map/stage-options';
import { isCompact } from '#map/viewport';
import { noTiles, type TileSource } from '#map/tile-source';
import { useAssets } from '#map/use-assets';
import { useLayer, useLayers } from '#map/use-layer';
import { type MapWords, wordsOf } from '#map/words';
import type { Locale } from '#ui/format';
import { useBox } from '#ui/use-box';
import type { Room } from '#ui/room';
import { useArcmin, useRoom } from '#ui/use-room';
import { useThrottled } from '#ui/use-throttled';

export interface ProvinceMapProps {
  /** on-time, complaints, or the code of a data layer. */
  layer: string;
  shape: MapShape;
  /** Buttons, dragging and zoom; false on a wall without hands. */
  controls?: boolean;
  locale?: Locale;
  tiles?: TileSource;
  /** The indicator's thresholds, for the numbers in the legend; without them it has words alone. Keep the object stable. */
  thresholds?: Thresholds | undefined;
  onUnit: (code: string) => void;
  onAlarms?: (row: AlarmBadgeRow) => void;
  onComplaint?: (key: string) => void;
  /** Of a data layer: counts by unit instead of points. */
  as?: 'areas' | null;
  /** What was chosen here; the page above keeps it in its address. */
  onChoose?: (choice: { layer: string; as: 'areas' | null }) => void;
  onMark?: (layer: string, target: MarkTarget) => void;
  onList?: (layer: string) => void;
}

/** The map of the province: fetches its ground once, then only pushes rows into the stage. */
export function ProvinceMap(props: ProvinceMapProps) {
  const state = useAssets();
  const words = wordsOf(props.locale ?? 'vi-VN');
  if (state.kind === 'ready') return <ReadyMap {...props} assets={state.assets} />;
  return (
    <div className="map map-waiting" role="status">
      {state.kind === 'loading' ? words.loading : `${words.failed} (${state.reason}); ${words.retrying}`}
    </div>
  );
}

function ReadyMap({
  assets,
  controls = true,
  locale = 'vi-VN',
  tiles = noTiles,
  ...props
}: ProvinceMapProps & { assets: Assets }) {
  const words = wordsOf(locale);
  const [chosen, setChosen] = useFollowing(props.layer);
  const [as, setAs] = useFollowing(props.as ?? null);
  const layer = kindOf(chosen);
  const data = useLayers();
  const [box, setBox] = useState<string | null>(null);
  const code = layer === 'things' ? chosen : null;
  const things = useLayer({ code, as, box });
  const choose = (next: string, how: 'areas' | null) => {
    setBox(null);
    setChosen(next);
    setAs(how);
    props.onChoose?.({ layer: next, as: how });
  };
  const [asked, setShape] = useFollowing(props.shape);
  const { shape, note } = possible(asked, assets, words);
  const holder = useRef<HTMLDivElement>(null);
  const room = useRoom();
  const stage = useStage(holder, { ...props, layer: chosen, assets, controls, locale, tiles, room, onMoved: setBox });
  const [key, setKey] = useState<RateKey>({ scale: null, most: 0, present: [] });
  const complaints = useTable('complaints');
  const units = useThrottled(useTable('units'));
  const summary = useTable('map')?.[0] ?? null;

  useEffect(() => stage?.show(layer, shape), [stage, layer, shape]);
  useEffect(() => stage?.setComplaints(complaints ?? []), [stage, complaints]);
  useEffect(() => {
    if (!stage) return;
    const next = stage.setUnits(units ?? []);
    setKey((before) => (same(before, next) ? before : next));
  }, [stage, units]);

  const alarms = useTable('alarmBadges');
  useEffect(() => stage?.setAlarms(alarms ?? []), [stage, alarms]);
  useEffect(() => {
    stage?.setThings(things ? marksOf(things, { words, locale }) : []);
  }, [stage, things, words, locale]);

  const [frame, size] = useBox<HTMLDivElement>();
  const compact = isCompact(size?.width ?? Infinity, useArcmin());
  const tone = holder.current && getComputedStyle(holder.current).colorScheme === 'light' ? 'light' : 'dark';
  const withheld = useWithheld('complaints');
  const told = { complaints: noPoints(summary?.openComplaints, withheld, words), 'on-time': note, things: null }[layer];
  return (
    <div className={controls ? 'map with-controls' : 'map'} ref={frame}>
      <div ref={holder} className="map-stage" />
      <MapLegend {...{ layer, shape, summary, things, words, locale, tone, compact }} rate={key} note={told} />
      {controls && (
        <MapControls
          {...{ layer: chosen, shape, words, data, locale, as, onShape: setShape, onList: props.onList }}
          hasPoints={as === 'areas' || things?.drawn !== 'areas'}
          shapes={shapesOf(assets)}
          onLayer={(next) => choose(next, null)}
          onAs={(how) => choose(chosen, how)}
        />
      )}
      <p className="map-sources">{tiles.kind === 'xyz' ? `${words.sources} · ${tiles.attribution}` : words.sources}</p>
    </div>
  );
}

/** Why no complaint is drawn; null: they are, or are not known yet. */
const noPoints = (open: number | undefined, withheld: boolean, words: MapWords): string | null =>
  open === 0 ? words.empty : withheld ? words.withheld : null;

const kindOf = (layer: string): MapLayer => (layer === 'on-time' || layer === 'complaints' ? layer : 'things');
const same = (a: RateKey, b: RateKey): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A choice made here holds until the page above asks for another. */
function useFollowing<T>(asked: T): [T, (value: T) => void] {
  const [state, setState] = useState({ asked, value: asked });
  if (state.asked !== asked) setState({ asked, value: asked });
  return [state.value, (value) => setState({ asked, value })];
}

export const shapesOf = ({ communes, hexes, polygons }: Assets): MapShape[] => [
  ...(communes.some(({ at }) => at) ? (['circles'] as const) : []),
  ...(hexes.length > 0 ? (['hexes'] as const) : []),
  ...(polygons ? (['communes'] as const) : []),
];

/** What is asked for, or the next best with a word why. */
export function possible(
  asked: MapShape,
  assets: Assets,
  words: { noCommunes: string; noPoints: string },
): { shape: MapShape; note: string | null } {
  const shapes = shapesOf(assets);
  if (shapes.includes(asked)) return { shape: asked, note: null };
  const shape = shapes.includes('hexes') ? 'hexes' : (shapes[0] ?? asked);
  return { shape, note: asked === 'communes' ? words.noCommunes : words.noPoints };
}

type StageProps = Required<Pick<ProvinceMapProps, 'controls' | 'locale' | 'tiles'>> &
  ProvinceMapProps & { assets: Assets; room: Room | null; onMoved: (box: string) => void };

/** One stage per mount; callbacks are read when called, so that a new function from above does not rebuild the map. */
function useStage(holder: React.RefObject<HTMLDivElement | null>, props: StageProps): Stage | null {
  const [stage, setStage] = useState<Stage | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { assets, controls, locale, tiles, thresholds } = props;
  useEffect(() => {
    const names = new Map(assets.communes.map(({ code, name }) => [code, name]));
    const made = new Stage(holder.current!, {
      assets,
      tiles,
      thresholds: thresholds ?? null,
      interactive: controls,
      seams: (container) => seamsOn(container, latest.current.room),
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      context: { words: wordsOf(locale), locale, nameOf: (code) => names.get(code) ?? code },
      onUnit: (code) => latest.current.onUnit(code),
      onAlarms: (row) => latest.current.onAlarms?.(row),
      onComplaint: (key) => latest.current.onComplaint?.(key),
      onMark: (target) => latest.current.onMark?.(latest.current.layer, target),
      onMoved: (box) => latest.current.onMoved(box),
    });
    setStage(made);
    return () => made.remove();
  }, [holder, assets, controls, locale, tiles, thresholds]);
  return stage;
}
