import type { AlarmBadgeRow } from '@ioc/shared/live/alarm-badges';
import { glyphOf, glyphPath } from '#map/draw';
import type { Card, HitLayer } from '#map/hit-layer';
import { font, fontPx, leastText, type Palette } from '#map/palette';
import { measurer } from '#map/text';
import { lastIndex } from '#ui/last-index';
import { priorityMark } from '#ui/priority-mark';

/** Where a unit is drawn, CSS px. */
export interface MarkedPlace {
  readonly unit: string;
  readonly x: number;
  readonly y: number;
}
interface Mark {
  readonly row: AlarmBadgeRow;
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}
export interface AlarmMarkOptions {
  readonly card: (row: AlarmBadgeRow) => Card;
  readonly onOpen: (row: AlarmBadgeRow) => void;
}

/** Open alarms of units on the map: shape, colour and number on the ground's colour, beside what is drawn of the unit. */
export class AlarmMarks implements HitLayer {
  private rows: ReadonlyMap<string, AlarmBadgeRow> = new Map();
  private marks: Mark[] = [];

  constructor(private readonly options: AlarmMarkOptions) {}

  /** Those of whole units alone are marked. */
  setRows(rows: readonly AlarmBadgeRow[]): void {
    this.rows = new Map(rows.filter(({ figure }) => figure === null).map((row) => [row.unit, row]));
  }

  draw(ctx: CanvasRenderingContext2D, places: readonly MarkedPlace[], palette: Palette): void {
    this.marks = places.flatMap(({ unit, x, y }) => {
      const row = this.rows.get(unit);
      return row ? [paintMark(ctx, row, x, y, palette)] : [];
    });
  }

  size(): number {
    return this.marks.length;
  }

  place(index: number): { x: number; y: number; reach: number } {
    return this.marks[index]!;
  }

  at(x: number, y: number): number {
    return lastIndex(this.marks, (one) => Math.hypot(one.x - x, one.y - y) <= one.reach);
  }

  card(index: number): Card {
    return this.options.card(this.marks[index]!.row);
  }

  open(index: number): void {
    this.options.onOpen(this.marks[index]!.row);
  }
}

/** A small box with ◆ (high priority) or ▲ and the number; dashed where nobody can say. */
function paintMark(ctx: CanvasRenderingContext2D, row: AlarmBadgeRow, x: number, y: number, palette: Palette): Mark {
  const mark = priorityMark(row.worst);
  const colour = palette[mark];
  const [text, ink, size] = [String(row.open), font(palette, leastText, 600), fontPx(palette, leastText)];
  const [glyph, pad] = [size * 0.32, size * 0.25];
  const width = measurer(ctx, ink)(text) + 2 * glyph + 3 * pad;
  const height = size * 1.3;
  ctx.beginPath();
  ctx.rect(x - width / 2, y - height / 2, width, height);
  ctx.fillStyle = palette.home;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5 * palette.arcmin;
  ctx.setLineDash(row.worst === null ? [2 * palette.arcmin, 2 * palette.arcmin] : []);
  ctx.stroke();
  ctx.setLineDash([]);
  glyphPath(ctx, glyphOf(mark) ?? 'circle', x - width / 2 + pad + glyph, y, glyph);
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.font = ink;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = palette.text;
  ctx.fillText(text, x - width / 2 + 2 * pad + 2 * glyph, y);
  return { row, x, y, reach: Math.max(width, height) / 2 };
}

/** What is drawn of units, with the marks of alarms over it: they are pointed at first and come last. */
export class MarkedUnits implements HitLayer {
  constructor(
    private readonly units: HitLayer,
    private readonly marks: HitLayer,
  ) {}

  size(): number {
    return this.units.size() + this.marks.size();
  }

  place(index: number): ReturnType<HitLayer['place']> {
    const [of, at] = this.of(index);
    return of.place(at);
  }

  at(x: number, y: number): number {
    const mark = this.marks.at(x, y);
    return mark >= 0 ? this.units.size() + mark : this.units.at(x, y);
  }

  card(index: number): Card {
    const [of, at] = this.of(index);
    return of.card(at);
  }

  open(index: number): void {
    const [of, at] = this.of(index);
    of.open(at);
  }

  private of(index: number): [HitLayer, number] {
    const before = this.units.size();
    return index < before ? [this.units, index] : [this.marks, index - before];
  }
}
