import { useMemo } from 'react';
import type { FigureRow, UnitRow } from '@ioc/shared/live/tables';
import { Sparkline } from '#charts/sparkline';
import { type T, useWords } from '#i18n/use-words';
import { useAlive, useHealth, usePictureAge, useRow, useServerNow, useTable } from '#live/use-live';
import { Feed } from '#panels/feed';
import { FigureList, rowHeightIn } from '#panels/figure-list';
import { oldWords } from '#panels/health-words';
import { FigurePanel } from '#panels/figure-panel';
import { targetText } from '#panels/figure-view';
import { League } from '#panels/league';
import { splitLeague } from '#panels/league-rows';
import { packFigures } from '#panels/pack-figures';
import { EmptyPanel, PanelSkeleton } from '#panels/skeleton';
import { AlarmsStrip, SourcesStrip } from '#panels/strip';
import type { Locale } from '#ui/format';
import { useThrottled } from '#ui/use-throttled';
import { figureHref, leagueHref } from '#wall/links';

/** Panels fed by the live tables. Each shows its last rows, marked as old, while anything on the path is not alive. */
function useOld(): string | null {
  const { t } = useWords();
  const alive = useAlive();
  const age = usePictureAge(60_000);
  return alive ? null : oldWords(age, t);
}
const coarseMs = 10_000;
/** Left and right in a panel, minutes of arc. */
const panelPadding = 40;

/** `heights` of all cells of figures and `width` of the last one, which has the list: minutes of arc. */
export function FiguresCell({ index, heights, width }: { index: number; heights: readonly number[]; width: number }) {
  const { t, locale } = useWords();
  const rows = useThrottled(useNamedFigures(locale));
  const old = useOld();
  const now = useServerNow(coarseMs);
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
        <FigurePanel
          key={row.key}
          figure={row}
          size={size}
          whose={t('place.wholeProvince')}
          old={old}
          now={now}
          href={figureHref(row.key)}
          chart={
            row.trend.some((value) => value !== null) && (
              <Sparkline
                values={row.trend}
                target={row.target}
                targetLabel={targetText(row, locale)}
                label={`${row.name}, ${t('figure.trend')}`}
              />
            )
          }
        />
      ))}
      {cell.list.length > 0 && (
        <FigureList rows={cell.list} hidden={packed.hidden} old={old} hrefOf={rowHref} rowHeight={rowHeight} />
      )}
    </>
  );
}
const rowHref = (row: FigureRow) => figureHref(row.key);

/** Figures name the sources that hold them up by code; people read names, and those of figures in their language. */
function useNamedFigures(locale: Locale): readonly FigureRow[] | null {
  const figures = useTable('figures');
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

/**
 * The rows of a league. Below the province those of communes; of districts where only districts were ever heard of, as in a
 * province of before 1/7/2025.
 */
function rowsOf(kind: 'departments' | 'communes', rows: readonly UnitRow[]) {
  const of = (...kinds: UnitRow['kind'][]) => rows.filter((row) => kinds.includes(row.kind));
  if (kind === 'departments') return { rows: of('department', 'centre'), districts: false };
  const [communes, districts] = [of('commune'), of('district')];
  const heard = (some: readonly UnitRow[]) => some.some(({ received }) => received !== null);
  const ofDistricts = communes.length === 0 || (!heard(communes) && heard(districts));
  return { rows: ofDistricts ? districts : communes, districts: ofDistricts };
}

export function LeagueCell({ kind, part, parts }: { kind: 'departments' | 'communes'; part: number; parts: number }) {
  const { t } = useWords();
  const rows = useThrottled(useTable('units'));
  const found = useMemo(() => rows && rowsOf(kind, rows), [rows, kind]);
  const mine = found?.rows;
  const broken = useOld();
  const now = useServerNow(coarseMs);
  const silent = mine && silentWords(mine, now, t);
  if (!mine) return <PanelSkeleton rows={8} />;
  const whole = found?.districts ? t('league.districts') : t(`league.${kind}`);
  const title =
    parts === 1 || found?.districts ? whole : t(part === 0 ? 'league.communesBest' : 'league.communesWeakest');
  return (
    <League
      title={title}
      rows={parts === 1 ? mine : splitLeague(mine, part)}
      whole={parts === 1}
      catchingUp={mine.some(({ onTime }) => onTime.state === 'catching-up')}
      old={broken ?? silent ?? null}
      hrefOf={leagueHref}
    />
  );
}

/** The sources of a league have fallen silent: how old its rows are. */
function silentWords(rows: readonly UnitRow[], now: number, t: T): string | null {
  const stale = rows.find(({ onTime }) => onTime.state === 'stale');
  if (!stale) return null;
  const { asOf } = stale.onTime;
  return oldWords(asOf === null ? null : now - Date.parse(asOf), t);
}

export function FeedCell() {
  const rows = useTable('feed');
  const old = useOld();
  const units = useThrottled(useTable('units'));
  const shortNames = useMemo(() => new Map(units?.map(({ key, shortName }) => [key, shortName])), [units]);
  return rows ? <Feed rows={rows} old={old} shortNames={shortNames} /> : <PanelSkeleton rows={4} />;
}

export function AlarmsCell() {
  const alarms = useTable('alarms');
  const summary = useRow('alarmSummary', 'summary');
  const { catchUp } = useHealth();
  const now = useServerNow(coarseMs);
  const old = useOld();
  return <AlarmsStrip alarms={alarms} summary={summary} now={now} catchingUp={catchUp !== null} old={old} />;
}

export function SourcesCell() {
  const rows = useTable('sources');
  const path = useRow('path', 'path');
  const alive = useAlive();
  const now = useServerNow(1000);
  return <SourcesStrip rows={rows} alive={alive} now={now} quarantined={path?.quarantined ?? 0} href="/sources" />;
}
