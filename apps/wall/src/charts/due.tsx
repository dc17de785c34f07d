import type { DueChart } from '@ioc/shared/live/charts';
import { Link } from 'react-router';
import { BarLine } from '#charts/bar-line';
import type { DueCell } from '#charts/due-cell';
import frame from '#charts/frame.module.css';
import styles from '#charts/due.module.css';
import { shownLabels } from '#charts/period-label';
import { shortDay, weekdayName } from '#charts/short-day';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { type Box, useBox } from '#ui/use-box';
import { useMinutes } from '#ui/use-minutes';
import { usePiece, usePieceOfList } from '#ui/use-pieces';

/** Minutes of arc: columns need so much and have half of a tall panel; a row of a unit, a date and a letter need so much. */
const size = { columns: 240, row: 44, date: 78, letter: 12.5 } as const;

interface Props {
  chart: DueChart;
  /** The list behind a number, as long as it. */
  hrefOf: (cell: DueCell) => string;
}

/** What falls due on each of the next days, and at which units most of it. Closed days are there only with what is due on them. */
export function Due({ chart, hrefOf }: Props) {
  const { t, locale } = useWords();
  const [ref, box] = useBox<HTMLDivElement>();
  const { at, of } = usePiece();
  const columns = (height: number) => (of > 1 ? 0 : Math.max(size.columns, height / 2));
  const rows = ({ height }: Box) => Math.max(0, Math.floor((height - columns(height)) / size.row));
  const minutes = useMinutes(box);
  const piece = usePieceOfList(box, rows, chart.units.length, of > 1 ? 1 : 0);
  if (chart.units.length === 0) return <p className="panel-empty">{t('charts.nothingDue')}</p>;
  return (
    <div className={frame.box} ref={ref}>
      {at === 0 && <Columns chart={chart} hrefOf={hrefOf} width={minutes.width} />}
      <ul className={styles.units}>
        {chart.units.slice(piece.from, piece.to).map(({ unit, name, shortName, due }) => (
          <li key={unit}>
            <BarLine
              name={shortName}
              whole={name}
              href={hrefOf({ unit, day: null, count: due })}
              share={(100 * due) / chart.units[0]!.due}
            >
              {exact(due, locale)}
            </BarLine>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where dates do not fit beside each other, every other column has the day of the week alone. `width`: minutes of arc. */
function Columns({ chart, hrefOf, width }: Props & { width: number }) {
  const { t, locale } = useWords();
  const days = chart.days.filter(({ due, rest }) => !rest || due > 0);
  const most = Math.max(1, ...days.map(({ due }) => due));
  const [today] = chart.days;
  const dated = shownLabels(days.length, width, size.date);
  const label = (day: string, at: number) => (dated.has(at) ? shortDay : weekdayName)(day, locale);
  const longest = Math.max(
    ...t('charts.today')
      .split(' ')
      .map(({ length }) => length),
  );
  const saysToday = days.length * longest * size.letter <= width;
  return (
    <ol className={styles.days}>
      {days.map(({ day, due }, at) => (
        <li key={day} data-today={day === today?.day}>
          <Link to={hrefOf({ unit: null, day, count: due })} className={styles.count}>
            {exact(due, locale)}
          </Link>
          <span className={styles.track}>
            <i style={{ height: `${(100 * due) / most}%` }} />
          </span>
          <span className={styles.day}>{day === today?.day && saysToday ? t('charts.today') : label(day, at)}</span>
        </li>
      ))}
    </ol>
  );
}
