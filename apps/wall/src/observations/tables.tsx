import { Link } from 'react-router';
import { type T, useWords } from '#i18n/use-words';
import { PublishedStatus } from '#desk/published-status';
import { DataTable } from '#desk/data-table';
import { periodWords, withUnit } from '#desk/period-words';
import { eventPath, observationPath, usePageFilters } from '#desk/page-filters';
import { dateTime, type Locale } from '#ui/format';
import type { Observation, RecordAt } from '#observations/answer';

interface PeriodProps {
  periods: readonly Observation[];
  shown: Observation;
  /** Unit of measure. */
  measure: string;
}

/** The other periods of the same series, newest first, each with its own page. */
export function PeriodTable({ periods, shown, measure }: PeriodProps) {
  const { t, locale } = useWords();
  const where = usePageFilters();
  if (periods.every(({ period }) => period === shown.period)) return null;
  const title = t('observation.periods');
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        wide
        rows={periods}
        keyOf={({ period }) => period}
        rowLook={({ period }) => (period === shown.period ? 'strong' : undefined)}
        columns={(column) => [
          column.name('period', t('subjects.period'), ({ indicator, unit, period, from }) => (
            <Link to={where.keep(observationPath(indicator, unit, period))}>{periodWords(period, t, from)}</Link>
          )),
          column.number('value', t('explore.value'), ({ value }) => valueText(value, measure, locale)),
          column.number('rank', t('observation.rank'), (row) => rankText(row)),
          column.text('status', t('observation.status'), (row) => <PublishedStatus {...row} />, 'quiet nowrap'),
          column.text('asOf', t('explore.asOf'), ({ asOf }) => dateTime(asOf), 'quiet nowrap'),
          column.text('record', t('observation.record'), ({ event }) => <RecordLink place={event} />),
        ]}
      />
    </>
  );
}

/** Every time that the same period was sent, and what became of it. */
export function RevisionTable({ observation, measure }: { observation: Observation; measure: string }) {
  const { t, locale } = useWords();
  const title = t('observation.history');
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        wide
        rows={[...observation.history].reverse()}
        keyOf={({ event }) => `${event.topic}/${event.partition}/${event.offset}`}
        columns={(column) => [
          column.text('sent', t('observation.sentAt'), ({ sentAt }) => dateTime(sentAt), 'nowrap'),
          column.number('value', t('explore.value'), ({ value }) => valueText(value, measure, locale)),
          column.text('status', t('observation.status'), (row) => <PublishedStatus {...row} />, 'quiet nowrap'),
          column.text('effect', t('observation.effect'), ({ effect }) => effectText(effect, t), 'nowrap'),
          column.text('note', t('observation.note'), ({ note }) => note ?? '', 'quiet'),
          column.text('recorded', t('raw.recorded'), ({ recordedAt }) => dateTime(recordedAt), 'quiet nowrap'),
          column.text('record', t('observation.record'), ({ event }) => <RecordLink place={event} />),
        ]}
      />
    </>
  );
}

const valueText = (value: number | null, measure: string, locale: Locale) =>
  value === null ? '–' : withUnit(value, measure, locale);
const rankText = ({ rank, rankOf }: Observation) =>
  rank === null ? '–' : rankOf === null ? rank : `${rank}/${rankOf}`;

const effects = ['applied', 'retracted', 'replaced', 'correction'] as const;
function effectText(effect: string, t: T): string {
  const known = effects.find((one) => one === effect);
  return known ? t(`observation.effects.${known}`) : t('observation.effects.void');
}

function RecordLink({ place }: { place: RecordAt }) {
  const { t } = useWords();
  return (
    <Link className="link nowrap" to={eventPath(place)} aria-label={`${t('observation.open')} ${place.offset}`}>
      {place.topic}/{place.partition}/{place.offset}
    </Link>
  );
}
