import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import type { FigureRow } from '@ioc/shared/live/tables';
import { Sparkline } from '#charts/sparkline';
import { useWords } from '#i18n/use-words';
import { useServerNow, useTable } from '#live/use-live';
import { AlarmBadge } from '#panels/alarm-badge';
import { FigureList, type FigureListProps, ListRow, rowHeightIn } from '#panels/figure-list';
import { FigurePanel } from '#panels/figure-panel';
import { targetText } from '#panels/figure-view';
import { type FigureSize, packFigures } from '#panels/pack-figures';
import { EmptyPanel, PanelSkeleton } from '#panels/skeleton';
import type { Locale } from '#ui/format';
import { useThrottled } from '#ui/use-throttled';
import { figureHref, unitFigureHref } from '#wall/links';
import { coarseMs, useOld } from '#wall/use-old';

/** Left and right in a panel, minutes of arc. */
const panelPadding = 40;

interface Sizes {
  /** Of all cells of figures, minutes of arc. */
  heights: readonly number[];
  /** Of the last one, which has the list; minutes of arc. */
  width: number;
}

/** The headlines, and what is out of bounds. */
export const FiguresCell = ({ index, ...sizes }: Sizes & { index: number }) => (
  <PackedFigures rows={useTable('figures')} whose={null} index={index} {...sizes} />
);

interface PackedProps extends Sizes {
  rows: readonly FigureRow[] | null;
  /** Name of the unit that all rows are of; null: the whole province. */
  whose: string | null;
  index: number;
}
/** As many figures as fit as panels of their own, the others in a list. */
export function PackedFigures({ rows: given, whose, index, heights, width }: PackedProps) {
  const { t, locale } = useWords();
  const rows = useThrottled(useNamed(given, locale));
  const sizes = heights.join();
  const rowHeight = useMemo(() => rowHeightIn(width - panelPadding, locale, t), [width, locale, t]);
  const packed = useMemo(
    () => (rows ? packFigures(rows, sizes.split(',').map(Number), rowHeight) : null),
    [rows, sizes, rowHeight],
  );
  const cell = packed?.cells[index];
  if (!packed || !cell) return <PanelSkeleton rows={3} />;
  if (rows?.length === 0) return <EmptyPanel words={t('figure.empty')} />;
  return (
    <>
      {cell.panels.map(({ row, size }) => (
        <FigureCell key={row.key} row={row} size={size} whose={whose} />
      ))}
      {cell.list.length > 0 && (
        <OtherFigures rows={cell.list} hidden={packed.hidden} whose={whose} rowHeight={rowHeight} />
      )}
    </>
  );
}

function OtherFigures({ whose, ...list }: Pick<PackedProps, 'whose'> & Omit<FigureListProps, 'old' | 'hrefOf'>) {
  const old = useOld();
  const hrefOf = useCallback((row: FigureRow) => hrefOfRow(row, whose), [whose]);
  return <FigureList {...list} old={old} hrefOf={hrefOf} />;
}

/** One figure with its trend; its name and those of its sources are already in the reader's language. */
export function FigureCell({ row, size, whose }: { row: FigureRow; size: FigureSize; whose: string | null }) {
  const { t } = useWords();
  const old = useOld();
  const now = useServerNow(coarseMs);
  return (
    <div className={`figure-frame ${size}`}>
      <FigurePanel
        figure={row}
        size={size}
        whose={whose ?? t('place.wholeProvince')}
        old={old}
        now={now}
        href={hrefOfRow(row, whose)}
        chart={row.trend.some((value) => value !== null) && <Trend row={row} />}
      />
      <AlarmBadge unit={row.of} figure={row.indicator} name={row.name} />
    </div>
  );
}
const hrefOfRow = ({ indicator, of }: FigureRow, whose: string | null) =>
  whose === null ? figureHref(indicator) : unitFigureHref(indicator, of);

/** Figures name the sources that hold them up by code; people read names, and those of figures in their language. */
export function useNamed(figures: readonly FigureRow[] | null, locale: Locale): readonly FigureRow[] | null {
  const sources = useTable('sources');
  return useMemo(() => {
    const sourceNames = new Map(sources?.map(({ key, shortName }) => [key, shortName]));
    const named = (row: FigureRow): FigureRow => ({
      ...row,
      name: locale === 'vi-VN' ? row.name : row.nameEn,
      because: sources ? row.because.map((code) => sourceNames.get(code) ?? code) : [],
    });
    const asItIs = (row: FigureRow) => locale === 'vi-VN' && row.because.length === 0;
    return figures && figures.map((row) => (asItIs(row) ? row : named(row)));
  }, [figures, sources, locale]);
}

/** A figure in one line, where there is no room for more. */
export function FigureLine({ row, whose }: { row: FigureRow; whose: string | null }) {
  const old = useOld();
  return (
    <section className="panel figure-list scene-row">
      <ul>
        <li>
          <ListRow row={row} two={false} alive={old === null} href={hrefOfRow(row, whose)} />
        </li>
      </ul>
    </section>
  );
}

function Trend({ row }: { row: FigureRow }) {
  const { t, locale } = useWords();
  return (
    <Sparkline
      values={row.trend}
      target={row.target}
      targetLabel={targetText(row, locale)}
      label={`${row.name}, ${t('figure.trend')}`}
    />
  );
}

/** What of a figure stands on the screens below that of its words: its trend. */
export function FigureTrend({ row, whose }: { row: FigureRow; whose: string | null }) {
  const { t } = useWords();
  const old = useOld();
  return (
    <Link to={hrefOfRow(row, whose)} className="panel figure-trend" data-state={old === null ? 'live' : 'stale'}>
      <span className="panel-head">
        <span className="panel-title cut">{row.name}</span>
        <span className="quiet nowrap">{t('figure.trend')}</span>
      </span>
      <Trend row={row} />
    </Link>
  );
}
