/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Linear, type Oklch, toLinear } from '#map/oklch';

const sheet = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', name), 'utf8').replace(/\/\*.*?\*\//gs, '');
/** Declarations of all rules with exactly this selector. */
const ruleOf = (text: string, selector: string) =>
  [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, of]) => of?.trim() === selector)
    .map(([, , body]) => body)
    .join('');
const coloursOf = (body: string): Record<string, Oklch> =>
  Object.fromEntries(
    [...body.matchAll(/--(\w+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g)].map(([, role, ...parts]) => [
      role,
      parts.map(Number) as unknown as Oklch,
    ]),
  );
const veilOf = (body: string) => Number(/opacity: ([\d.]+)/.exec(body)?.[1]);

const [theme, canvas] = [sheet('ui/theme.css'), sheet('wall/canvas.css')];
const night = ".canvas[data-night='true']";
const dark = coloursOf(ruleOf(theme, ':root'));
const light = { ...dark, ...coloursOf(ruleOf(theme, ":root[data-theme='light']")) };
const lifted = coloursOf(ruleOf(canvas, `:root:not([data-theme='light']) ${night}`));
const veils = {
  dark: veilOf(ruleOf(canvas, `${night}::after`)),
  light: veilOf(ruleOf(canvas, `:root[data-theme='light'] ${night}::after`)),
};

/** What a colour is below a black veil, which browsers mix in sRGB. */
const below = (veil: number, colour: Oklch): Linear =>
  toLinear(colour).map((channel) => decode(encode(channel) * (1 - veil))) as unknown as Linear;
const encode = (x: number) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);
const decode = (x: number) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
const luminance = ([red, green, blue]: Linear) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** A colour at less than its own opacity, over what lies behind it. */
const thinned = (opacity: number, ink: Linear, ground: Linear): Linear =>
  ink.map((channel, at) =>
    decode(encode(channel) * opacity + encode(ground[at]!) * (1 - opacity)),
  ) as unknown as Linear;
const ratio = (a: Linear, b: Linear) => {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
};
const oldOf = (body: string) => Number(/--old: ([\d.]+)/.exec(body)?.[1]);

const grounds = ['ground', 'panel', 'raised', 'past', 'hatch'];
const inks = ['text', 'quiet', 'attention', 'breach', 'unknown', 'met'];
const looks: [string, Record<string, Oklch>, number][] = [
  ['a dark wall by day', dark, 0],
  ['a dark wall at night', { ...dark, ...lifted }, veils.dark],
  ['a light wall by day', light, 0],
  ['a light wall at night', light, veils.light],
];

describe('words of the wall against what they stand on (WCAG 2)', () => {
  it.each(looks)('keep 4,5:1 on %s', (_name, colours, veil) => {
    const weak = inks.flatMap((ink) =>
      grounds.flatMap((ground) => {
        const found = ratio(below(veil, colours[ink]!), below(veil, colours[ground]!));
        return found < 4.5 ? [`${ink} on ${ground}: ${found.toFixed(2)}`] : [];
      }),
    );
    expect(weak).toEqual([]);
  });
  it.each([
    ['dark', dark, oldOf(ruleOf(theme, ':root'))],
    ['light', light, oldOf(ruleOf(theme, ":root[data-theme='light']"))],
  ])('keep 4,5:1 where they are old, on a %s panel', (_name, colours, old) => {
    const weak = inks.flatMap((ink) => {
      const panel = toLinear(colours['panel']!);
      const found = ratio(thinned(old, toLinear(colours[ink]!), panel), panel);
      return found < 4.5 ? [`${ink}: ${found.toFixed(2)}`] : [];
    });
    expect(weak).toEqual([]);
  });
  it('takes more than half of the light of the brightest words at night', () => {
    const lightOf = (veil: number) => luminance(below(veil, dark['text']!));
    expect(lightOf(veils.dark) / lightOf(0)).toBeLessThan(0.5);
  });
});
