import { Link, useSearchParams } from 'react-router';
import { type CountedKind, countedKinds } from '@ioc/shared/alarms/counted-kinds';
import type { CountedAlarms } from '@ioc/shared/answers/alarm-quality';
import { useWords } from '#i18n/use-words';
import { address, question } from '#api/question';
import { dateTime, exact } from '#ui/format';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { Pager } from '#desk/pager';
import { useAnswer } from '#desk/use-answer';
import { nameOfAlarm, State } from '#alarms/alarm-table';

const asked = ['of', 'from', 'to', 'rule', 'priority', 'after'] as const;

/** The alarms that one number of the page of quality counts. */
export function CountedPage() {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const { of, after, priority, ...period } = Object.fromEntries(asked.map((name) => [name, search.get(name)]));
  const fetched = useAnswer(question('/alarm-quality/alarms', { of, after, priority, ...period, limit: '100' }));
  const what = t(`alarmQuality.lists.${kindOf(of)}`);
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('alarms.title'), href: '/alarms' },
    { label: t('alarmQuality.title'), href: address('/alarms/quality', period) },
  ];
  return (
    <>
      <PageHead above={above} here={t('alarmQuality.counted')} />
      <Loaded of={fetched}>
        {(list) => (
          <>
            <h1>{t('alarmQuality.countedOf', { what, n: exact(list.total, locale) })}</h1>
            {list.total === 0 ? (
              <p className="page-note quiet">{t('alarmQuality.noneCounted')}</p>
            ) : (
              <Counted rows={list.rows} />
            )}
            <Pager list={list} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** An address may say anything; what is no kind is refused by the server. */
const kindOf = (word: string | null | undefined): CountedKind => countedKinds.find((kind) => kind === word) ?? 'raised';

function Counted({ rows }: Pick<CountedAlarms, 'rows'>) {
  const { t, locale } = useWords();
  return (
    <DataTable
      caption={t('alarmQuality.counted')}
      wide
      rows={rows}
      keyOf={({ key }) => key}
      columns={(column) => [
        column.text('raised', t('alarms.raised'), ({ raisedAt }) => dateTime(raisedAt), 'nowrap'),
        column.name('what', t('alarms.what'), (row) => (
          <>
            <Link to={`/alarms/${row.id}`}>{nameOfAlarm(row, locale)}</Link>
            <p>{row.unitName}</p>
          </>
        )),
        column.text('priority', t('alarms.priority'), ({ priority }) => t(`alarms.priorities.${priority}`), 'nowrap'),
        column.number('times', t('alarmQuality.times'), ({ times }) => exact(times, locale)),
        column.text('answered', t('alarmQuality.answeredAfter'), ({ minutes }) =>
          minutes === null ? (
            <span className="quiet">{t('alarmQuality.nobody')}</span>
          ) : (
            t('alarmQuality.minutes', { n: exact(minutes, locale) })
          ),
        ),
        column.text('state', t('alarms.state'), (row) => <State of={row} t={t} />),
      ]}
    />
  );
}
