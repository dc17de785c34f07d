import type { DeskTime, DossierDesks } from '@ioc/shared/answers/stages';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { tenth, toTheMinute } from '#stages/foretold';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import { RestDay } from '#desk/rest-day';
import { DataTable } from '#desk/data-table';

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
      <DataTable
        caption={t('desks.title')}
        rows={[...desks, ...ahead]}
        keyOf={(line) => (isAhead(line) ? line.step : `${line.step} ${line.begunAt}`)}
        rowLook={(line) => (isAhead(line) ? 'quiet' : undefined)}
        columns={(column) => [
          column.name('step', t('desks.step'), ({ step }) => step),
          {
            key: 'officer',
            head: t('desks.officer'),
            covers: (line) => (isAhead(line) ? { columns: 3 } : {}),
            cell: (line) => (isAhead(line) ? t('desks.ahead') : (line.officer ?? '–')),
          },
          {
            key: 'begun',
            head: t('desks.begun'),
            look: 'nowrap',
            covers: (line) => (isAhead(line) ? null : {}),
            cell: (line) => !isAhead(line) && toTheMinute(line.begunAt),
          },
          {
            key: 'ended',
            head: t('desks.ended'),
            look: 'nowrap',
            covers: (line) => (isAhead(line) ? null : {}),
            cell: (line) => !isAhead(line) && (line.endedAt === null ? t('desks.here') : toTheMinute(line.endedAt)),
          },
          column.text(
            'due',
            t('desks.due'),
            (line) =>
              isAhead(line) ? t('desks.hours', { hours: exact(tenth(line.hours), locale) }) : <Due desk={line} />,
            (line) => (isAhead(line) ? undefined : 'nowrap'),
          ),
          column.text('state', t('desks.state'), (line) => !isAhead(line) && <Lateness late={line.late} />),
        ]}
      />
    </section>
  );
}

type Ahead = DossierDesks['ahead'][number];
const isAhead = (line: DeskTime | Ahead): line is Ahead => 'hours' in line;

function Due({ desk: { dueAt, dueFrom, dueOnRestDay } }: { desk: DeskTime }) {
  const { t } = useWords();
  return (
    <>
      {dueAt === null ? t('desks.noTime') : toTheMinute(dueAt)}
      {dueFrom === 'source' && <span className="quiet"> · {t('desks.bySource')}</span>}
      <RestDay marked={dueOnRestDay} />
    </>
  );
}

function Lateness({ late }: Pick<DeskTime, 'late'>) {
  const { t } = useWords();
  if (late === null) return '–';
  return late ? (
    <span className="word-attention">
      <StateMark kind="attention" /> {t('desks.late')}
    </span>
  ) : (
    <span className="quiet">{t('desks.inTime')}</span>
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
