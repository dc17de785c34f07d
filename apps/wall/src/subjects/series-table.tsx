import { Link, useSearchParams } from 'react-router';
import type { SeenPoint, SubjectSection } from '@ioc/shared/answers/subjects';
import { type T, useWords } from '#i18n/use-words';
import { dateTime, exact, type Locale } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { indicatorName } from '#desk/names';
import { sameWords, targetWords } from '#subjects/observed-words';
import { periodWords, withUnit } from '#desk/period-words';
import { eventPath, figurePath, observationPath, usePageFilters } from '#desk/page-filters';
import type { Catalogue } from '#desk/use-answer';
import { PublishedStatus } from '#desk/published-status';
import { DataTable } from '#desk/data-table';
import { type Column, columnsOf } from '#desk/columns';

type Item = Extract<SubjectSection, { kind: 'series' }>['items'][number];

/** An observed series: every period with its plan, what of it was due, the year before, its status and who said so. */
export function SeriesTable({ item, catalogue }: { item: Item; catalogue: Catalogue | null }) {
  const { t, locale } = useWords();
  const where = usePageFilters();
  const name = locale === 'vi-VN' ? item.name : indicatorName(catalogue, item.indicator, locale);
  const { points, targets, unit } = item;
  const unitAsked = useSearchParams()[0].get('unit');
  const hrefOf = (period: string) => where.keep(observationPath(item.indicator, unitAsked, period));
  const columns = seriesColumns(points, unit, hrefOf, t, locale);
  return (
    <section aria-label={name}>
      <h3>
        <Link to={where.keep(figurePath(item.indicator))}>{name}</Link>
        {unit !== 'count' && <span className="quiet"> · {unit === 'percent' ? '%' : unit}</span>}
      </h3>
      {targets.map((target) => (
        <p key={`${target.source}-${target.value}`} className={`word-${target.judgement}`}>
          {targetWords(target, unit, t, locale)}
        </p>
      ))}
      {points.length === 0 ? (
        <p className="word-unknown">
          <StateMark kind="unknown" /> {t('subjects.noSeries')}
        </p>
      ) : (
        <DataTable caption={name} wide rows={points} keyOf={({ period }) => period} columns={columns} />
      )}
    </section>
  );
}

/** Columns that would be blank from top to bottom are left out. */
function seriesColumns(
  points: readonly SeenPoint[],
  unit: string,
  hrefOf: (period: string) => string,
  t: T,
  locale: Locale,
): Column<SeenPoint>[] {
  const number = (value: number | null) =>
    value === null ? '–' : withUnit(value, unit === 'percent' ? unit : 'count', locale);
  const some = (of: (point: SeenPoint) => unknown) => points.some((point) => of(point) !== null);
  const column = columnsOf<SeenPoint>();
  const all: (Column<SeenPoint> & { shown?: boolean })[] = [
    column.name('period', t('subjects.period'), ({ period }) => (
      <Link to={hrefOf(period)}>{periodWords(period, t)}</Link>
    )),
    column.number('value', t('subjects.value'), (point) => <Value point={point} text={number(point.value)} />),
    {
      ...{ key: 'plan', head: t('subjects.plan'), numeric: true, shown: some(({ plan }) => plan) },
      cell: ({ plan }) => number(plan),
    },
    {
      ...{ key: 'due', head: t('subjects.dueHead'), numeric: true },
      shown: points.some(({ due, plan }) => due !== plan),
      cell: ({ due }) => number(due === null ? null : tidy(due)),
    },
    {
      ...{ key: 'reached', head: t('subjects.reachedHead'), numeric: true, shown: some(({ reached }) => reached) },
      cell: (point) => <Reached point={point} />,
    },
    {
      ...{ key: 'same', head: t('subjects.sameHead'), look: 'quiet' },
      shown: some(({ samePeriod }) => samePeriod),
      cell: (point) => sameWords(point, unit, t, locale),
    },
    column.text('status', t('subjects.statusHead'), (point) => <Status point={point} />),
    column.text('asOf', t('subjects.asOf'), (point) => <AsOf point={point} />),
  ];
  return all.filter(({ shown = true }) => shown);
}

/** A number that was worked out, to two decimals. */
const tidy = (value: number) => Math.round(value * 100) / 100;

function Reached({ point: { reached, judgement } }: { point: SeenPoint }) {
  const { locale } = useWords();
  const text = reached === null ? '–' : exact(Math.round(reached * 10) / 10, locale);
  return <span className={`word-${judgement}`}>{text}</span>;
}

const Value = ({ point, text }: { point: SeenPoint; text: string }) => (
  <span className={`word-${point.judgement}`}>
    {point.judgement !== 'met' && <StateMark kind={point.judgement} />} {text}
    {point.band && <span> · {point.band}</span>}
  </span>
);

function Status({ point: { status, source, revision } }: { point: SeenPoint }) {
  const { t } = useWords();
  return (
    <span className="quiet">
      <PublishedStatus status={status} source={source} />
      {revision > 1 && ` · ${t('subjects.revision', { n: revision })}`}
    </span>
  );
}

function AsOf({ point: { asOf, event } }: { point: SeenPoint }) {
  const { t } = useWords();
  return (
    <span className="quiet nowrap">
      {dateTime(asOf)} ·{' '}
      <Link className="link" to={eventPath(event)}>
        {t('subjects.record')}
      </Link>
    </span>
  );
}
