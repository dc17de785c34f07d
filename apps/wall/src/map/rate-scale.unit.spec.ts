import { describe, expect, it } from '@jest/globals';
import { contrast, toHex, toLinear, type Linear, type Oklch } from '#map/oklch';
import { inkOn } from '#map/paint-area';
import { readPalette } from '#map/palette';
import { bands, bandTones, rateClass, rateScale, type Rated } from '#map/rate-scale';

const rated = (value: number | null, more: Partial<Rated> = {}): Rated => ({
  value,
  denominator: 100,
  direction: 'higher',
  state: 'live',
  judgement: 'none',
  ...more,
});
const scale = rateScale(95, 'higher', null);

describe('the class of a rate', () => {
  it('is the judgement of the server, so that the map and the league never differ', () => {
    expect(rateClass(rated(94.9, { judgement: 'attention' }), scale)).toBe('attention');
    expect(rateClass(rated(94.9, { judgement: 'breach' }), scale)).toBe('breach');
    expect(rateClass(rated(94.9, { judgement: 'breach' }), null)).toBe('breach');
  });

  it('shades what is met by how far, each edge belonging to the better side', () => {
    const classes = [100, 97.5, 97.4, 95].map((value) => rateClass(rated(value, { judgement: 'met' }), scale));
    expect(classes).toEqual(['above', 'above', 'met', 'met']);
  });

  it('calls a missed target that nobody judged below, not abnormal', () => {
    expect(rateClass(rated(94.9), scale)).toBe('below');
  });

  it('turns round where lower is better', () => {
    const lower = rateScale(4, 'lower', null);
    const classes = [1, 3, 6].map((value) => rateClass(rated(value, { direction: 'lower' }), lower));
    expect(classes).toEqual(['above', 'met', 'below']);
  });

  it('does not judge fewer than ten cases, however bad the rate', () => {
    expect(rateClass(rated(0, { denominator: 9, judgement: 'breach' }), scale)).toBe('few');
    expect(rateClass(rated(0, { denominator: 10, judgement: 'breach' }), scale)).toBe('breach');
  });

  it('never takes null for zero', () => {
    expect(rateClass(rated(null), scale)).toBe('unknown');
    expect(rateClass(rated(null, { denominator: 0 }), scale)).toBe('unknown');
    expect(rateClass(rated(50, { state: 'unknown' }), scale)).toBe('unknown');
  });

  it('says so when there is no target to compare with', () => {
    expect(rateClass(rated(50), null)).toBe('no-target');
  });
});

/** Machado, Oliveira and Fernandes 2009, full strength, linear light. */
const blindness: Record<string, number[][]> = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seenBy = (matrix: number[][], [r, g, b]: Linear): Linear =>
  matrix.map((row) => Math.min(1, Math.max(0, row[0]! * r + row[1]! * g + row[2]! * b))) as unknown as Linear;
function lab([r, g, b]: Linear): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
const distance = (a: Linear, b: Linear): number => Math.hypot(...lab(a).map((value, i) => value - lab(b)[i]!));

describe.each(['dark', 'light'] as const)('the colours of the %s map', (tone) => {
  const land: Oklch = tone === 'dark' ? [0.262, 0.012, 250] : [0.985, 0.003, 250];
  const pairs = bands.flatMap((a, i) => bands.slice(i + 1).map((b) => [a, b] as const));

  it.each(Object.keys(blindness))('are told apart under %s', (kind) => {
    for (const [a, b] of pairs) {
      const [x, y] = [a, b].map((band) => seenBy(blindness[kind]!, toLinear(bandTones[tone][band])));
      expect({ a, b, far: distance(x!, y!) > 0.075 }).toEqual({ a, b, far: true });
    }
  });

  it('let what is abnormal stand out from the land, and what is normal recede', () => {
    const out = (band: (typeof bands)[number]): number => contrast(bandTones[tone][band], land);
    expect(Math.min(out('attention'), out('breach'))).toBeGreaterThan(3);
    if (tone === 'dark')
      expect(Math.max(out('above'), out('met'))).toBeLessThan(Math.min(out('attention'), out('breach')));
  });

  it('carry text of at least 4,5 to 1', () => {
    const palette = { ...readPalette(document.body), tone };
    const inks: Record<string, Oklch> = Object.fromEntries(
      (
        [
          [0.13, 0.01, 250],
          [0.99, 0.003, 250],
        ] as Oklch[]
      ).map((ink) => [toHex(ink), ink]),
    );
    for (const band of bands) expect(contrast(inks[inkOn(band, palette)]!, bandTones[tone][band])).toBeGreaterThan(4.5);
  });
});
