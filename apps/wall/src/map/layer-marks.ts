import type { LayerArea, LayerCluster, LayerThing, MapLayer } from '@ioc/shared/answers/layers';
import type { Card } from '#map/hit-layer';
import { mercatorX, mercatorY } from '#map/projection';
import type { MapWords } from '#map/words';
import { exact, type Locale } from '#ui/format';

/** What a click on a mark opens. */
export type MarkTarget =
  | { readonly kind: 'thing'; readonly thing: LayerThing }
  | { readonly kind: 'cluster'; readonly cluster: LayerCluster }
  | { readonly kind: 'area'; readonly area: LayerArea };

/** One mark of a data layer, in the Mercator world. */
export interface LayerMark {
  readonly x: number;
  readonly y: number;
  /** Null: a single thing; a number is written into its circle. */
  readonly n: number | null;
  readonly tone: Card['tone'];
  readonly simulated: boolean;
  readonly card: Card;
  readonly target: MarkTarget;
}

type Known = { readonly words: MapWords; readonly locale: Locale };

/** The marks of a layer as it is to be drawn; what has no place has none, and the legend counts it. Pure. */
export function marksOf(layer: MapLayer, known: Known): LayerMark[] {
  switch (layer.drawn) {
    case 'points':
      return layer.points.flatMap((thing) => at(thing, (place) => pointMark(thing, place, known)));
    case 'clusters':
      return layer.clusters.flatMap((cluster) => at(cluster, (place) => clusterMark(cluster, layer, place, known)));
    case 'areas':
      return layer.areas.flatMap((area) => at(area, (place) => areaMark(area, place, known)));
  }
}

type Place = Pick<LayerMark, 'x' | 'y'>;
const at = (
  { lat, lon }: { lat: number | null; lon: number | null },
  make: (place: Place) => LayerMark,
): LayerMark[] => (lat === null || lon === null ? [] : [make({ x: mercatorX(lon), y: mercatorY(lat) })]);

const toneOf = ({ faulty, silent }: { faulty: number; silent: number }): Card['tone'] =>
  faulty > 0 ? 'breach' : silent > 0 ? 'attention' : 'none';

function pointMark(thing: LayerThing, place: Place, { words, locale }: Known): LayerMark {
  const { state, simulated, unitName, value, code } = thing;
  const tone = toneOf({ faulty: state === 'faulty' ? 1 : 0, silent: state === 'silent' ? 1 : 0 });
  const lines = [
    [unitName, state === 'none' ? null : words.layerStates[state]],
    [code, value === null ? null : exact(value, locale), simulated ? words.simulated : null],
  ];
  return {
    ...place,
    n: null,
    tone,
    simulated,
    card: cardOf(thing.name, lines, tone),
    target: { kind: 'thing', thing },
  };
}

function clusterMark(cluster: LayerCluster, { name, nameEn }: MapLayer, place: Place, known: Known): LayerMark {
  const { n, faulty, silent } = cluster;
  const tone = toneOf(cluster);
  const title = `${exact(n, known.locale)} · ${known.locale === 'vi-VN' ? name : nameEn}`;
  const card = cardOf(title, [wrongOf({ faulty, silent }, known)], tone);
  return { ...place, n, tone, simulated: false, card, target: { kind: 'cluster', cluster } };
}

function areaMark(area: LayerArea, place: Place, known: Known): LayerMark {
  const { n, simulated, unitName } = area;
  const tone = toneOf(area);
  const lines = [[exact(n, known.locale), simulated ? known.words.simulated : null], wrongOf(area, known)];
  return { ...place, n, tone, simulated, card: cardOf(unitName, lines, tone), target: { kind: 'area', area } };
}

const wrongOf = ({ faulty, silent }: { faulty: number; silent: number }, { words, locale }: Known) =>
  (
    [
      [faulty, words.layerStates.faulty],
      [silent, words.layerStates.silent],
    ] as const
  ).map(([count, word]) => (count > 0 ? `${exact(count, locale)} ${word}` : null));

function cardOf(title: string, lines: readonly (readonly (string | null)[])[], tone: Card['tone']): Card {
  const said = lines.map((parts) => parts.filter((part) => part !== null).join(' · '));
  return { title, lines: said.filter((line) => line !== ''), tone };
}
