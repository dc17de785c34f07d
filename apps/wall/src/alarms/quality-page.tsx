import { Link, useSearchParams } from 'react-router';
import type { AlarmQuality } from '@ioc/shared/answers/alarm-quality';
import { useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { dateTime, dayOf, dayText, exact, percent, thin } from '#ui/format';
import { changed } from '#desk/filters';
import { ChoiceLinks } from '#desk/choice-links';
import { DataTable } from '#desk/data-table';
import filters from '#desk/filters.module.css';
import { Loaded } from '#desk/loaded';
import { NamedWindows } from '#desk/named-windows';
import { PageHead } from '#desk/page-head';
import { SelectFilter } from '#desk/select-filter';
import { useAnswer } from '#desk/use-answer';
import { nameOfAlarm } from '#alarms/alarm-table';
import { useCountedPage } from '#alarms/counted-address';
import { QualityMeasures } from '#alarms/quality-measures';
import styles from '#alarms/quality.module.css';

/** How good the alarms are, by the measures of EEMUA 191 and ISA-18.2: also for who writes the rules. */
export function QualityPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const words = { from: search.get('from'), to: search.get('to'), rule: search.get('rule') };
  const fetched = useAnswer(question('/alarm-quality', words));
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('alarms.title'), href: '/alarms' },
  ];
  const title = t('alarmQuality.title');
  return (
    <>
      <PageHead above={above} here={title} title={title} lead={t('alarmQuality.lead')} />
      <Loaded of={fetched}>
        {(of) => (
          <>
            <Asked of={of} />
            {!of.complete && <p className="page-note">{t('alarmQuality.incomplete', { from: dateTime(of.start) })}</p>}
            {of.raised === 0 && <p className="page-note quiet">{t('alarmQuality.nothing')}</p>}
            <QualityMeasures of={of} />
            <Days days={of.days} />
            <h2>{t('alarmQuality.priorities')}</h2>
            <ByPriority rows={of.priorities} />
            <h2>{t('alarmQuality.top')}</h2>
            <TopRules rows={of.topRules} />
            <p className="page-note quiet">{t('alarmQuality.sources')}</p>
          </>
        )}
      </Loaded>
    </>
  );
}

const offered = [1, 7, 30, 90] as const;
const dayMs = 86_400_000;

function Asked({ of }: { of: AlarmQuality }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const links = offered.map((days) => {
    const from = dayOf(Date.now() - (days - 1) * dayMs);
    return {
      ...{ key: String(days), to: changed(search, { from, to: null }), current: of.from === from && !search.get('to') },
      words: days === 1 ? t('alarmQuality.today') : t('alarmQuality.lastDays', { n: days }),
    };
  });
  return (
    <section className={filters.filters} aria-label={t('alarmQuality.filters')}>
      <ChoiceLinks label={t('alarmQuality.period')} links={links} />
      <NamedWindows />
      <SelectFilter
        name="rule"
        label={t('alarmQuality.rule')}
        none={t('alarmQuality.allRules')}
        options={of.rules.map((rule) => ({ value: rule.rule, words: nameOfAlarm(rule, locale) }))}
      />
      <p className="quiet">{t('alarmQuality.between', { from: dayText(of.from), to: dayText(of.to) })}</p>
    </section>
  );
}

/** How many were raised on each day; a bar opens its alarms. */
function Days({ days }: { days: AlarmQuality['days'] }) {
  const { t } = useWords();
  const page = useCountedPage();
  const most = Math.max(1, ...days.map(({ count }) => count));
  return (
    <section aria-label={t('alarmQuality.days')}>
      <h2>{t('alarmQuality.days')}</h2>
      <ol className={styles.days}>
        {days.map(({ day, count, peak }) => {
          const words = t('alarmQuality.day', { day: dayText(day), count, peak });
          return (
            <li key={day}>
              <Link to={page('raised', { from: day, to: day })} title={words} aria-label={words}>
                <i style={{ height: `${(100 * count) / most}%` }} />
              </Link>
            </li>
          );
        })}
      </ol>
      <p className={`${styles.ends} quiet`}>
        <span>{dayText(days[0]?.day ?? '')}</span>
        <span>{dayText(days.at(-1)?.day ?? '')}</span>
      </p>
    </section>
  );
}

function ByPriority({ rows }: { rows: AlarmQuality['priorities'] }) {
  const { t, locale } = useWords();
  const page = useCountedPage();
  return (
    <DataTable
      caption={t('alarmQuality.priorities')}
      rows={rows}
      keyOf={({ priority }) => priority}
      columns={(column) => [
        column.name('priority', t('alarmQuality.priority'), ({ priority }) => t(`alarms.priorities.${priority}`)),
        column.number('count', t('alarmQuality.count'), ({ priority, count }) => (
          <Link className="link" to={page('raised', { priority })}>
            {exact(count, locale)}
          </Link>
        )),
        column.number('share', t('alarmQuality.share'), ({ share }) => (share === null ? '–' : per(share, locale))),
        column.number('recommended', t('alarmQuality.recommendedShare'), ({ recommended }) => per(recommended, locale)),
      ]}
    />
  );
}

function TopRules({ rows }: { rows: AlarmQuality['topRules'] }) {
  const { t, locale } = useWords();
  const page = useCountedPage();
  if (rows.length === 0) return <p className="quiet">{t('alarmQuality.nothing')}</p>;
  return (
    <>
      <p className="quiet">{t('alarmQuality.topNote')}</p>
      <DataTable
        caption={t('alarmQuality.top')}
        rows={rows}
        keyOf={({ rule }) => rule}
        columns={(column) => [
          column.name('rule', t('alarmQuality.rule'), (row) => nameOfAlarm(row, locale)),
          column.number('count', t('alarmQuality.count'), ({ rule, count }) => (
            <Link className="link" to={page('raised', { rule })}>
              {exact(count, locale)}
            </Link>
          )),
          column.number('share', t('alarmQuality.share'), ({ share }) => (share === null ? '–' : per(share, locale))),
        ]}
      />
    </>
  );
}

const per = (value: number, locale: Parameters<typeof percent>[1]) => `${percent(value, locale)}${thin}%`;
