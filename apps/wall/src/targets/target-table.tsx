import { Link } from 'react-router';
import type { TargetRow } from '@ioc/shared/answers/targets';
import { columnsOf, type Column } from '#desk/columns';
import { DataTable } from '#desk/data-table';
import { periodWords, withUnit } from '#desk/period-words';
import { eventPath, figurePath, observationPath, usePageFilters } from '#desk/page-filters';
import { type T, useWords } from '#i18n/use-words';
import { dateTime, exact, type Locale } from '#ui/format';
import { type MarkKind, StateMark } from '#ui/state-mark';

interface Props {
  caption: string;
  rows: readonly TargetRow[];
  /** Each row names its indicator and links to it; otherwise it names its year. */
  named?: boolean;
}

/** Targets, each with what is known, what is due and how the pace is. */
export function TargetTable({ caption, rows, named = false }: Props) {
  const columns = useColumns(rows, named);
  const keyOf = (row: TargetRow, at: number) => `${row.indicator} ${row.year} ${at}`;
  return <DataTable caption={caption} wide rows={rows} keyOf={keyOf} columns={columns} />;
}

/** Columns that would be blank from top to bottom are left out. */
function useColumns(rows: readonly TargetRow[], named: boolean): Column<TargetRow>[] {
  const { t, locale } = useWords();
  const where = usePageFilters();
  const column = columnsOf<TargetRow>();
  const worked = (value: number | null, unit: string) =>
    value === null ? '–' : withUnit(Math.round(value * 100) / 100, unit, locale);
  const pageOf = ({ page, indicator }: TargetRow) =>
    where.keep(page === 'figure' ? figurePath(indicator) : '/scoreboard');
  const levels = column.text('level', t('targets.level'), ({ level }) => level && t(`targets.levels.${level}`));
  const expected = column.number('expected', t('targets.expected'), (row) => worked(row.expected, row.unit));
  const sources = column.text('source', t('targets.source'), ({ source }) => source ?? '', 'quiet');
  return [
    named
      ? column.name('indicator', t('books.indicator'), (row) => (
          <Link to={pageOf(row)}>{locale === 'vi-VN' ? row.name : row.nameEn}</Link>
        ))
      : column.name('year', t('targets.year'), ({ year }) => year),
    ...(rows.some(({ level }) => level) ? [levels] : []),
    column.number('target', t('explore.target'), (row) => aimText(row, t, locale)),
    column.number('current', t('targets.current'), (row) => <Current row={row} />),
    column.number('due', t('targets.due'), ({ due, unit }) => worked(due, unit)),
    ...(rows.some((row) => row.expected !== null) ? [expected] : []),
    column.text('pace', t('targets.pace'), ({ pace }) => <PaceWord pace={pace} />),
    ...(rows.some(({ source }) => source) ? [sources] : []),
  ];
}

function PaceWord({ pace }: Pick<TargetRow, 'pace'>) {
  const { t } = useWords();
  return (
    <span className={`nowrap word-${markOf[pace]}`}>
      <StateMark kind={markOf[pace]} /> {t(`targets.paces.${pace}`)}
    </span>
  );
}

const markOf: Record<TargetRow['pace'], MarkKind> = {
  reached: 'met',
  'on-pace': 'none',
  behind: 'attention',
  missed: 'breach',
  unknown: 'unknown',
};

function aimText({ value, rank, text, unit, direction }: TargetRow, t: T, locale: Locale) {
  if (rank !== undefined) return t('scoreboard.targetRank', { n: rank });
  if (value === undefined) return text;
  return `${direction === 'lower' ? '≤' : '≥'} ${withUnit(value, unit, locale)}`;
}

/** What is known, and where it is from: a published value leads to its record, one that is counted here to its figure. */
function Current({ row: { current, rank, unit, indicator } }: { row: TargetRow }) {
  const { t, locale } = useWords();
  const where = usePageFilters();
  if (current === null) return <span className="word-unknown">{t('targets.notKnown')}</span>;
  const value = current.value === null ? '–' : withUnit(current.value, unit, locale);
  const text =
    rank !== undefined && current.rank !== null
      ? t('scoreboard.rankAlone', { rank: exact(current.rank, locale) })
      : value;
  const { period, event, asOf } = current;
  return (
    <>
      <Link
        className="link"
        to={where.keep(period === null ? figurePath(indicator) : observationPath(indicator, null, period))}
      >
        {text}
      </Link>{' '}
      <span className="quiet" title={asOf === null ? undefined : dateTime(asOf)}>
        {period !== null && periodWords(period, t)}
        {event && (
          <>
            {' · '}
            <Link className="link" to={eventPath(event)}>
              {t('subjects.record')}
            </Link>
          </>
        )}
      </span>
    </>
  );
}
