import { smallDenominator, type Figure } from '@ioc/shared/figures/figure';
import { toHex, type Oklch } from '#map/oklch';

/**
 * How a rate is coloured: diverging round its target, quiet blue where it is met, amber to red-orange where not.
 * Never red against green; what is abnormal also has a shape. Checked against simulated colour blindness in the spec.
 */
export const bands = ['above', 'met', 'below', 'attention', 'breach'] as const;
export type ColourBand = (typeof bands)[number];
/** `few`: fewer than ten cases, hatched; `unknown`: no value, outlined; `no-target`: nothing to compare with. */
export type RateClass = ColourBand | 'few' | 'unknown' | 'no-target';

/** The last values on the good side, from the catalogue. */
export interface Thresholds {
  attention: number;
  breach: number;
}
/** Edges in the figure's own unit. `above` lies half way from the target to the best. `better` +1: higher is better. */
export interface RateScale {
  above: number;
  target: number;
  /** Null where the page has none: the legend then has words without numbers. */
  thresholds: Thresholds | null;
  better: 1 | -1;
}

export type Rated = Pick<Figure, 'value' | 'denominator' | 'direction' | 'state' | 'judgement'>;

export function rateScale(target: number, direction: Figure['direction'], thresholds: Thresholds | null): RateScale {
  const better = direction === 'lower' ? -1 : 1;
  return { above: (target + (better === 1 ? 100 : 0)) / 2, target, thresholds, better };
}

/** The state is the server's, so that map, league and headline never differ; the map only shades what is met. */
export function rateClass(figure: Rated, scale: RateScale | null): RateClass {
  const { value, denominator, state, judgement } = figure;
  if (value === null || state === 'unknown' || state === 'not-applicable') return 'unknown';
  if ((denominator ?? 0) < smallDenominator) return 'few';
  if (judgement === 'attention' || judgement === 'breach') return judgement;
  if (!scale) return 'no-target';
  const reaches = (edge: number): boolean => (value - edge) * scale.better >= 0;
  if (reaches(scale.above) && scale.above !== scale.target) return 'above';
  return judgement === 'met' || reaches(scale.target) ? 'met' : 'below';
}

export const bandTones: Record<'dark' | 'light', Record<ColourBand, Oklch>> = {
  dark: {
    above: [0.44, 0.04, 250],
    met: [0.52, 0.015, 240],
    below: [0.78, 0.045, 98],
    attention: [0.83, 0.14, 82],
    breach: [0.7, 0.19, 37],
  },
  light: {
    above: [0.49, 0.1, 245],
    met: [0.64, 0.07, 245],
    below: [0.75, 0.075, 95],
    attention: [0.6, 0.13, 70],
    breach: [0.49, 0.17, 34],
  },
};

export const bandColours = (tone: 'dark' | 'light'): Record<ColourBand, string> => ({
  above: toHex(bandTones[tone].above),
  met: toHex(bandTones[tone].met),
  below: toHex(bandTones[tone].below),
  attention: toHex(bandTones[tone].attention),
  breach: toHex(bandTones[tone].breach),
});
