import { Link } from 'react-router';
import type { AlarmTrial } from '@ioc/shared/answers/alarm-rules';
import { useWords } from '#i18n/use-words';
import { command } from '#api/client';
import { question } from '#api/question';
import { dateTime, dayOf, dayText, exact, percent, thin } from '#ui/format';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { useAnswer } from '#desk/use-answer';
import { nameOfAlarm } from '#alarms/alarm-table';
import { failureWords, TrialLimits } from '#alarms/trial-words';
import quality from '#alarms/quality.module.css';
import styles from '#alarms/alarms.module.css';

const refreshMs = 1000;
type Result = NonNullable<AlarmTrial['result']>;
/** Rows of the list that are shown; the rest is in the answer of the API. */
const mostShown = 200;

/** A trial: how far it is, and what came of it. */
export function TrialSection({ id }: { id: string }) {
  const fetched = useAnswer(question('/alarm-trials/{id}', { id }), { everyMs: refreshMs });
  return <Loaded of={fetched}>{(of, { again }) => <Trial of={of as AlarmTrial} reload={again} />}</Loaded>;
}

/** It stands below the rules: whoever asked for it sees it come. */
const seenOnce = (section: HTMLElement | null): void => section?.scrollIntoView?.({ block: 'start' });

function Trial({ of, reload }: { of: AlarmTrial; reload: () => void }) {
  const { t, locale } = useWords();
  const { id, rule, from, to, state, progress, why, result } = of;
  const title = t('alarmRules.trialOf', { name: nameOfAlarm(rule, locale) });
  const cancel = () => void command('POST', `/alarm-trials/${id}/cancellation`).finally(reload);
  const days = { from: dayText(from), to: dayText(to) };
  return (
    <section ref={seenOnce} aria-label={title} className={styles.form}>
      <h2>{title}</h2>
      {state === 'running' && (
        <p className={styles.buttons}>
          <progress value={progress.share} max={1} aria-label={t('alarmRules.progress')} />
          <span>
            {percent(100 * progress.share, locale, { decimals: 0 })}
            {thin}%{progress.day && ` · ${dayText(progress.day)}`}
          </span>
          <button type="button" className="button" onClick={cancel}>
            {t('alarms.cancel')}
          </button>
        </p>
      )}
      {state === 'cancelled' && <p role="status">{t('alarmRules.cancelled')}</p>}
      {why && <p role="status">{failureWords(why, t, locale)}</p>}
      {result && (
        <>
          <p role="status">
            <strong>
              {t('alarmRules.wouldHave', { n: exact(result.total, locale), night: result.night, ...days })}
            </strong>
            {result.standing > 0 && ` ${t('alarmRules.stoodBefore', { n: result.standing })}`}
          </p>
          <TrialLimits of={result.limits} />
          <Chart result={result} from={from} to={to} />
          {result.total > 0 && <Hits result={result} />}
        </>
      )}
    </section>
  );
}

function Chart({ result, from, to }: { result: Result; from: string; to: string }) {
  const { t } = useWords();
  const byDay = new Map(result.days.map((one) => [one.day, one]));
  const most = Math.max(1, ...result.days.map(({ count }) => count));
  return (
    <>
      <ol className={quality.days}>
        {daysBetween(from, to).map((day) => {
          const { count, night } = byDay.get(day) ?? { count: 0, night: 0 };
          const words = t('alarmRules.dayWords', { day: dayText(day), n: count, night });
          return (
            <li key={day} className={quality.column} title={words}>
              <span className="sr">{words}</span>
              <i aria-hidden className={quality.bar} style={{ height: `${(100 * count) / most}%` }}>
                <i className={quality.night} style={{ height: `${count ? (100 * night) / count : 0}%` }} />
              </i>
            </li>
          );
        })}
      </ol>
      <p className={`${quality.ends} quiet`}>
        <span>{dayText(from)}</span>
        <span>{t('alarmRules.nightKey')}</span>
        <span>{dayText(to)}</span>
      </p>
    </>
  );
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T12:00:00+07:00`); dayOf(at) <= to; at += 86_400_000) days.push(dayOf(at));
  return days;
}

function Hits({ result }: { result: Result }) {
  const { t, locale } = useWords();
  const shown = result.hits.slice(0, mostShown);
  return (
    <>
      <DataTable
        caption={t('alarmRules.hits')}
        rows={shown}
        keyOf={(_, at) => at}
        columns={(column) => [
          column.name('at', t('alarms.raised'), ({ at, night }) => (
            <>
              {dateTime(at)}
              {night && <span className="quiet"> · {t('alarmRules.night')}</span>}
            </>
          )),
          column.text('unit', t('alarms.unit'), (hit) => <Where hit={hit} />),
          column.number('value', t('alarms.value'), ({ value, figure }) =>
            value === null ? (
              '–'
            ) : figure ? (
              <Link className="link" to={figure}>
                {exact(value, locale)}
              </Link>
            ) : (
              exact(value, locale)
            ),
          ),
          column.text('until', t('alarmRules.until'), ({ until }) =>
            until ? dateTime(until) : t('alarmRules.stillStands'),
          ),
        ]}
      />
      {result.total > shown.length && (
        <p className="quiet">{t('alarmRules.more', { n: result.total - shown.length })}</p>
      )}
    </>
  );
}

function Where({ hit: { unitName, detail } }: { hit: Result['hits'][number] }) {
  const { locale } = useWords();
  return (
    <>
      {unitName}
      {detail && <span className="quiet"> · {locale === 'vi-VN' ? detail.vi : detail.en}</span>}
    </>
  );
}
