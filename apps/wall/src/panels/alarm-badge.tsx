import { memo } from 'react';
import { Link } from 'react-router';
import { alarmBadgeKey, type AlarmBadgeRow } from '@ioc/shared/live/alarm-badges';
import { useWords } from '#i18n/use-words';
import { useRow } from '#live/use-live';
import { exact } from '#ui/format';
import { priorityMark } from '#ui/priority-mark';
import { StateMark } from '#ui/state-mark';
import '#panels/alarm-badge.css';

/** The desk, filtered on what the badge counts. */
export const badgeHref = ({ unit, figure }: Pick<AlarmBadgeRow, 'unit' | 'figure'>): string =>
  `/alarms?${new URLSearchParams({ unit, ...(figure !== null && { figure }) }).toString()}`;

interface Props {
  unit: string;
  /** Null: of the unit as a whole. */
  figure: string | null;
  /** What it stands on, for whoever cannot see where. */
  name: string;
}

/** How many alarms stand open here, and how bad; nothing where there is none. */
export const AlarmBadge = memo(function AlarmBadge({ unit, figure, name }: Props) {
  const { t, locale } = useWords();
  const row = useRow('alarmBadges', alarmBadgeKey(unit, figure));
  if (!row) return null;
  return (
    <Link
      to={badgeHref(row)}
      className="alarm-badge"
      data-worst={row.worst ?? 'unknown'}
      aria-label={t('alarms.badge', { n: row.open, what: name })}
    >
      <StateMark kind={priorityMark(row.worst)} />
      {exact(row.open, locale)}
    </Link>
  );
});
