import L from 'leaflet';
import { insetSizes, type InsetForm } from '#map/inset';
import { latitudeOf, longitudeOf, screenX, screenY, type Bounds } from '#map/projection';
import { type Margins, quietCorner, type Seams, type Size } from '#map/quiet-corners';
import type { Path } from '#map/shapes';
import { viewOf } from '#map/surface';

/** From the ground up; Leaflet's own tiles lie at 200, below them all. */
const panes = { base: 250, areas: 400, names: 450, points: 500 } as const;
/** Minutes of arc; what the legend is taken for until it is drawn. */
const legendSize = { width: 420, height: 320 } as const;
const compactSize = { width: 250, height: 240 } as const;
/** Below this width the legend has edges without words. */
const roomyWidth = 700;

/** Is a map of so many pixels too narrow for the whole legend? */
export const isCompact = (width: number, arcmin: number): boolean => width / arcmin < roomyWidth;

/** A Leaflet map without anything of its own on it and without movement. `reducedMotion`: the viewer asks for less motion. */
export function createMap(container: HTMLElement, interactive: boolean, reducedMotion: boolean): L.Map {
  const map = L.map(container, {
    zoomControl: false,
    attributionControl: false, // the panel's foot names the sources; Leaflet's own prefix is not ours to hang on a wall
    zoomSnap: 0,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: !reducedMotion,
    keyboard: false, // the arrows go from thing to thing instead
    dragging: interactive,
    scrollWheelZoom: interactive,
    doubleClickZoom: interactive,
    boxZoom: interactive,
    touchZoom: interactive,
    maxZoom: 16,
    maxBoundsViscosity: 1,
  });
  for (const [name, order] of Object.entries(panes)) map.createPane(name).style.zIndex = String(order);
  return map;
}

/** The view stays where there is a map: beyond the country and its sea nothing is drawn. */
export function keepWithin(map: L.Map, { west, south, east, north }: Bounds): void {
  const bounds = L.latLngBounds([south, west], [north, east]);
  map.setMinZoom(map.getBoundsZoom(bounds, true)).setMaxBounds(bounds);
}

/** Shows the paths as large as the panel allows, below the buttons if there are any. */
export function frameOn(map: L.Map, paths: readonly Path[], arcmin: number, buttons: boolean): void {
  const bounds = L.latLngBounds([]);
  for (const { box } of paths) {
    bounds.extend([latitudeOf(box[1]), longitudeOf(box[0])]);
    bounds.extend([latitudeOf(box[3]), longitudeOf(box[2])]);
  }
  const pad = 14 * arcmin;
  map.fitBounds(bounds, {
    paddingTopLeft: [pad, buttons ? 48 * arcmin : pad],
    paddingBottomRight: [pad, pad],
    animate: false,
  });
}

/** Width of the whole world at the map's zoom, px. */
export const worldOf = (map: L.Map): number => 256 * 2 ** map.getZoom();

/** As in map.css, minutes of arc. */
const margins = { edge: 7, head: 56, foot: 40 } as const;

export interface Corners {
  inset: { form: InsetForm; left: number; top: number };
}
type Point = { x: number; y: number };

export interface Surround {
  arcmin: number;
  /** In px of the view. */
  seams: Seams;
  /** Null before it is drawn. */
  legend: Size | null;
  /** Buttons stand at the head of the map. */
  buttons: boolean;
}

/**
 * Inset and legend go where they hide least of the province and their words lie on no seam, and the map moves aside for them;
 * the style sheet reads where from the container.
 */
export function placeCorners(map: L.Map, points: readonly Point[], around: Surround): Corners {
  const view = viewOf(map);
  const shown = points.map(({ x, y }) => ({ x: screenX(view, x), y: screenY(view, y) }));
  const { aside, inset, legend, form } = cornersBeside(shown, view, around);
  if (aside !== 0) map.panBy([-aside, 0], { animate: false });
  Object.assign(map.getContainer().dataset, { inset: inset.corner, legend: legend.corner });
  return { inset: { form, left: inset.box.left, top: inset.box.top } };
}

/** How far the map moves to the side, px of the view, and what stands in its corners then. Pure; points in px of the view. */
export function cornersBeside(points: readonly Point[], view: Size, around: Surround) {
  const spare = view.width - (Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x)));
  const tries = [0, -0.25, 0.25, -0.45, 0.45].map((part) => {
    const aside = Math.round(part * Math.max(0, spare));
    const moved = points.map(({ x, y }) => ({ x: x + aside, y }));
    const gone = moved.filter(({ x }) => x < 0 || x > view.width).length;
    const corners = cornersOf(moved, view, around);
    return { aside, cost: corners.inset.cost + corners.legend.cost + gone, ...corners };
  });
  return tries.reduce((best, one) => (one.cost < best.cost ? one : best));
}

/** The whole country where there is room; a map too narrow for it takes the two frames. Pure. */
function cornersOf(points: readonly Point[], view: Size, { arcmin, seams, legend: drawn, buttons }: Surround) {
  const scaled = ({ width, height }: Size): Size => ({ width: width * arcmin, height: height * arcmin });
  const space: Margins = {
    edge: margins.edge * arcmin,
    head: (buttons ? margins.head : margins.edge) * arcmin,
    foot: margins.foot * arcmin,
  };
  const compact = isCompact(view.width, arcmin);
  const forms: readonly InsetForm[] = compact ? ['pair-below', 'pair-beside'] : ['country'];
  const inset = quietCorner(
    points,
    forms.map((form) => scaled(insetSizes[form])),
    view,
    ['top-right', 'bottom-right', 'bottom-left', 'top-left'],
    { margins: space, ...(compact && { seams }) }, // the words on the country's sea find their own place off the seams
  );
  const legend = quietCorner(
    points,
    [drawn ?? scaled(compact ? compactSize : legendSize)],
    view,
    ['bottom-left', 'bottom-right', 'top-right', 'top-left'],
    { margins: space, taken: [inset.box], seams },
  );
  return { inset, legend, form: forms[inset.size]! };
}
