import { smallDenominator, type Figure } from '@ioc/shared/figures/figure';
import { toHex, type Oklch } from '#map/oklch';

/**
 * How a rate is coloured: diverging round its target, quiet blue where it is met, amber to red-orange where not.
 * Never red against green; what is abnormal also has a shape. Checked against simulated colour blindness in the spec.
 */
export const bands = ['above', 'met', 'below', 'attention', 'breach'] as const;
export type Band = (typeof bands)[number];
/** `few`: fewer than ten cases, hatched; `unknown`: no value, outlined; `no-target`: nothing to compare with. */
export type RateClass = Band | 'few' | 'unknown' | 'no-target';

/** Edges in the figure's own unit. `better` +1: higher is better. Between `target` and `attention` it is only below. */
export interface RateScale {
  above: number;
  target: number;
  attention: number;
  breach: number;
  better: 1 | -1;
}

export type Rated = Pick<Figure, 'value' | 'denominator' | 'target' | 'direction' | 'state'>;
export interface Thresholds {
  attention: number;
  breach: number;
}

/** Where the catalogue gives no thresholds: attention from 5 points past the target, breach from 15. */
export function rateScale(target: number, direction: Figure['direction'], thresholds?: Thresholds): RateScale {
  const better = direction === 'lower' ? -1 : 1;
  const best = better === 1 ? 100 : 0;
  return {
    above: (target + best) / 2,
    target,
    attention: thresholds?.attention ?? target - 5 * better,
    breach: thresholds?.breach ?? target - 15 * better,
    better,
  };
}

export function rateClass(figure: Rated, scale: RateScale | null): RateClass {
  if (figure.value === null || figure.state === 'unknown' || figure.state === 'not-applicable') return 'unknown';
  if ((figure.denominator ?? 0) < smallDenominator) return 'few';
  if (!scale) return 'no-target';
  const reaches = (edge: number): boolean => (figure.value! - edge) * scale.better >= 0;
  if (reaches(scale.above) && scale.above !== scale.target) return 'above';
  if (reaches(scale.target)) return 'met';
  if (reaches(scale.attention)) return 'below';
  return reaches(scale.breach) ? 'attention' : 'breach';
}

export const bandTones: Record<'dark' | 'light', Record<Band, Oklch>> = {
  dark: {
    above: [0.46, 0.062, 250],
    met: [0.545, 0.02, 240],
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

export const bandColours = (tone: 'dark' | 'light'): Record<Band, string> => ({
  above: toHex(bandTones[tone].above),
  met: toHex(bandTones[tone].met),
  below: toHex(bandTones[tone].below),
  attention: toHex(bandTones[tone].attention),
  breach: toHex(bandTones[tone].breach),
});
