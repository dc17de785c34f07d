import { Link } from 'react-router';
import type { ShiftTimeline } from '@ioc/shared/answers/shift';
import { useWords } from '#i18n/use-words';
import { alarmMark } from '#panels/alarm-mark';
import { nameOf } from '#desk/names';
import { useCatalogue } from '#desk/use-answer';
import { clock, dateTime } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { nameOfAlarm } from '#alarms/alarm-table';
import { shareOf } from '#alarms/share-of';
import styles from '#alarms/lanes.module.css';

type Lane = ShiftTimeline['lanes'][number];

/** The alarms of a period one below the other, each with its states from left to right. */
export function Lanes({ of }: { of: Pick<ShiftTimeline, 'from' | 'to' | 'lanes'> }) {
  const { t } = useWords();
  const { from, to, lanes } = of;
  if (lanes.length === 0) return <p className="page-note quiet">{t('shift.noLanes')}</p>;
  return (
    <section aria-label={t('shift.lanes')}>
      <h2>{t('shift.lanes')}</h2>
      <ol className={styles.lanes}>
        {lanes.map((lane) => (
          <LaneRow key={lane.alarm.id} lane={lane} from={from} to={to} />
        ))}
      </ol>
      <p className={styles.ends}>
        <span>{dateTime(from)}</span>
        <span>{dateTime(to)}</span>
      </p>
    </section>
  );
}

function LaneRow({ lane: { alarm, spans }, from, to }: { lane: Lane; from: string; to: string }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  // The unit first: rules have long names, and several lanes are of one rule.
  const name = `${nameOf(catalogue, 'units', alarm.unit)} · ${nameOfAlarm(alarm, locale)}`;
  const last = spans.at(-1);
  return (
    <li>
      <Link to={`/alarms/${alarm.id}`} className={styles.name}>
        {last && <StateMark kind={alarmMark({ state: last.state, priority: alarm.priority })} />} {name}
      </Link>
      <span className={styles.track}>
        {spans.map((span) => {
          const begins = shareOf(span.from, from, to);
          const words = t('shift.span', {
            state: t(`alarms.states.${span.state}`),
            from: clock(span.from),
            to: clock(span.to),
          });
          return (
            <i
              key={span.from}
              title={words}
              data-state={span.state}
              style={{ left: `${begins}%`, width: `${shareOf(span.to, from, to) - begins}%` }}
            >
              <span className="sr">{words}</span>
            </i>
          );
        })}
      </span>
    </li>
  );
}
