import L from 'leaflet';
import { insetSize } from '#map/inset';
import { latitudeOf, longitudeOf, screenX, screenY, type Bounds } from '#map/projection';
import { cornerBox, quietCorner } from '#map/quiet-corners';
import type { Path } from '#map/shapes';
import { viewOf } from '#map/surface';

/** From the ground up; Leaflet's own tiles lie at 200, below them all. */
const panes = { base: 250, areas: 400, names: 450, points: 500 } as const;
/** Minutes of arc; the legend's own size varies a little with its words. */
const legendSize = { width: 420, height: 320 } as const;
const compactSize = { width: 250, height: 240 } as const;
/** Below this width the legend has edges without words. */
const roomyWidth = 700;

/** Is a map of so many pixels too narrow for the whole legend? */
export const isCompact = (width: number, arcmin: number): boolean => width / arcmin < roomyWidth;

/** A Leaflet map without anything of its own on it and without movement. `calm`: the viewer asks for less motion. */
export function createMap(container: HTMLElement, interactive: boolean, calm: boolean): L.Map {
  const map = L.map(container, {
    zoomControl: false,
    attributionControl: false, // the panel's foot names the sources; Leaflet's own prefix is not ours to hang on a wall
    zoomSnap: 0,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: !calm,
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

/** Inset and legend go where they hide least of the paths; the style sheet reads where from the container. */
export function placeCorners(map: L.Map, paths: readonly Path[], arcmin: number): void {
  const view = viewOf(map);
  const points = paths.flatMap(({ points: all }) =>
    Array.from({ length: all.length / 2 }, (_, i) => ({
      x: screenX(view, all[2 * i]!),
      y: screenY(view, all[2 * i + 1]!),
    })),
  );
  const size = (of: { width: number; height: number }) => ({ width: of.width * arcmin, height: of.height * arcmin });
  const inset = quietCorner(points, size(insetSize), view, ['top-right', 'bottom-right', 'bottom-left', 'top-left']);
  const taken = [cornerBox(inset, size(insetSize), view)];
  const compact = isCompact(map.getSize().x, arcmin);
  const corners = ['bottom-left', 'bottom-right', 'top-right', 'top-left'] as const;
  const legend = quietCorner(points, size(compact ? compactSize : legendSize), view, corners, taken);
  Object.assign(map.getContainer().dataset, { inset, legend });
}
