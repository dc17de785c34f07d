import { useCallback, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { type ChartQuestion, chartKey, type ChartRow } from '@ioc/shared/live/charts';
import { ChartFigure } from '#chart-page/chart-figure';
import { type ChartColours, chartOption } from '#chart-page/chart-option';
import { type ChartTable, chartTable } from '#chart-page/chart-table';
import { Downloads } from '#chart-page/downloads';
import { pageColours } from '#chart-page/page-colours';
import { DataTable } from '#desk/data-table';
import { PageHead } from '#desk/page-head';
import { useWords } from '#i18n/use-words';
import { useRow, useServerNow, useTable } from '#live/use-live';
import { PanelSkeleton } from '#panels/skeleton';
import { isChart } from '#scenes/is-chart';
import { usePanelNames } from '#scenes/panel-names';
import { dayOf } from '#ui/format';
import { ofUnit } from '#wall/links';

/** `/charts/:scene/:panel` (counted from 1): a chart of a scene at a desk, with its table and as a file. */
export function ChartPage() {
  const { t } = useWords();
  const { scene = '', panel = '' } = useParams();
  const scenes = useTable('scenes');
  const found = scenes?.find(({ key }) => key === scene)?.panels[Number(panel) - 1];
  const nameOf = usePanelNames();
  const title = found ? nameOf(found) : t('chartPage.none');
  return (
    <>
      <PageHead here={title} title={title} lead={t('chartPage.lead')} />
      {scenes === null && <PanelSkeleton rows={6} />}
      {scenes !== null && (!found || !isChart(found.question)) && (
        <p className="page-note">{t('chartPage.noneMeans')}</p>
      )}
      {found && isChart(found.question) && (
        <>
          <p>
            <Link className="link" to={`/scenes/${encodeURIComponent(scene)}/panels/${panel}`}>
              {t('chartPage.onWall')}
            </Link>
          </p>
          <Chart question={found.question} title={title} />
        </>
      )}
    </>
  );
}

function Chart({ question, title }: { question: ChartQuestion; title: string }) {
  const { t, locale } = useWords();
  const chart = useRow('charts', chartKey(question));
  const today = dayOf(useServerNow(60_000));
  const unit = 'unit' in question ? ofUnit(question.unit) : null;
  const table = useMemo(() => chart && chartTable(chart, { t, locale, unit, today }), [chart, t, locale, unit, today]);
  const optionIn = useCallback(
    (colours: ChartColours) => (chart && table ? chartOption(chart, table, { title, locale, colours }) : {}),
    [chart, table, title, locale],
  );
  const option = useMemo(() => optionIn(pageColours()), [optionIn]);
  if (!chart || !table) return <PanelSkeleton rows={6} />;
  if (table.rows.length === 0) return <p className="page-note">{t('charts.nothing')}</p>;
  const height = heightOf(chart, table);
  return (
    <>
      <ChartFigure option={option} height={height} />
      <Downloads title={title} height={height} table={table} optionIn={optionIn} />
      <Numbers title={title} table={table} />
    </>
  );
}

/** A chart with a line for each row grows with them, px. */
const heightOf = ({ show }: ChartRow, { rows }: ChartTable): number =>
  show === 'days' ? 340 : show === 'series' || show === 'due' ? 460 : 120 + 26 * rows.length;

function Numbers({ title, table: { heads, rows } }: { title: string; table: ChartTable }) {
  const [first, ...others] = heads;
  return (
    <DataTable
      caption={title}
      wide={heads.length > 4}
      rows={rows}
      keyOf={({ name }, at) => `${name} ${at}`}
      columns={(column) => [
        column.name('name', first, ({ name }) => name),
        ...others.map((head, at) =>
          column.number(`${at}`, head, ({ cells }) => {
            const { text = '–', href = null } = cells[at] ?? {};
            return href === null ? text : <Link to={href}>{text}</Link>;
          }),
        ),
      ]}
    />
  );
}
