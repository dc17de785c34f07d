import { Link } from 'react-router';
import type { RadarChart, RadarRow } from '@ioc/shared/live/charts';
import type { DueCell } from '#charts/due-cell';
import { radarFit } from '#charts/radar-fit';
import frame from '#charts/frame.module.css';
import styles from '#charts/radar.module.css';
import { shortDay } from '#charts/short-day';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { useBox } from '#ui/use-box';
import { useMinutes } from '#ui/use-minutes';
import { usePieceOfList } from '#ui/use-pieces';

interface Props {
  chart: RadarChart;
  /** The list of what falls due, and of what is foretold to be late. */
  hrefOf: (cell: DueCell) => string;
  lateHrefOf: (cell: DueCell) => string;
}

/** What falls due by unit and day: a table whose cells are links, the number and below it how many of them will be late. */
export function Radar({ chart, hrefOf, lateHrefOf }: Props) {
  const { t } = useWords();
  const [ref, box] = useBox<HTMLDivElement>();
  const piece = usePieceOfList(box, (of) => radarFit(of, chart).rows, chart.rows.length);
  const minutes = useMinutes(box);
  if (chart.rows.length === 0) return <p className="panel-empty">{t('charts.nothingDue')}</p>;
  const fit = radarFit(minutes, chart);
  const all: Pick<RadarRow, 'due' | 'late'> = chart;
  const line = { days: chart.days.slice(0, fit.days), hrefOf, lateHrefOf };
  return (
    <div className={frame.box} ref={ref}>
      <table className={styles.table}>
        <caption className="sr">{t(`charts.radar.${chart.kind}`)}</caption>
        <Head chart={chart} days={fit.days} />
        <tbody>
          <Line {...line} unit={null} name={t('charts.allUnits')} row={all} />
          {chart.rows.slice(piece.from, piece.to).map((row) => (
            <Line key={row.unit} {...line} unit={row.unit} name={row.shortName} whole={row.name} row={row} />
          ))}
        </tbody>
      </table>
      <Note chart={chart} days={fit.days} hidden={piece.hidden} />
    </div>
  );
}

function Head({ chart, days }: { chart: RadarChart; days: number }) {
  const { t, locale } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('charts.unit')}</th>
        {chart.days.slice(0, days).map(({ day }, at) => (
          <th key={day} scope="col" className={styles.number}>
            {at === 0 ? t('charts.today') : shortDay(day, locale)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface LineProps extends Pick<Props, 'hrefOf' | 'lateHrefOf'> {
  unit: string | null;
  name: string;
  whole?: string;
  row: Pick<RadarRow, 'due' | 'late'>;
  days: RadarChart['days'];
}
const Line = ({ unit, name, whole = name, row, days, hrefOf, lateHrefOf }: LineProps) => (
  <tr>
    <th scope="row" className={`${styles.name} cut`} title={whole}>
      {name}
    </th>
    {days.map(({ day }, at) => (
      <td key={day} className={styles.number}>
        <Cell
          due={row.due[at]!}
          late={row.late[at]!}
          of={(count) => ({ unit, day, count })}
          {...{ hrefOf, lateHrefOf }}
        />
      </td>
    ))}
  </tr>
);

interface CellProps extends Pick<Props, 'hrefOf' | 'lateHrefOf'> {
  due: number;
  late: number;
  of: (count: number) => DueCell;
}
function Cell({ due, late, of, hrefOf, lateHrefOf }: CellProps) {
  const { t, locale } = useWords();
  if (due === 0) return <span className="quiet">–</span>;
  return (
    <>
      <Link to={hrefOf(of(due))}>{exact(due, locale)}</Link>
      {late > 0 && (
        <Link to={lateHrefOf(of(late))} className={styles.late}>
          <StateMark kind="breach" word={t('charts.willBeLate')} />
          {exact(late, locale)}
        </Link>
      )}
    </>
  );
}

/** What the mark means, of how many anything could be foretold, and what is not shown. */
function Note({
  chart: { days: all, due, watched },
  days,
  hidden,
}: {
  chart: RadarChart;
  days: number;
  hidden: number;
}) {
  const { t, locale } = useWords();
  const total = due.reduce((sum, n) => sum + n, 0);
  const parts = [
    watched === null
      ? t('charts.notForetold')
      : t('charts.foretold', { watched: exact(watched, locale), total: exact(total, locale) }),
    hidden > 0 && t('charts.others', { n: hidden }),
    all.length > days && t('charts.moreDays', { n: all.length - days }),
  ];
  return (
    <p className={`${styles.note} quiet cut`}>
      {watched !== null && <StateMark kind="breach" word="" />} {parts.filter(Boolean).join(' · ')}
    </p>
  );
}
