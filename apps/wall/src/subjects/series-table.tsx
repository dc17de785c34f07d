import { Link } from 'react-router';
import type { SeenPoint, SubjectPart } from '@ioc/shared/answers/subjects';
import { type T, useWords } from '#i18n/use-words';
import { dateTime, exact, type Locale } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { indicatorName } from '#desk/names';
import { periodWords, sameWords, targetWords, withUnit } from '#subjects/observed-words';
import { eventPath, figurePath, useWhere } from '#desk/where';
import type { Catalogue } from '#desk/use-answer';

type Item = Extract<SubjectPart, { kind: 'series' }>['items'][number];

/** An observed series: every period with its plan, what of it was due, the year before, its status and who said so. */
export function SeriesTable({ item, catalogue }: { item: Item; catalogue: Catalogue | null }) {
  const { t, locale } = useWords();
  const where = useWhere();
  const name = locale === 'vi-VN' ? item.name : indicatorName(catalogue, item.indicator, locale);
  const { points, targets, unit } = item;
  const columns = columnsOf(points, unit, t, locale);
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
        <table className="table wide">
          <thead>
            <tr>
              {columns.map(({ key, head, number }) => (
                <th key={key} scope="col" className={number ? 'n' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.period}>
                {columns.map(({ key, of, number }) => (
                  <td key={key} className={number ? 'n' : undefined}>
                    {of(point)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface Column {
  key: string;
  head: string;
  number: boolean;
  of: (point: SeenPoint) => React.ReactNode;
}

/** Columns that would be blank from top to bottom are left out. */
function columnsOf(points: readonly SeenPoint[], unit: string, t: T, locale: Locale): Column[] {
  const number = (value: number | null) =>
    value === null ? '–' : withUnit(value, unit === 'percent' ? unit : 'count', locale);
  const some = (of: (point: SeenPoint) => unknown) => points.some((point) => of(point) !== null);
  const all: (Column & { shown: boolean })[] = [
    {
      key: 'period',
      head: t('subjects.period'),
      number: false,
      shown: true,
      of: ({ period }) => periodWords(period, t),
    },
    {
      key: 'value',
      head: t('subjects.value'),
      number: true,
      shown: true,
      of: (point) => <Value point={point} text={number(point.value)} />,
    },
    {
      key: 'plan',
      head: t('subjects.plan'),
      number: true,
      shown: some(({ plan }) => plan),
      of: ({ plan }) => number(plan),
    },
    {
      key: 'due',
      head: t('subjects.dueHead'),
      number: true,
      shown: points.some(({ due, plan }) => due !== plan),
      of: ({ due }) => number(due),
    },
    {
      key: 'reached',
      head: t('subjects.reachedHead'),
      number: true,
      shown: some(({ reached }) => reached),
      of: ({ reached, judgement }) => (
        <span className={`word-${judgement}`}>
          {reached === null ? '–' : exact(Math.round(reached * 10) / 10, locale)}
        </span>
      ),
    },
    {
      key: 'same',
      head: t('subjects.sameHead'),
      number: false,
      shown: some(({ samePeriod }) => samePeriod),
      of: (point) => <span className="quiet">{sameWords(point, unit, t, locale)}</span>,
    },
    {
      key: 'status',
      head: t('subjects.statusHead'),
      number: false,
      shown: true,
      of: (point) => <Status point={point} />,
    },
    { key: 'asOf', head: t('subjects.asOf'), number: false, shown: true, of: (point) => <AsOf point={point} /> },
  ];
  return all.filter(({ shown }) => shown);
}

const Value = ({ point, text }: { point: SeenPoint; text: string }) => (
  <span className={`word-${point.judgement}`}>
    {point.judgement !== 'met' && <StateMark kind={point.judgement} />} {text}
    {point.band && <span> · {point.band}</span>}
  </span>
);

function Status({ point: { status, revision } }: { point: SeenPoint }) {
  const { t } = useWords();
  return (
    <span className="quiet">
      {status ? t(`subjects.status.${status}`) : '–'}
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
