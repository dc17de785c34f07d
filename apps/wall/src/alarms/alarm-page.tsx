import { Link, useParams } from 'react-router';
import type { AlarmDetail } from '@ioc/shared/answers/alarms';
import type { viAlarms } from '#i18n/vi/alarms';
import { type T, useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { useServerNow } from '#live/use-live';
import { dateTime, exact, since, type Locale } from '#ui/format';
import { DataTable } from '#desk/data-table';
import { Facts } from '#desk/facts';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { PageHead } from '#desk/page-head';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { ActionForm } from '#alarms/action-form';
import { Care, nameOfAlarm, State } from '#alarms/alarm-table';
import { useAlarmActions } from '#alarms/use-alarm-actions';
import { useLiveAgain } from '#alarms/use-live-again';
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
        [t('alarms.raised'), dateTime(alarm.raisedAt)],
        [t('alarms.handled'), <Care key="care" of={alarm} now={now} />],
        [t('alarms.phone'), detail.phone],
        [t('alarms.because'), detail.because.map((code) => nameOf(catalogue, 'sources', code)).join(', ')],
        [t('alarms.rule'), t('alarms.ruleVersion', { name: alarm.rule, n: alarm.ruleVersion })],
        ['', <Links key="links" detail={detail} />],
      ]}
    />
  );
}

function Links({ detail: { alarm, figure } }: { detail: AlarmDetail }) {
  const { t } = useWords();
  return (
    <>
      {figure && (
        <p>
          <Link to={figure} className="link">
            {t('alarms.figure')}
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

type ActionWord = keyof (typeof viAlarms)['alarms']['actions'];

function History({ detail: { history } }: { detail: AlarmDetail }) {
  const { t, locale } = useWords();
  const now = useServerNow(10_000);
  return (
    <DataTable
      caption={t('alarms.history')}
      wide
      rows={history}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.text('at', t('alarms.when'), ({ at }) => since(at, now), 'nowrap'),
        column.name('action', t('alarms.happened'), (line) => t(`alarms.actions.${line.action as ActionWord}`)),
        column.text('to', t('alarms.state'), ({ to }) => t(`alarms.states.${to}`)),
        column.number('value', t('alarms.value'), ({ value }) => (value === null ? '' : exact(value, locale))),
        column.text(
          'who',
          t('alarms.who'),
          ({ actor }) => actor ?? <span className="quiet">{t('alarms.system')}</span>,
        ),
        column.text('note', t('alarms.note'), ({ note, data }) => (
          <>
            {note}
            {typeof data?.['promise'] === 'string' && (
              <p>{t('alarms.promised', { at: since(String(data['promiseAt']), now), what: data['promise'] })}</p>
            )}
          </>
        )),
      ]}
    />
  );
}
