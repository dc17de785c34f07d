import { useMemo } from 'react';
import type { UnitRow } from '@ioc/shared/live/tables';
import { type T, useWords } from '#i18n/use-words';
import { useAlive, useHealth, useRow, useServerNow, useTable, useWithheld } from '#live/use-live';
import { Feed } from '#panels/feed';
import { oldWords } from '#panels/health-words';
import { League } from '#panels/league';
import { leagueOf, splitLeague } from '#panels/league-rows';
import { EmptyPanel, PanelSkeleton } from '#panels/skeleton';
import { AlarmsStrip, SourcesStrip } from '#panels/strip';
import { useThrottled } from '#ui/use-throttled';
import { leagueHref } from '#wall/links';
import { coarseMs, useOld } from '#wall/use-old';

export function LeagueCell({ kind, part, parts }: { kind: 'departments' | 'communes'; part: number; parts: number }) {
  const { t } = useWords();
  const rows = useThrottled(useTable('units'));
  const found = useMemo(() => rows && leagueOf(kind, rows), [rows, kind]);
  const mine = found?.rows;
  const broken = useOld();
  const now = useServerNow(coarseMs);
  const silent = mine && silentWords(mine, now, t);
  if (!mine) return <PanelSkeleton rows={8} />;
  const name = found?.name ?? kind;
  const end = part === 0 ? 'Best' : 'Weakest';
  const isHalf = parts > 1 && name === kind;
  const title = isHalf ? t(`league.${kind}${end}`) : t(`league.${name}`);
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
  const { t } = useWords();
  if (useWithheld('feed')) return <EmptyPanel title={t('feed.title')} words={t('state.withheld')} />;
  return rows ? <Feed rows={rows} old={old} shortNames={shortNames} /> : <PanelSkeleton rows={4} />;
}

export function AlarmsCell() {
  const alarms = useTable('alarms');
  const summary = useRow('alarmSummary', 'summary');
  const { catchUp } = useHealth();
  const now = useServerNow(coarseMs);
  const old = useOld();
  const withheld = useWithheld('alarms');
  return <AlarmsStrip {...{ alarms, summary, now, withheld, old }} catchingUp={catchUp !== null} />;
}

export function SourcesCell() {
  const rows = useTable('sources');
  const path = useRow('path', 'path');
  const alive = useAlive();
  const now = useServerNow(1000);
  return <SourcesStrip rows={rows} alive={alive} now={now} quarantined={path?.quarantined ?? 0} href="/sources" />;
}
