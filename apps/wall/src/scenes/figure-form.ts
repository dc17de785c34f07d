import { heights } from '#panels/pack-figures';

/** Minutes of arc from which a headline's digits fit beside its trend. */
const headlineWidth = 560;

/** How a figure stands in a panel of so many minutes of arc: what does not fit is said in one line, never in smaller text. Pure. */
export function figureForm({ width, height }: { width: number; height: number }): 'headline' | 'second' | 'row' {
  if (height >= heights.headline && width >= headlineWidth) return 'headline';
  return height >= heights.second ? 'second' : 'row';
}
