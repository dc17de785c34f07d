import { Link } from 'react-router';
import type { Observation } from '#observations/answer';
import { question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { periodWords, withUnit } from '#desk/period-words';
import { useAnswer } from '#desk/use-answer';
import { observationPath } from '#desk/page-filters';
import { useWords } from '#i18n/use-words';

/** As many units are listed. */
const most = 100;

/** What was sent of an indicator for units of the province, the newest period of each; null: not known yet. */
export function useOfUnits(indicator: string): readonly Observation[] | null {
  const fetched = useAnswer(question('/observations', { indicator, limit: String(most) }));
  return fetched.kind === 'ready' ? newestOfUnits(fetched.answer.rows) : null;
}

function newestOfUnits(rows: readonly Observation[]): Observation[] {
  const newest = new Map<string, Observation>();
  for (const row of rows) if (row.period >= (newest.get(row.unit)?.period ?? '')) newest.set(row.unit, row);
  return [...newest.values()].filter(({ value }) => value !== null);
}

/** The province has no value of its own: each unit that has one, with its page. */
export function OfUnits({ indicator, rows }: { indicator: string; rows: readonly Observation[] }) {
  const { t, locale } = useWords();
  return (
    <DataTable
      caption={t('observation.ofUnits')}
      rows={rows}
      keyOf={({ unit }) => unit}
      columns={(column) => [
        column.name('unit', t('explore.unit'), ({ unit, unitName, period }) => (
          <Link to={observationPath(indicator, unit, period)}>{unitName}</Link>
        )),
        column.number('value', t('explore.value'), ({ value, unitOfMeasure }) =>
          value === null ? '–' : withUnit(value, unitOfMeasure, locale),
        ),
        column.text('period', t('subjects.period'), ({ period, from }) => periodWords(period, t, from), 'quiet'),
      ]}
    />
  );
}

/** The same in one line, where a table has a cell for it. */
export function OfUnitsLine({ indicator }: { indicator: string }) {
  const { t, locale } = useWords();
  const rows = useOfUnits(indicator);
  if (rows === null || rows.length === 0) return <span className="word-unknown">{t('scoreboard.unknown')}</span>;
  return rows.slice(0, 3).map(({ unit, unitName, period, value, unitOfMeasure }) => (
    <span key={unit} className="nowrap">
      <Link className="link" to={observationPath(indicator, unit, period)}>
        {unitName}
      </Link>{' '}
      {value !== null && withUnit(value, unitOfMeasure, locale)}{' '}
    </span>
  ));
}
