import { type Figure, smallDenominator } from '@ioc/shared/figures/figure';
import { dayText, exact, type Locale, percent, short, thin } from '#ui/format';
import type { MarkKind } from '#ui/state-mark';
import type { T } from '#i18n/use-words';

/** How a figure is to be drawn; a pure reading of the row and of whether the path to it is alive. */
export interface FigureView {
  state: Figure['state'];
  mark: MarkKind;
  /** The word that goes with the mark; null where nothing is to be said. */
  word: string | null;
  /** What stands large: a number, a fraction where the sample is small, or a dash. */
  text: string;
  /** Unit or scale after the number: `%`, `nghìn`, `tỷ đồng`. */
  after: string | null;
  /** All digits. */
  title: string | undefined;
  /** The line under the figure: n/d, or all digits of a shortened count. */
  below: string | null;
  small: boolean;
}

/** A figure that was live is stale as soon as anything between it and this screen is not alive. */
export const stateShown = (figure: Pick<Figure, 'state'>, alive: boolean): Figure['state'] =>
  !alive && (figure.state === 'live' || figure.state === 'late') ? 'stale' : figure.state;

const isRate = (figure: Figure) => figure.unit === 'percent';
export const isSmall = (figure: Figure) =>
  isRate(figure) && figure.denominator !== null && figure.denominator < smallDenominator;

export function viewFigure(figure: Figure, alive: boolean, locale: Locale, t: T): FigureView {
  const state = stateShown(figure, alive);
  const nothing = { state, title: undefined, after: null, below: null, small: false };
  if (state === 'not-applicable') {
    return { ...nothing, mark: 'none', word: t('state.not-applicable'), text: '–' };
  }
  if (figure.value === null) {
    return { ...nothing, mark: 'unknown', word: t('state.unknown'), text: '–', below: fraction(figure, locale) };
  }
  const small = isSmall(figure);
  return {
    state,
    small,
    ...(small ? asFraction(figure, locale) : asNumber(figure, figure.value, locale)),
    mark: small ? 'none' : markOf(figure),
    word: small ? t('figure.small') : judgementWord(figure, t),
  };
}

const fraction = ({ numerator, denominator }: Figure, locale: Locale) =>
  numerator === null || denominator === null ? null : `${exact(numerator, locale)}/${exact(denominator, locale)}`;
const asFraction = (figure: Figure, locale: Locale) => ({
  text: fraction(figure, locale) ?? '–',
  after: null,
  title: figure.value === null ? undefined : `${exact(figure.value, locale)}${thin}%`,
  below: null,
});

function asNumber(figure: Figure, value: number, locale: Locale) {
  const all = exact(value, locale);
  if (isRate(figure)) {
    return { text: percent(value, locale), after: '%', title: `${all}${thin}%`, below: fraction(figure, locale) };
  }
  const unit = figure.unit === 'count' ? null : figure.unit;
  const { text, scale } = short(value, locale);
  const after = [scale, unit].filter(Boolean).join(' ') || null;
  return {
    text,
    after,
    title: [all, unit].filter(Boolean).join(thin),
    below: fraction(figure, locale) ?? (scale ? all : null),
  };
}

const markOf = ({ judgement }: Figure): MarkKind => (judgement === 'none' ? 'none' : judgement);
export function judgementWord({ judgement, direction }: Pick<Figure, 'judgement' | 'direction'>, t: T): string | null {
  switch (judgement) {
    case 'none':
      return null;
    case 'met':
      return t('judgement.met');
    case 'attention':
      return t('judgement.attention');
    case 'breach':
      if (direction === 'none') return t('judgement.breach');
      return t(direction === 'higher' ? 'judgement.breachHigher' : 'judgement.breachLower');
  }
}

/** A target as it stands at its line: "95 %". */
export const targetText = (figure: Figure, locale: Locale): string | undefined =>
  figure.target === null ? undefined : `${exact(figure.target, locale)}${isRate(figure) ? `${thin}%` : ''}`;

/** "hôm nay", "năm 2026", "01/03/2026 – 09/03/2026"; a stock speaks of a moment. `today`: local day. */
export function windowWords({ from, to }: Pick<Figure, 'from' | 'to'>, today: string, t: T): string {
  if (from === null) return to === today ? t('window.now') : t('window.stock', { to: dayText(to) });
  if (from === to) return to === today ? t('window.today') : t('window.day', { day: dayText(to) });
  const [year = '', month = ''] = to.split('-');
  if (to === today && from === `${year}-01-01`) return t('window.year', { year });
  if (to === today && from === `${year}-${month}-01`) return t('window.month', { month, year });
  return t('window.range', { from: dayText(from), to: dayText(to) });
}
