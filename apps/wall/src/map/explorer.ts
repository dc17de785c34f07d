import L from 'leaflet';
import { nextInDirection, type Card, type HitLayer } from '#map/hit-layer';
import type { Palette } from '#map/palette';

const arrows: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Pointer and keyboard show the same card of the same thing; the card is announced to those who cannot see it. */
export class Explorer {
  private layer: HitLayer | null = null;
  private chosen = -1;
  private readonly cardBox: HTMLElement;
  private readonly ring: HTMLElement;

  constructor(
    private readonly map: L.Map,
    private palette: Palette,
    label: string,
  ) {
    const container = map.getContainer();
    container.tabIndex = 0;
    container.setAttribute('role', 'application');
    container.setAttribute('aria-label', label);
    this.ring = L.DomUtil.create('div', 'map-ring', container);
    this.cardBox = L.DomUtil.create('div', 'map-card', container);
    this.cardBox.setAttribute('role', 'status');
    this.leave();
    map.on('mousemove', this.point, this).on('mouseout movestart zoomstart', this.leave, this);
    map.on('click', this.click, this);
    container.addEventListener('keydown', this.press);
    container.addEventListener('blur', this.leave);
  }

  /** Only the data layer that is shown is explored; what was chosen in another is let go. */
  setLayer(layer: HitLayer): void {
    this.layer = layer;
    this.leave();
  }

  setStyle(palette: Palette): void {
    this.palette = palette;
    this.leave();
  }

  /** The picture was drawn again: indexes are no longer what they were. */
  readonly leave = (): void => {
    this.chosen = -1;
    this.cardBox.hidden = true;
    this.ring.hidden = true;
    this.map.getContainer().classList.remove('map-over');
  };

  remove(): void {
    const container = this.map.getContainer();
    this.map.off('mousemove', this.point, this).off('mouseout movestart zoomstart', this.leave, this);
    this.map.off('click', this.click, this);
    container.removeEventListener('keydown', this.press);
    container.removeEventListener('blur', this.leave);
    this.cardBox.remove();
    this.ring.remove();
  }

  private point(event: L.LeafletMouseEvent): void {
    const found = this.layer?.at(event.containerPoint.x, event.containerPoint.y) ?? -1;
    if (found === this.chosen) return;
    if (found < 0) this.leave();
    else this.choose(found);
  }

  private click(event: L.LeafletMouseEvent): void {
    const found = this.layer?.at(event.containerPoint.x, event.containerPoint.y) ?? -1;
    if (found >= 0) this.layer!.open(found);
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.target !== this.map.getContainer()) return; // buttons inside the panel keep their own keys
    const direction = arrows[event.key];
    if (direction) this.step(direction);
    else if (event.key === 'Enter' && this.chosen >= 0) this.layer!.open(this.chosen);
    else if (event.key === 'Escape') this.leave();
    else if (event.key === '+' || event.key === '=') this.map.zoomIn(1, { animate: false });
    else if (event.key === '-') this.map.zoomOut(1, { animate: false });
    else return;
    event.preventDefault();
  };

  private step(direction: readonly [number, number]): void {
    if (!this.layer || this.layer.size() === 0) return;
    const size = this.map.getSize();
    const places = Array.from({ length: this.layer.size() }, (_, i) => this.layer!.place(i));
    const seen = (place: { x: number; y: number }): boolean =>
      place.x >= 0 && place.y >= 0 && place.x <= size.x && place.y <= size.y;
    if (this.chosen < 0) return this.chooseNearest(places, size);
    const inView = places.map((place) => (seen(place) ? place : { x: NaN, y: NaN }));
    const next = nextInDirection(inView, places[this.chosen]!, direction);
    if (next >= 0) this.choose(next);
  }

  /** The first step goes to the middle of the view: the eye is there. */
  private chooseNearest(places: readonly { x: number; y: number }[], size: L.Point): void {
    let [best, least] = [-1, Infinity];
    places.forEach(({ x, y }, i) => {
      const far = Math.hypot(x - size.x / 2, y - size.y / 2);
      if (far < least) [best, least] = [i, far];
    });
    if (best >= 0) this.choose(best);
  }

  private choose(index: number): void {
    this.chosen = index;
    const { x, y, reach } = this.layer!.place(index);
    const r = reach + 2 * this.palette.arcmin;
    this.ring.hidden = false;
    Object.assign(this.ring.style, {
      left: `${x - r}px`,
      top: `${y - r}px`,
      width: `${2 * r}px`,
      height: `${2 * r}px`,
    });
    fillCard(this.cardBox, this.layer!.card(index));
    this.cardBox.hidden = false;
    const size = this.map.getSize();
    const [width, height] = [this.cardBox.offsetWidth, this.cardBox.offsetHeight];
    const right = x + r + width + 8 <= size.x;
    const left = right ? x + r + 6 : Math.max(4, x - r - width - 6);
    const top = Math.max(4, Math.min(size.y - height - 4, y - height / 2));
    Object.assign(this.cardBox.style, { left: `${left}px`, top: `${top}px` });
    this.map.getContainer().classList.add('map-over');
  }
}

function fillCard(box: HTMLElement, card: Card): void {
  box.dataset['tone'] = card.tone;
  const title = document.createElement('strong');
  title.textContent = card.title; // text, never markup: titles come from the departments' streams
  const lines = card.lines.map((text) => {
    const line = document.createElement('span');
    line.textContent = text;
    return line;
  });
  box.replaceChildren(title, ...lines);
}
