import type { DaysChart } from '@ioc/shared/live/charts';
import { chartValue } from '#charts/chart-value';
import { type DayCell, dayCells, largestDay, limitsOf, monthStarts } from '#charts/day-cells';
import styles from '#charts/days.module.css';
import { periodLabel } from '#charts/period-label';
import { useWords } from '#i18n/use-words';
import { dayText } from '#ui/format';

/** From none to the most, and how the same steps stand in the legend. */
const cellClasses = [styles.step0, styles.step1, styles.step2, styles.step3, styles.step4, styles.step5];
const keyClasses = [styles.key1, styles.key2, styles.key3, styles.key4, styles.key5];

/** A year of days as a calendar: weeks from left to right, Monday on top; the more, the lighter. Days of rest are outlined. */
export function Days({ chart }: { chart: DaysChart }) {
  const { t, locale } = useWords();
  const { figure, first, values, rest } = chart;
  const most = largestDay(first, values);
  if (most === null) return <p className="panel-empty">{t('charts.nothing')}</p>;
  const cells = dayCells(values, rest);
  const weeks = cells.at(-1)!.week + 1;
  const words = { value: chartValue(figure, most.value, locale), day: dayText(most.day) };
  return (
    <>
      <svg
        className={styles.days}
        viewBox={`0 0 ${weeks} 7`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('charts.daysLabel', { from: dayText(first), most: words.value, day: words.day })}
      >
        {cells.map((cell) => (
          <Day key={`${cell.week}-${cell.day}`} {...cell} />
        ))}
      </svg>
      <p className={styles.months} aria-hidden="true">
        {monthStarts(first, values.length).map(({ week, month, year }) => (
          <span key={`${year}-${month}`} style={{ left: `${(100 * week) / weeks}%` }} data-month={month}>
            {periodLabel(`${year}-${String(month).padStart(2, '0')}`, locale)}
          </span>
        ))}
      </p>
      <p className={`${styles.legend} quiet cut`}>
        <Steps chart={chart} />
        {t('charts.mostOn', words)}
      </p>
    </>
  );
}

const Day = ({ week, day, step, rest }: DayCell) => (
  <rect
    className={step === null ? styles.unknown : cellClasses[step]}
    data-rest={rest}
    x={week + 0.06}
    y={day + 0.06}
    width="0.88"
    height="0.88"
  />
);

/** What the steps mean, between the two limits that matter. */
function Steps({ chart: { figure, values } }: { chart: DaysChart }) {
  const { t, locale } = useWords();
  const limits = limitsOf(values);
  if (limits.length === 0) return null;
  return (
    <>
      {t('charts.upTo', { value: chartValue(figure, limits[0]!, locale) })}
      {keyClasses.map((own) => (
        <i key={own} className={`${styles.key} ${own}`} />
      ))}
      {t('charts.over', { value: chartValue(figure, limits.at(-1)!, locale) })}
      {' · '}
    </>
  );
}
