import { Link } from 'react-router';
import type { AlarmHeadRow } from '@ioc/shared/live/alarm-rows';
import { ageWords } from '#i18n/age-words';
import { useWords } from '#i18n/use-words';
import { alarmMark } from '#panels/alarm-mark';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';

interface LinesProps {
  alarms: readonly AlarmHeadRow[];
  now: number;
  most: number;
  /** What stands besides the newest: the wall holds the head of the list alone. */
  standing: number;
}
/** Whatever else is open, or that nothing is. */
export function OpenAlarms(props: LinesProps) {
  const { t } = useWords();
  if (props.alarms.length === 0) return <p className="quiet">{t('takeover.alone')}</p>;
  return (
    <>
      <p className="quiet">{t('takeover.open')}</p>
      <Lines {...props} />
    </>
  );
}

export function Lines({ alarms, now, most, standing }: LinesProps) {
  const { t, locale } = useWords();
  const lines = alarms.slice(0, most);
  const more = Math.max(alarms.length, standing) - lines.length;
  return (
    <ol>
      {lines.map((alarm) => (
        <Line key={alarm.key} alarm={alarm} now={now} />
      ))}
      {more > 0 && <li className="quiet">{t('takeover.more', { n: exact(more, locale) })}</li>}
    </ol>
  );
}

function Line({ alarm, now }: { alarm: AlarmHeadRow; now: number }) {
  const { t, locale } = useWords();
  const age = ageWords(Math.max(0, now - Date.parse(alarm.raisedAt)), t);
  return (
    <li>
      <Link to={`/alarms/${alarm.key}`}>
        <StateMark kind={alarmMark(alarm)} />
        <span className="cut">{`${alarm.unitName} · ${locale === 'vi-VN' ? alarm.name : alarm.nameEn}`}</span>
        <span className="quiet nowrap">
          {age} · {t(`alarms.roles.${alarm.owner}`)}
        </span>
      </Link>
    </li>
  );
}
