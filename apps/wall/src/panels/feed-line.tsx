import { memo } from 'react';
import { Link } from 'react-router';
import type { FeedRow } from '@ioc/shared/live/tables';
import { ageWords } from '#i18n/age-words';
import { useWords } from '#i18n/use-words';
import { eventWords, happened } from '#panels/event-words';
import { clock, date } from '#ui/format';
import { NumberText } from '#ui/number';

/** Letters of a unit's name that fit beside everything else; `two`: in two lines. */
const unitLetters = { wide: 22, narrow: 14, two: 26 } as const;

/** One event in a line, which leads to its record. */
export const FeedLine = memo(function FeedLine({
  row,
  form,
  shortName,
}: {
  row: FeedRow;
  form: keyof typeof unitLetters;
  shortName: string | undefined;
}) {
  const { t } = useWords();
  const late = row.lateMs ?? 0;
  const isLate = late > 0;
  const says = isLate || form === 'wide';
  const name = row.unitName ?? row.unit ?? '';
  return (
    <li data-row={row.key}>
      <Link
        to={`/events/${row.key}`}
        className={form === 'two' ? 'feed-row two' : says ? 'feed-row' : 'feed-row narrow'}
        title={[row.subject, row.what, row.unitName].filter(Boolean).join(' · ')}
      >
        <span className="quiet">
          {/* Of history the time of day alone would be taken for today's. */}
          <NumberText text={row.lateMs === null ? date(row.time) : clock(row.time)} />
        </span>
        <span className="feed-kind">{happened(t(`feed.kind.${row.kind}`), eventWords(row.type, t))}</span>
        {says && (
          <span className="feed-what cut quiet">
            {isLate ? t('feed.late', { age: ageWords(late, t) }) : (row.what ?? row.subject)}
          </span>
        )}
        <span className="feed-unit cut">{name.length > unitLetters[form] ? (shortName ?? name) : name}</span>
      </Link>
    </li>
  );
});
