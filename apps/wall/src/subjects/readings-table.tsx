import { Link } from 'react-router';
import type { Reading, SubjectPart } from '@ioc/shared/answers/subjects';
import { useWords } from '#i18n/use-words';
import { dateTime, exact } from '#ui/format';
import { type MarkKind, StateMark } from '#ui/state-mark';
import { indicatorName } from '#desk/names';
import { eventPath } from '#desk/where';
import type { Catalogue } from '#desk/use-answer';

type Readings = Extract<SubjectPart, { kind: 'readings' }>;

/** The latest reading of each device, those that need someone first. One that is silent keeps its last value, dimmed. */
export function ReadingsTable({
  part,
  title,
  catalogue,
}: {
  part: Readings;
  title: string;
  catalogue: Catalogue | null;
}) {
  const { t, locale } = useWords();
  const { summary, rows, columns } = part;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{t('subjects.readingSummary', { ...summary })}</p>
      <table className="table wide subject-table">
        <thead>
          <tr>
            <th scope="col">{t('subjects.device')}</th>
            <th scope="col">{t('subjects.place')}</th>
            {columns.map(({ indicator, name, unit }) => (
              <th key={indicator} scope="col" className="n">
                {locale === 'vi-VN' ? name : indicatorName(catalogue, indicator, locale)}
                {!wordOnly.includes(unit) && <span className="quiet"> {unit === 'percent' ? '%' : unit}</span>}
              </th>
            ))}
            <th scope="col">{t('subjects.state')}</th>
            <th scope="col">{t('subjects.asOf')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.device} row={row} wordsOnly={columns.map(({ unit }) => wordOnly.includes(unit))} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Units whose value is said by its band alone. */
const wordOnly = ['trạng thái', 'count'];
const markOf: Record<Reading['state'], MarkKind> = { live: 'none', late: 'late', stale: 'stale', unknown: 'unknown' };

function Row({ row, wordsOnly }: { row: Reading; wordsOnly: readonly boolean[] }) {
  const { t } = useWords();
  return (
    <tr data-state={row.state}>
      <th scope="row">{row.name}</th>
      <td className="quiet">{row.unitName}</td>
      {row.values.map((value, at) => (
        <ReadingCell key={value.indicator} value={value} wordOnly={wordsOnly[at] ?? false} />
      ))}
      <td className={row.state === 'live' ? 'quiet' : 'word-unknown'}>
        <StateMark kind={markOf[row.state]} /> {t(`subjects.reading.${row.state}`)}
      </td>
      <td className="quiet nowrap">{row.asOf ? dateTime(row.asOf) : '–'}</td>
    </tr>
  );
}

function ReadingCell({ value, wordOnly: onlyWord }: { value: Reading['values'][number]; wordOnly: boolean }) {
  const { locale } = useWords();
  const { value: number, band, judgement, event } = value;
  const text = number === null ? '–' : band !== null && onlyWord ? band : exact(number, locale);
  return (
    <td className={`n reading word-${judgement}`}>
      {judgement !== 'met' && <StateMark kind={judgement} />}{' '}
      {event ? (
        <Link className="link" to={eventPath(event)}>
          {text}
        </Link>
      ) : (
        text
      )}
      {band !== null && !onlyWord && <span className="quiet"> {band}</span>}
    </td>
  );
}
