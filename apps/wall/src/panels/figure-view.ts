import { type Figure, smallDenominator } from '@ioc/shared/figures/figure';
import { dayText, exact, type Locale, percent, short, thin } from '#ui/format';
import { unitWords } from '#ui/unit-words';
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
  /** Before the number: `hạng`. */
  before: string | null;
  /** Unit or scale after the number: `%`, `nghìn`, `tỷ đồng`, `/80`. */
  after: string | null;
  /** All digits. */
  title: string | undefined;
  /** The line under the figure: n/d, or all digits of a shortened count. */
  below: string | null;
  small: boolean;
}

/** A figure that was live is stale as soon as anything between it and this screen is not alive. */
const stateShown = (figure: Pick<Figure, 'state'>, alive: boolean): Figure['state'] =>
  !alive && (figure.state === 'live' || figure.state === 'late') ? 'stale' : figure.state;

const isRate = (figure: Figure) => figure.unit === 'percent';
const isSmall = (figure: Figure) =>
  isRate(figure) && figure.denominator !== null && figure.denominator < smallDenominator;

export function viewFigure(figure: Figure, alive: boolean, locale: Locale, t: T): FigureView {
  const state = stateShown(figure, alive);
  const nothing = { state, title: undefined, before: null, after: null, below: null, small: false };
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
  before: null,
  after: null,
  title: figure.value === null ? undefined : `${exact(figure.value, locale)}${thin}%`,
  below: null,
});

function asNumber(figure: Figure, value: number, locale: Locale) {
  const all = exact(value, locale);
  if (isRate(figure)) {
    const title = `${all}${thin}%`;
    const unlike = figure.target === null ? [0, 100] : [0, 100, figure.target];
    const text = figure.observed ? all : percent(value, locale, { decimals: figure.decimals, unlike });
    return { text, before: null, after: '%', title, below: fraction(figure, locale) };
  }
  const unit = figure.unit === 'count' ? null : figure.unit;
  const { text, thousands } = figure.observed ? { text: all, thousands: 0 } : short(value, locale);
  const whole = [all, unitWords(unit, 0, locale).after].filter(Boolean).join(thin);
  return {
    text,
    ...unitWords(unit, thousands, locale),
    title: whole,
    below: fraction(figure, locale) ?? (thousands > 0 ? whole.replace(thin, ' ') : null),
  };
}

const markOf = ({ judgement }: Figure): MarkKind => (judgement === 'none' ? 'none' : judgement);
function judgementWord({ judgement, direction }: Pick<Figure, 'judgement' | 'direction'>, t: T): string | null {
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
  if (from === null) return to === today ? t('window.now') : momentWords(to, t);
  if (from === to) return to === today ? t('window.today') : t('window.day', { day: dayText(to) });
  const [year = '', month = ''] = to.split('-');
  const ends = to === today || isMonthEnd(to);
  if (from === `${year}-01-01` && (to === today || month === '12') && ends) return t('window.year', { year });
  if (from === `${year}-${month}-01` && ends) return t('window.month', { month, year });
  const quarter = Math.ceil(Number(month) / 3);
  if (from === reportQuarterBegin(year, quarter) && to === `${year}-${String(3 * quarter).padStart(2, '0')}-14`)
    return t('window.reportQuarter', { quarter, year });
  if (isMonthEnd(to) && from === `${year}-${String(3 * quarter - 2).padStart(2, '0')}-01` && Number(month) % 3 === 0)
    return t('window.quarter', { quarter, year });
  return t('window.range', { from: dayText(from), to: dayText(to) });
}

/** The end of a year or a month by its name: it is shorter than the day, and offices say it so. */
function momentWords(day: string, t: T): string {
  const [year = '', month = ''] = day.split('-');
  if (!isMonthEnd(day)) return t('window.stock', { to: dayText(day) });
  return month === '12' ? t('window.stockOfYear', { year }) : t('window.stockOfMonth', { month, year });
}

/** On the 15th of the month before its first: of the first quarter, of the year before. */
const reportQuarterBegin = (year: string, quarter: number) =>
  new Date(Date.UTC(Number(year), 3 * quarter - 4, 15)).toISOString().slice(0, 10);

const isMonthEnd = (day: string) => new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;
