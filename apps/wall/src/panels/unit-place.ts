import type { FigureView } from '#panels/figure-view';
import type { FigureSize } from '#panels/pack-figures';
import type { Box } from '#ui/use-box';

/** Minutes of arc of the capitals of a figure, by its size. */
const capitals: Readonly<Record<FigureSize, number>> = { headline: 56, second: 36 };
/** What an average digit, a letter of the unit and the mark take, as shares of those capitals. */
const share = { digit: 0.8, letter: 0.41, mark: 1.3 } as const;
/** `%`, `/80`: part of the number. */
const longestSign = 3;

/**
 * Whether the unit of a figure finds no room beside its digits and goes to the line below: "1.529.148" over "giao dịch".
 * `box`: inside of the panel, minutes of arc; null while it is not known. Pure.
 */
export function unitGoesBelow(
  { text, before, after }: Pick<FigureView, 'text' | 'before' | 'after'>,
  size: FigureSize,
  box: Pick<Box, 'width'> | null,
): boolean {
  if (box === null || after === null || after.length <= longestSign) return false;
  const letters = after.length + 1 + (before === null ? 0 : before.length + 1);
  return (text.length * share.digit + letters * share.letter + share.mark) * capitals[size] > box.width;
}
