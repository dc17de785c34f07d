import { describe, expect, it } from '@jest/globals';
import { assemble } from '#map/assets';
import { drawGround } from '#map/base-layer';
import { boundsOfGroup, readCountry, sovereignGroups } from '#map/country';
import { drawInset, insetBounds, insetSize, insetSizes } from '#map/inset';
import { drawPair } from '#map/inset-pair';
import { placeLabels } from '#map/label-placement';
import { quangTri, vietnam } from '#map/map-files.spec-support';
import { namesIn, reaches } from '#map/names';
import { readPalette } from '#map/palette';
import { covers, fit, screenX, screenY, type Bounds, type View } from '#map/projection';
import { recordingContext } from '#map/recording-context.spec-support';
import { insetLines } from '#map/text';

const palette = readPalette(document.body);
const assets = assemble(quangTri());
const provinceView = fit({ west: 105.6, south: 16.3, east: 107.4, north: 18.1 }, 960, 640, 1);
const seaView = fit({ west: 105, south: 6.5, east: 117.5, north: 18.5 }, 1200, 1100, 1);

/** Dots drawn, in CSS px. */
const dots = (calls: { name: string; args: unknown[] }[]) =>
  calls.filter(({ name }) => name === 'arc').map(({ args }) => ({ x: args[0] as number, y: args[1] as number }));
const islandsIn = (group: string, view: View) =>
  assets.country.islands
    .filter((one) => one.properties['group'] === group)
    .map(({ at }) => ({ x: screenX(view, at![0]), y: screenY(view, at![1]) }));

describe('Hoàng Sa and Trường Sa', () => {
  it('are in the map file with their islands, shapes and official names', () => {
    expect(assets.country.labels.map((one) => one.properties['name'])).toEqual(
      expect.arrayContaining(['Quần đảo Hoàng Sa (Đà Nẵng)', 'Quần đảo Trường Sa (Khánh Hòa)']),
    );
    for (const group of sovereignGroups) {
      expect(islandsIn(group, provinceView).length).toBeGreaterThan(5);
      expect(assets.country.archipelagos.some((one) => one.properties['group'] === group)).toBe(true);
    }
  });

  it('are refused to be missing: a file without them is an error that names the group', () => {
    const file = vietnam();
    file.objects['islands'] = { type: 'GeometryCollection', geometries: [] };
    expect(() => readCountry(file)).toThrow(/hoang-sa.*islands/);
  });

  it.each(['hoang-sa', 'truong-sa'])('are drawn in the inset, island by island: %s', (group) => {
    const { ctx, calls } = recordingContext();
    const view = fit(insetBounds, insetSize.width, insetSize.height, 1);
    drawInset(ctx, view, assets.country, assets.ground.outline, { ...palette, arcmin: 1 });
    const drawn = dots(calls);
    for (const island of islandsIn(group, view)) {
      expect(drawn).toContainEqual(island);
      expect(island.x > 0 && island.y > 0 && island.x < view.width && island.y < view.height).toBe(true);
    }
  });

  it.each([1, 0.623, 2.77])('are named in full in the inset and inside its frame, at %s px a minute', (arcmin) => {
    const { ctx, calls, texts } = recordingContext();
    const view = fit(insetBounds, insetSize.width * arcmin, insetSize.height * arcmin, 1);
    drawInset(ctx, view, assets.country, assets.ground.outline, { ...palette, arcmin });
    expect(texts().join(' ')).toBe('Quần đảo Hoàng Sa (Đà Nẵng) Quần đảo Trường Sa (Khánh Hòa)');
    for (const { args } of calls.filter(({ name }) => name === 'fillText')) {
      expect(args[2]).toBeGreaterThan(0);
      expect(args[2]).toBeLessThan(view.height);
    }
  });

  it.each(['pair-below', 'pair-beside'] as const)(
    'are drawn island by island and named in full in the two frames of a narrow map: %s',
    (form) => {
      const { ctx, calls, texts } = recordingContext();
      drawPair(ctx, form === 'pair-beside', assets.country, { ...palette, arcmin: 1 });
      expect(texts().join(' ')).toBe('Quần đảo Hoàng Sa (Đà Nẵng) Quần đảo Trường Sa (Khánh Hòa)');
      const { width, height } = insetSizes[form];
      const cell = form === 'pair-beside' ? { width: width / 2, height } : { width, height: height / 2 };
      for (const group of sovereignGroups) {
        const count = islandsIn(group, provinceView).length;
        const from = calls.findIndex(({ name, args }) => name === 'fillText' && args[0] === 'Quần đảo');
        const own = dots(calls).filter(({ x, y }) => x > 0 && y > 0 && x < cell.width && y < cell.height);
        expect([group, from > 0, own.length >= count]).toEqual([group, true, true]);
      }
    },
  );

  it('lose no word when the name is broken into lines', () => {
    for (const name of ['Quần đảo Hoàng Sa (Đà Nẵng)', 'Quần đảo Trường Sa (Khánh Hòa)', 'Hoàng Sa'])
      expect(insetLines(name).join(' ')).toBe(name);
  });

  it('lie within the bounds of the inset', () => {
    for (const group of sovereignGroups) expect(covers(insetBounds, boundsOfGroup(assets.country, group))).toBe(true);
  });

  const namesOf = (view: View) => {
    const { ctx } = recordingContext();
    const frame = { left: 0, top: 0, right: view.width, bottom: view.height };
    return placeLabels(namesIn(ctx, view, assets.ground, assets.country, palette, true), frame);
  };

  it('are drawn and named on the map itself when the view reaches them, and then the inset may go', () => {
    const { ctx, calls } = recordingContext();
    drawGround(ctx, seaView, assets.ground, assets.country, palette, true);
    const drawn = dots(calls);
    for (const group of sovereignGroups)
      for (const island of islandsIn(group, seaView)) expect(drawn).toContainEqual(island);
    const placed = namesOf(seaView);
    expect(placed.map((one) => one.wish.text)).toEqual(
      expect.arrayContaining(['Quần đảo Hoàng Sa (Đà Nẵng)', 'Quần đảo Trường Sa (Khánh Hòa)']),
    );
    expect(reaches(seaView, assets.country, placed as never)).toBe(true);
  });

  it('keep the inset while the view shows only the province, or only one of them', () => {
    const onlyHoangSa: Bounds = { west: 108, south: 14, east: 114, north: 18 };
    for (const view of [provinceView, fit(onlyHoangSa, 900, 600, 1)])
      expect(reaches(view, assets.country, namesOf(view) as never)).toBe(false);
  });

  it('keep the inset while a name has found no place', () => {
    expect(reaches(seaView, assets.country, [{ wish: { group: 'hoang-sa' } }])).toBe(false);
  });
});
