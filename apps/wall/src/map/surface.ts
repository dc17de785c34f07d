import L from 'leaflet';
import type { View } from '#map/projection';

/** Beyond this many device px a canvas is refused by many graphics cards: the picture gets coarser, not blank. */
const maxSide = 16_384;

/** A canvas that always covers the map's container, whatever the map pane's shift. Drawn in CSS px. */
export class Surface {
  readonly canvas: HTMLCanvasElement;
  readonly ctx: CanvasRenderingContext2D;

  constructor() {
    this.canvas = L.DomUtil.create('canvas', 'map-surface');
    const ctx = this.canvas.getContext('2d');
    if (!ctx) throw new Error('This browser cannot draw on a canvas: the map needs CanvasRenderingContext2D');
    this.ctx = ctx;
  }

  attach(map: L.Map, pane: string): void {
    map.getPane(pane)?.appendChild(this.canvas);
  }

  detach(): void {
    this.canvas.remove();
    this.canvas.width = this.canvas.height = 0; // frees the bitmap now, not at some later collection
  }

  /** Lays the canvas over the container, cleared, and says what it shows. */
  begin(map: L.Map): View {
    const view = viewOf(map);
    L.DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([0, 0]));
    const [width, height] = [Math.round(view.width * view.ratio), Math.round(view.height * view.ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.canvas.style.width = `${view.width}px`;
      this.canvas.style.height = `${view.height}px`;
    }
    this.ctx.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    this.ctx.clearRect(0, 0, view.width, view.height);
    return view;
  }
}

export function viewOf(map: L.Map): View {
  const size = map.getSize();
  const corner = map.getPixelBounds().min ?? L.point(0, 0);
  const ratio = Math.min(window.devicePixelRatio || 1, maxSide / Math.max(size.x, size.y, 1));
  return {
    width: size.x,
    height: size.y,
    world: 256 * 2 ** map.getZoom(),
    left: corner.x,
    top: corner.y,
    ratio,
  };
}
