import { useCallback, useMemo } from 'react';
import type { FigureRow, UnitRow } from '@ioc/shared/live/tables';
import { Sparkline } from '#charts/sparkline';
import { useWords } from '#i18n/use-words';
import { useHealth, useRow, useTable } from '#live/use-live';
import { Feed } from '#panels/feed';
import { FigureList } from '#panels/figure-list';
import { FigurePanel } from '#panels/figure-panel';
import { targetText } from '#panels/figure-view';
import { League } from '#panels/league';
import { splitLeague } from '#panels/league-rows';
import { packFigures } from '#panels/pack-figures';
import { EmptyPanel, PanelSkeleton } from '#panels/skeleton';
import { NeedsStrip, SourcesStrip } from '#panels/strip';
import type { Locale } from '#ui/format';
import { useCalm } from '#ui/use-calm';
import { useIndicatorNames } from '#wall/indicator-names';
import { figureHref, leagueHref, needHref } from '#wall/links';
import { useServerNow } from '#wall/use-server-now';

/** Panels fed by the live tables. Each shows its last rows, marked as old, while anything on the path is not alive. */
const useAlive = () => useHealth().state === 'live';
const coarseMs = 10_000;

export function FiguresCell({ index, heights }: { index: number; heights: readonly number[] }) {
  const { t, locale } = useWords();
  const rows = useCalm(useNamedFigures(locale));
  const alive = useAlive();
  const now = useServerNow(coarseMs);
  const sizes = heights.join();
  const packed = useMemo(() => (rows ? packFigures(rows, sizes.split(',').map(Number)) : null), [rows, sizes]);
  const cell = packed?.cells[index];
  if (!packed || !cell) return <PanelSkeleton rows={3} />;
  if (rows?.length === 0) return <EmptyPanel words={t('figure.empty')} />;
  return (
    <>
      {cell.panels.map(({ row, size }) => (
        <FigurePanel
          key={row.key}
          figure={row}
          size={size}
          whose={t('place.wholeProvince')}
          alive={alive}
          now={now}
          href={figureHref(row.key)}
          chart={
            <Sparkline
              values={row.trend}
              target={row.target}
              targetLabel={targetText(row, locale)}
              label={`${row.name}, ${t('figure.trend')}`}
            />
          }
        />
      ))}
      {cell.list.length > 0 && <FigureList rows={cell.list} hidden={packed.hidden} alive={alive} hrefOf={rowHref} />}
    </>
  );
}
const rowHref = (row: FigureRow) => figureHref(row.key);

/** Figures name the sources that hold them up by code, and themselves in Vietnamese; people read names, in their language. */
function useNamedFigures(locale: Locale): readonly FigureRow[] | null {
  const figures = useTable('figures');
  const sources = useTable('sources');
  const names = useIndicatorNames(locale);
  return useMemo(() => {
    const sourceNames = new Map(sources?.map(({ key, name }) => [key, name]));
    const named = (row: FigureRow): FigureRow => ({
      ...row,
      name: names?.get(row.key) ?? row.name,
      because: row.because.map((code) => sourceNames.get(code) ?? code),
    });
    return figures && figures.map((row) => (names || row.because.length > 0 ? named(row) : row));
  }, [figures, sources, names]);
}

const kindsOf: Record<'departments' | 'communes', readonly UnitRow['kind'][]> = {
  departments: ['department', 'centre'],
  communes: ['commune'],
};

export function LeagueCell({ kind, part, parts }: { kind: 'departments' | 'communes'; part: number; parts: number }) {
  const { t } = useWords();
  const rows = useCalm(useTable('units'));
  const alive = useAlive();
  const mine = useMemo(() => rows?.filter((row) => kindsOf[kind].includes(row.kind)), [rows, kind]);
  if (!mine) return <PanelSkeleton rows={8} />;
  const title = parts === 1 ? t(`league.${kind}`) : t(part === 0 ? 'league.communesBest' : 'league.communesWeakest');
  return (
    <League
      title={title}
      rows={parts === 1 ? mine : splitLeague(mine, part)}
      whole={parts === 1}
      alive={alive}
      hrefOf={leagueHref}
    />
  );
}

export function FeedCell() {
  const rows = useTable('feed');
  const alive = useAlive();
  return rows ? <Feed rows={rows} alive={alive} /> : <PanelSkeleton rows={4} />;
}

export function NeedsCell() {
  const { locale } = useWords();
  const figures = useCalm(useNamedFigures(locale));
  const units = useCalm(useTable('units'));
  const hrefOf = useCallback(needHref, []);
  return <NeedsStrip figures={figures ?? none} units={units ?? none} hrefOf={hrefOf} />;
}
const none: readonly never[] = [];

export function SourcesCell() {
  const rows = useTable('sources');
  const path = useRow('path', 'path');
  const alive = useAlive();
  const now = useServerNow(1000);
  return <SourcesStrip rows={rows} alive={alive} now={now} quarantined={path?.quarantined ?? 0} href="/sources" />;
}
