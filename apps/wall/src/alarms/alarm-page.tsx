import { Link, useParams } from 'react-router';
import type { Hindsight } from '@ioc/shared/alarms/hindsight';
import type { AlarmDetail } from '@ioc/shared/answers/alarms';
import { type T, useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { useServerNow } from '#live/use-live';
import { dateTime, dayOf, dayText, exact, since, type Locale } from '#ui/format';
import { DataTable } from '#desk/data-table';
import { Facts } from '#desk/facts';
import { Loaded } from '#desk/loaded';
import { LogAbout } from '#desk/log-about';
import { nameOf } from '#desk/names';
import { PageHead } from '#desk/page-head';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { actionWords } from '#alarms/action-words';
import { ActionForm } from '#alarms/action-form';
import { Care, InDrill, nameOfAlarm, State } from '#alarms/alarm-table';
import { useAlarmActions } from '#alarms/use-alarm-actions';
import { useLiveAgain } from '#alarms/use-live-again';
import { besideCause } from '#alarms/beside-cause';
import { Doer } from '#alarms/doer';
import styles from '#alarms/alarms.module.css';

/** One alarm: what is to be done, what may be done, and all that happened to it. */
export function AlarmPage() {
  const { id = '' } = useParams();
  const fetched = useAnswer(question('/alarms/{id}', { id }));
  useLiveAgain(fetched.kind === 'ready' ? fetched.again : undefined);
  return <Loaded of={fetched}>{(detail, { again }) => <Alarm detail={detail as AlarmDetail} reload={again} />}</Loaded>;
}

function Alarm({ detail, reload }: { detail: AlarmDetail; reload: () => void }) {
  const { t, locale } = useWords();
  const { alarm } = detail;
  const { asked, answer, ask, send, cancel } = useAlarmActions(reload);
  const name = nameOfAlarm(alarm, locale);
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('alarms.title'), href: '/alarms' },
  ];
  return (
    <>
      <PageHead above={above} here={t('alarms.one')} title={`${name} · ${alarm.unitName}`} />
      <p className={styles.stateLine}>
        <State of={alarm} t={t} />
      </p>
      <p className="lead">{locale === 'vi-VN' ? detail.action.vi : detail.action.en}</p>
      <p className={styles.buttons}>
        {alarm.actions.map((action) => (
          <button key={action} type="button" className="button" onClick={() => ask(alarm, action)}>
            {t(`alarms.actions.${action}`)}
          </button>
        ))}
      </p>
      {asked && (
        <ActionForm action={asked.action} onCancel={cancel} onSend={(said) => void send(alarm, asked.action, said)} />
      )}
      <p role="status" className={styles.answer}>
        {answer}
      </p>
      <AlarmFacts detail={detail} />
      <h2>{t('alarms.history')}</h2>
      <History detail={detail} />
      <LogAbout of={{ kind: 'alarm', id: alarm.id }} />
    </>
  );
}

function AlarmFacts({ detail }: { detail: AlarmDetail }) {
  const { t, locale } = useWords();
  const now = useServerNow(10_000);
  const catalogue = useCatalogue();
  const { alarm } = detail;
  const cause = alarm.causeName && (locale === 'vi-VN' ? alarm.causeName.vi : alarm.causeName.en);
  return (
    <Facts
      columns
      facts={[
        [t('alarms.cause'), cause],
        [t('alarms.value'), alarm.value === null ? null : exact(alarm.value, locale)],
        [t('alarms.threshold'), thresholdWords(detail, locale, t)],
        [t('alarms.priority'), t(`alarms.priorities.${alarm.priority}`)],
        [t('alarms.consequence'), t(`alarms.consequences.${detail.consequence}`)],
        [t('alarms.actWithin'), t('alarms.minutes', { n: exact(detail.actWithinMinutes, locale) })],
        [
          t('alarms.raised'),
          <span key="raised">
            {dateTime(alarm.raisedAt)}
            {alarm.drill && <InDrill />}
          </span>,
        ],
        [t('alarms.hindsight'), alarm.hindsight && t(`alarms.hindsights.${alarm.hindsight}`)],
        [t('alarms.handled'), <Care key="care" of={alarm} now={now} />],
        [t('alarms.phone'), detail.phone],
        [t('alarms.because'), detail.because.map((code) => nameOf(catalogue, 'sources', code)).join(', ')],
        [t('alarms.rule'), t('alarms.ruleVersion', { name: alarm.rule, n: alarm.ruleVersion })],
        ['', <Links key="links" detail={detail} />],
      ]}
    />
  );
}

