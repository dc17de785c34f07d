import type { DeskTime, DossierDesks } from '@ioc/shared/answers/stages';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { tenth, toTheMinute } from '#stages/foretold';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import '#desk/leaders.css';

/** The desks of a dossier, each with its own time, and whether the dossier can still be on time. Nothing until it is known. */
export function DeskTable({ code }: { code: string }) {
  const { t, locale } = useWords();
  const fetched = useAnswer(question('/dossiers/{code}/desks', { code }));
  if (fetched.kind !== 'ready' || fetched.answer.desks.length === 0) return null;
  const { desks, ahead, forecast } = fetched.answer;
  return (
    <section aria-label={t('desks.title')}>
      <h2>{t('desks.title')}</h2>
      <p className="lead quiet">{t('desks.lead')}</p>
      {forecast && <ForecastWords forecast={forecast} />}
      <table className="table">
        <thead>
          <tr>
            {(['step', 'officer', 'begun', 'ended', 'due', 'state'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`desks.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {desks.map((desk) => (
            <DeskRow key={`${desk.step} ${desk.begunAt}`} desk={desk} />
          ))}
          {ahead.map(({ step, hours }) => (
            <tr key={step} className="quiet">
              <th scope="row">{step}</th>
              <td colSpan={3}>{t('desks.ahead')}</td>
              <td>{t('desks.hours', { hours: exact(tenth(hours), locale) })}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DeskRow({ desk: { step, officer, begunAt, endedAt, dueAt, dueFrom, late } }: { desk: DeskTime }) {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">{step}</th>
      <td>{officer ?? '–'}</td>
      <td className="nowrap">{toTheMinute(begunAt)}</td>
      <td className="nowrap">{endedAt === null ? t('desks.here') : toTheMinute(endedAt)}</td>
      <td className="nowrap">
        {dueAt === null ? t('desks.noTime') : toTheMinute(dueAt)}
        {dueFrom === 'source' && <span className="quiet"> · {t('desks.bySource')}</span>}
      </td>
      <td>
        {late === true && (
          <span className="word-attention">
            <StateMark kind="attention" /> {t('desks.late')}
          </span>
        )}
        {late === false && <span className="quiet">{t('desks.inTime')}</span>}
        {late === null && '–'}
      </td>
    </tr>
  );
}

function ForecastWords({ forecast }: { forecast: NonNullable<DossierDesks['forecast']> }) {
  const { t, locale } = useWords();
  const hours = exact(tenth(Math.abs(forecast.spareHours)), locale);
  return (
    <p>
      {forecast.breaches ? (
        <strong className="word-attention">
          <StateMark kind="attention" /> {t('forecast.breaches')}
        </strong>
      ) : (
        <strong>{t('forecast.fits')}</strong>
      )}
      {'. '}
      {t('forecast.finish', { at: toTheMinute(forecast.finishAt) })}{' '}
      {t(forecast.spareHours < 0 ? 'forecast.missing' : 'forecast.spare', { hours })}{' '}
      {forecast.beginBy !== null && t('forecast.beginBy', { at: toTheMinute(forecast.beginBy) })}
    </p>
  );
}
