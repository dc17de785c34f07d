import { describe, expect, it } from '@jest/globals';
import { assemble } from '#map/assets';
import { seamsOn } from '#map/furniture';
import { landmarks } from '#map/landmarks';
import { quangTri } from '#map/map-files.spec-support';
import { fit, screenX, screenY } from '#map/projection';
import { type Seams, straddles } from '#map/quiet-corners';
import { cornersBeside, isCompact } from '#map/viewport';
import { arcmin, presets, type Room } from '#ui/room';
import { sceneOf } from '#wall/scene-grid';

const assets = assemble(quangTri());
/** Name and margins above the map in its cell, minutes of arc. */
const head = 82;

function mapIn(room: Room) {
  const unit = arcmin(room);
  const cell = sceneOf(room).find(({ slot }) => slot === 'map')!;
  const top = cell.y + head * unit;
  const view = fit(assets.ground.bounds, cell.width, cell.height - head * unit, 1);
  const inside = (count: number, step: number, from: number, length: number) =>
    Array.from({ length: count - 1 }, (_, i) => (i + 1) * step - from).filter((at) => at > 0 && at < length);
  const seams: Seams = {
    x: inside(room.columns, room.panelWidth, cell.x, view.width),
    y: inside(room.rows, room.panelHeight, top, view.height),
  };
  const paths = assets.ground.outline.flatMap((one) => one.paths);
  const points = landmarks(paths, assets.communes, (10 * unit) / view.world).map(({ x, y }) => ({
    x: screenX(view, x),
    y: screenY(view, y),
  }));
  return { view, seams, points, unit };
}

describe.each(Object.values(presets).map((room) => [room.name, room] as const))('the map of %s', (_name, room) => {
  const { view, seams, points, unit } = mapIn(room);
  const { inset, legend, form } = cornersBeside(points, view, {
    arcmin: unit,
    seams,
    legend: null,
    buttons: room.name === 'desk',
  });
  const hides = ({ left, right, top, bottom }: { left: number; right: number; top: number; bottom: number }) =>
    points.filter(({ x, y }) => x > left && x < right && y > top && y < bottom).length / points.length;

  it('has its legend on no seam, and the two frames of the archipelagos on none either', () => {
    expect(straddles(legend.box, seams)).toBe(false);
    if (form !== 'country') expect(straddles(inset.box, seams)).toBe(false);
  });
  it('keeps both inside, apart from each other, and hides hardly anything of the province', () => {
    for (const { box } of [inset, legend])
      expect(box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height).toBe(true);
    expect(hides(inset.box)).toBeLessThan(0.05);
    expect(hides(legend.box)).toBeLessThan(0.12);
  });
  it('shows the whole country where there is room, and at most a seventh of the map is inset', () => {
    expect(form === 'country').toBe(!isCompact(view.width, unit));
    const share =
      ((inset.box.right - inset.box.left) * (inset.box.bottom - inset.box.top)) / (view.width * view.height);
    expect(share).toBeLessThan(1 / 7);
  });
});

describe('a map whose province would lie under the inset', () => {
  const view = { width: 2000, height: 1000 };
  const around = { arcmin: 1, seams: { x: [], y: [] }, legend: { width: 300, height: 250 }, buttons: false };
  /** A province as high as the view, between two x. */
  const filling = (from: number, to: number) =>
    [from, to, (from + to) / 2].flatMap((x) => Array.from({ length: 99 }, (_, i) => ({ x, y: 10 * (i + 1) })));

  it('moves aside until both corners are free', () => {
    const { aside, inset, legend, cost } = cornersBeside(filling(250, 1700), view, around);
    expect([aside, cost, inset.corner, legend.corner]).toEqual([-137, 0, 'top-right', 'bottom-right']);
  });
  it('stays where nothing is hidden', () => {
    expect(cornersBeside(filling(400, 1600), view, around)).toMatchObject({ aside: 0, cost: 0 });
  });
  it('does not move out of the view', () => {
    const { aside } = cornersBeside(filling(10, 1990), view, around);
    expect(Math.abs(aside)).toBeLessThanOrEqual(10);
  });
});

describe('the seams on an element', () => {
  it('are those of the room that run through it, in its own pixels', () => {
    const canvas = document.createElement('main');
    canvas.className = 'canvas';
    const map = document.createElement('div');
    canvas.append(map);
    const sizes = { offsetLeft: 1930, offsetTop: 210, offsetParent: canvas, clientWidth: 3800, clientHeight: 1800 };
    for (const [name, value] of Object.entries(sizes)) Object.defineProperty(map, name, { value });
    expect(seamsOn(map, presets['wall-4x3']!)).toEqual({ x: [1910], y: [870] });
    expect(seamsOn(map, presets['desk']!)).toEqual({ x: [], y: [] });
    expect(seamsOn(map, null)).toEqual({ x: [], y: [] });
  });
});
