import { Link } from 'react-router';
import type { Reading, ReadingTable } from '@ioc/shared/answers/subjects';
import { useWords } from '#i18n/use-words';
import { dateTime, exact } from '#ui/format';
import { type MarkKind, StateMark } from '#ui/state-mark';
import { indicatorName } from '#desk/names';
import { eventPath } from '#desk/page-filters';
import type { Catalogue } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';
import styles from '#subjects/subjects.module.css';

/** The latest reading of each device, those that need someone first. One that is silent keeps its last value, dimmed. */
export function ReadingsTable({
  part,
  title,
  catalogue,
}: {
  part: ReadingTable;
  title: string;
  catalogue: Catalogue | null;
}) {
  const { t, locale } = useWords();
  const { summary, rows, columns } = part;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{t('subjects.readingSummary', { ...summary })}</p>
      <DataTable
        caption={title}
        wide
        look={styles.table}
        rows={rows}
        keyOf={({ device }) => device}
        stateOf={({ state }) => state}
        columns={(column) => [
          column.name('device', t('subjects.device'), ({ name }) => name),
          column.text('place', t('subjects.place'), ({ unitName }) => unitName, 'quiet'),
          ...columns.map(({ indicator, name, unit }, at) => ({
            ...{ key: indicator, numeric: true },
            head: (
              <>
                {locale === 'vi-VN' ? name : indicatorName(catalogue, indicator, locale)}
                {!wordOnly.includes(unit) && <span className="quiet"> {unit === 'percent' ? '%' : unit}</span>}
              </>
            ),
            look: ({ values }: Reading) => `${styles.reading} word-${values[at]?.judgement}`,
            cell: ({ values }: Reading) => {
              const value = values[at];
              return value && <Value value={value} onlyWord={wordOnly.includes(unit)} />;
            },
          })),
          column.text(
            'state',
            t('subjects.state'),
            ({ state }) => (
              <>
                <StateMark kind={markOf[state]} /> {t(`subjects.reading.${state}`)}
              </>
            ),
            ({ state }) => (state === 'live' ? 'quiet' : 'word-unknown'),
          ),
          column.text('asOf', t('subjects.asOf'), ({ asOf }) => (asOf ? dateTime(asOf) : '–'), 'quiet nowrap'),
        ]}
      />
    </section>
  );
}

/** Units whose value is said by its band alone. */
const wordOnly = ['trạng thái', 'count'];
const markOf: Record<Reading['state'], MarkKind> = { live: 'none', late: 'late', stale: 'stale', unknown: 'unknown' };

function Value({ value, onlyWord }: { value: Reading['values'][number]; onlyWord: boolean }) {
  const { locale } = useWords();
  const { value: number, band, judgement, event } = value;
  const text = number === null ? '–' : band !== null && onlyWord ? band : exact(number, locale);
  return (
    <>
      {judgement !== 'met' && <StateMark kind={judgement} />}{' '}
      {event ? (
        <Link className="link" to={eventPath(event)}>
          {text}
        </Link>
      ) : (
        text
      )}
      {band !== null && !onlyWord && <span className="quiet"> {band}</span>}
    </>
  );
}
