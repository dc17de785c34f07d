import { type FigureSize, heights } from '#panels/pack-figures';
import type { Box } from '#ui/use-box';

/** Minutes of arc of an average letter of the title and of the words beside it, and of a line of the title. */
const letter = { title: 14.6, beside: 11.8 } as const;
const line = 39;
/** What padding takes of a panel's height. */
const padding = 26;

export interface Head {
  lines: 1 | 2;
  /** Beside the title: whose and which window, or the window alone. */
  beside: string | null;
  /** What found no room beside it goes to the foot. */
  below: string | null;
}

/**
 * How the head of a panel is written: a title is not cut as long as the window can give way to it, or a second line fits.
 * Whose goes first: a wall speaks of one province. `box`: inside of the panel, minutes of arc; null while it is not known.
 */
export function headOf(title: string, whose: string, window: string, size: FigureSize, box: Box | null): Head {
  const both = `${whose} · ${window}`;
  if (box === null) return { lines: 1, beside: both, below: null };
  const own = title.length * letter.title;
  const fits = (words: string) => own + (words.length + 2) * letter.beside <= box.width;
  if (fits(both)) return { lines: 1, beside: both, below: null };
  if (fits(window)) return { lines: 1, beside: window, below: null };
  const roomForTwo = box.height + padding >= heights[size] + line;
  if (own > box.width && roomForTwo) return { lines: 2, beside: null, below: window };
  return { lines: 1, beside: null, below: window };
}
