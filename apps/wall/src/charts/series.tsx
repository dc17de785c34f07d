import type { ChartFigure, SeriesChart } from '@ioc/shared/live/charts';
import { axisValue, chartValue } from '#charts/chart-value';
import { periodLabel, shownLabels } from '#charts/period-label';
import { type SeriesShapes, seriesShapes } from '#charts/series-shapes';
import styles from '#charts/series.module.css';
import { useWords } from '#i18n/use-words';
import { useBox } from '#ui/use-box';
import { useMinutes } from '#ui/use-minutes';
import { usePiece, usePieceOfList } from '#ui/use-pieces';

/** Weeks are named by their Monday. */
const dayLength = '2026-11-23'.length;
/** Minutes of arc that the name of a period takes. */
const labelWidth = 76;

/** Twelve periods as a line, the year before as a thin one, the target dashed. What is counted goes on: that end is dotted and hollow. */
export function Series({ chart }: { chart: SeriesChart }) {
  const { t } = useWords();
  const { at } = usePiece();
  const { figure, points } = chart;
  const isRate = figure.unit === 'percent';
  const options = {
    target: figure.target,
    zero: !isRate && !figure.observed,
    whole: figure.unit === 'count',
    runs: !figure.observed,
  };
  const shapes = seriesShapes(points, options);
  if (!shapes) return <p className="panel-empty">{t('charts.nothing')}</p>;
  if (at > 0) return <SeriesValues chart={chart} />;
  return (
    <>
      <Legend chart={chart} shapes={shapes} />
      <div className={styles.chart} aria-hidden="true">
        <Ticks figure={figure} shapes={shapes} />
        <Plot chart={chart} shapes={shapes} />
      </div>
      <SeriesTable chart={chart} />
    </>
  );
}

interface DrawnProps {
  chart: SeriesChart;
  shapes: SeriesShapes;
}

/** Marks of the axis, in a column as wide as the longest of them. */
function Ticks({ figure, shapes }: { figure: ChartFigure; shapes: SeriesShapes }) {
  const { locale } = useWords();
  return (
    <div className={styles.ticks}>
      {shapes.ticks.map(({ value, y }) => (
        <span key={value}>
          <i style={{ top: `${y}%` }}>{axisValue(figure, value, locale)}</i>
          {axisValue(figure, value, locale)}
        </span>
      ))}
    </div>
  );
}

function Plot({ chart: { points }, shapes }: DrawnProps) {
  const { locale } = useWords();
  const [ref, box] = useBox<HTMLDivElement>();
  const shown = shownLabels(points.length, useMinutes(box).width, labelWidth);
  return (
    <>
      <div className={styles.plot} ref={ref}>
        <Lines shapes={shapes} />
        {shapes.last && (
          <i
            className={styles.last}
            data-runs={shapes.last.runs}
            style={{ left: `${shapes.last.x}%`, top: `${shapes.last.y}%` }}
          />
        )}
      </div>
      <div className={styles.periods}>
        {points.map(({ period }, at) =>
          shown.has(at) ? (
            <span key={period} style={{ left: `${shapes.xs[at]}%` }} data-end={at === points.length - 1}>
              {periodLabel(period, locale)}
            </span>
          ) : null,
        )}
      </div>
    </>
  );
}

const Lines = ({ shapes }: { shapes: SeriesShapes }) => (
  <svg viewBox="0 0 100 100" preserveAspectRatio="none">
    {shapes.ticks.map(({ value, y }) => (
      <path key={value} className={styles.grid} d={`M0 ${y}H100`} />
    ))}
    {shapes.targetY !== null && <path className={styles.target} d={`M0 ${shapes.targetY}H100`} />}
    {shapes.yearBefore.map((run) => (
      <path key={run} className={styles.before} d={run} />
    ))}
    {shapes.running.yearBefore.map((run) => (
      <path key={run} className={styles.beforeRunning} d={run} />
    ))}
    {shapes.values.map((run) => (
      <path key={run} className={styles.value} d={run} />
    ))}
    {shapes.running.values.map((run) => (
      <path key={run} className={styles.valueRunning} d={run} />
    ))}
  </svg>
);

/** Minutes of arc of a row of the table. */
const rowHeight = 42;

/** On the other screens of a wall: the values of the newest periods, as many as fit. */
function SeriesValues({ chart }: { chart: SeriesChart }) {
  const [ref, box] = useBox<HTMLDivElement>();
  const piece = usePieceOfList(box, ({ height }) => Math.floor(height / rowHeight), chart.points.length, 1);
  const newestFirst = { ...chart, points: [...chart.points].reverse().slice(piece.from, piece.to) };
  return (
    <div className={styles.values} ref={ref}>
      <SeriesTable chart={newestFirst} isShown />
    </div>
  );
}

/** The same for those who cannot see it. */
function SeriesTable({ chart: { figure, points }, isShown = false }: { chart: SeriesChart; isShown?: boolean }) {
  const { t, locale } = useWords();
  const isBefore = !isShown || points.some(({ yearBefore }) => yearBefore !== null);
  const text = (value: number | null) => (value === null ? '–' : chartValue(figure, value, locale));
  return (
    <table className={isShown ? undefined : 'sr'}>
      <caption className="sr">{t('charts.table', { name: locale === 'vi-VN' ? figure.name : figure.nameEn })}</caption>
      <tbody>
        {points.map(({ period, value, yearBefore }) => (
          <tr key={period}>
            <th scope="row">{periodLabel(period, locale)}</th>
            <td>{text(value)}</td>
            {isBefore && <td>{text(yearBefore)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the newest value is, and what each line means. */
function Legend({ chart: { figure, points }, shapes }: DrawnProps) {
  const { t, locale } = useWords();
  const newest = shapes.last && points[shapes.last.at];
  const label = newest ? periodLabel(newest.period, locale) : '';
  return (
    <p className={styles.legend}>
      {newest && newest.value !== null && (
        <span className={styles.newest}>
          <i className={styles.keyValue} />{' '}
          {!figure.observed && newest.period.length === dayLength ? t('charts.weekOf', { day: label }) : label}
          {shapes.last?.runs && ` ${t('charts.toDate')}`} <b>{chartValue(figure, newest.value, locale)}</b>
        </span>
      )}
      {newest && newest.yearBefore !== null && (
        <span className="quiet nowrap">
          <i className={styles.keyBefore} /> {t('charts.yearBefore')} {chartValue(figure, newest.yearBefore, locale)}
        </span>
      )}
      {figure.target !== null && (
        <span className="quiet nowrap">
          <i className={styles.keyTarget} /> {t('figure.target')} {axisValue(figure, figure.target, locale)}
        </span>
      )}
    </p>
  );
}