function Links({ detail: { alarm, figure, figureThen } }: { detail: AlarmDetail }) {
  const { t } = useWords();
  const beside = besideCause(alarm);
  return (
    <>
      {figure && (
        <p>
          <Link to={figure} className="link">
            {t('alarms.figure')}
          </Link>
        </p>
      )}
      {figureThen && (
        <p>
          <Link to={figureThen} className="link">
            {t('alarms.figureThen', { day: dayText(dayOf(alarm.raisedAt)) })}
          </Link>
        </p>
      )}
      {beside && (
        <p>
          <Link to={beside.to} className="link">
            {t(beside.words)}
          </Link>
        </p>
      )}
      <Link to={`/alarms?group=${encodeURIComponent(alarm.group)}`} className="link">
        {t('alarms.sameCause')}
      </Link>
    </>
  );
}

function thresholdWords({ threshold: { above, below, clear } }: AlarmDetail, locale: Locale, t: T): string | null {
  const limit = above ?? below;
  if (limit === null) return null;
  const of = t(above === null ? 'alarms.below' : 'alarms.above', { n: exact(limit, locale) });
  return clear === null ? of : t('alarms.clearAt', { of, n: exact(clear, locale) });
}

function History({ detail: { history, figure, figureThen } }: { detail: AlarmDetail }) {
  const { t, locale } = useWords();
  const now = useServerNow(10_000);
  const of = figureThen ?? figure;
  // What was judged at an instant is a reading: this line is its record, and its figure may have moved on since.
  const number = (value: number) => (
    <span data-meter>{of === null ? exact(value, locale) : <Link to={of}>{exact(value, locale)}</Link>}</span>
  );
  return (
    <DataTable
      caption={t('alarms.history')}
      wide
      rows={history}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.text('at', t('alarms.when'), ({ at }) => since(at, now), 'nowrap'),
        column.name('action', t('alarms.happened'), (line) => actionWords(line.action, t)),
        column.text('to', t('alarms.state'), ({ to }) => t(`alarms.states.${to}`)),
        column.number('value', t('alarms.value'), ({ value }) => (value === null ? '' : number(value))),
        column.text('who', t('alarms.who'), ({ actor }) => <Doer name={actor} />),
        column.text('note', t('alarms.note'), ({ note, data, value }) => (
          <>
            {note}
            {typeof data?.['promise'] === 'string' && (
              <p>{t('alarms.promised', { at: since(String(data['promiseAt']), now), what: data['promise'] })}</p>
            )}
            {typeof data?.['hindsight'] === 'string' && <Restated said={data as unknown as Said} value={value} />}
          </>
        )),
      ]}
    />
  );
}

/** What a line of hindsight has in `data`. */
interface Said {
  readonly hindsight: Hindsight;
  readonly day: string;
  /** The figure of that day as it was known then; null: it was published. */
  readonly then: number | null;
}

function Restated({ said: { hindsight, day, then }, value }: { said: Said; value: number | null }) {
  const { t, locale } = useWords();
  const words = (one: number | null) => (one === null ? '–' : exact(one, locale));
  return (
    <p>
      {t(`alarms.hindsights.${hindsight}`)}.{' '}
      {then !== null && t('alarms.restatedFrom', { day: dayText(day), then: words(then), now: words(value) })}
    </p>
  );
}
