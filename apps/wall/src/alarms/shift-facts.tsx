import { Link } from 'react-router';
import type { ShiftFacts } from '@ioc/shared/answers/shift';
import { useWords } from '#i18n/use-words';
import { useServerNow } from '#live/use-live';
import { alarmMark } from '#panels/alarm-mark';
import { dateTime, dayText, exact, since } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { DataTable } from '#desk/data-table';
import { Facts } from '#desk/facts';
import { nameOf } from '#desk/names';
import { useCatalogue } from '#desk/use-answer';
import { outageWords } from '#alarms/outage-words';
import { InDrill, LastNote, nameOfAlarm } from '#alarms/alarm-table';

/** So many are seen at once; more would push the rest of the page out of sight. */
const fewRows = 15;

/** What is handed over, as the facts are: nobody writes this list, so nothing can be left out of it. */
export function FactsOfShift({ facts }: { facts: ShiftFacts }) {
  const { t, locale } = useWords();
  const now = useServerNow(10_000);
  const n = (value: number) => exact(value, locale);
  return (
    <>
      <Facts
        columns
        facts={[
          [t('shift.since'), dateTime(facts.since)],
          [t('shift.open'), n(facts.open.total)],
          [t('shift.unowned'), n(facts.open.unowned)],
          [t('shift.promises'), n(facts.promises.length)],
          [t('shift.acknowledged'), n(facts.acknowledged)],
          [t('shift.closed'), n(facts.closed)],
          [
            t('shift.outages'),
            facts.outages.length > 0 && facts.outages.map((one) => <p key={one.at}>{outageWords(one, now, t)}</p>),
          ],
          [t('shift.restatements'), <RestatedFigures key="restated" of={facts.restatements ?? []} />],
          [t('shift.hindsights'), <TurnedAlarms key="turned" of={facts.hindsights ?? []} />],
        ]}
      />
      <OpenSection of={facts.open} />
    </>
  );
}

/** What is open; where there are many, only when asked for. */
function OpenSection({ of: { rows, total } }: { of: ShiftFacts['open'] }) {
  const { t, locale } = useWords();
  if (rows.length === 0) return <p className="page-note quiet">{t('shift.noneOpen')}</p>;
  return (
    <details open={rows.length <= fewRows}>
      <summary>{t('shift.open')}</summary>
      <OpenAlarms rows={rows} />
      {total > rows.length && (
        <p>
          <Link className="link" to="/alarms">
            {t('shift.cut', { shown: exact(rows.length, locale), total: exact(total, locale) })}
          </Link>
        </p>
      )}
    </details>
  );
}

/** Headline figures of the day before the shift that are another value now. */
function RestatedFigures({ of }: { of: NonNullable<ShiftFacts['restatements']> }) {
  const { t, locale } = useWords();
  const words = (value: number | null) => (value === null ? '–' : exact(value, locale));
  if (of.length === 0) return '0';
  return of.map(({ indicator, name, nameEn, day, before, value }) => (
    <p key={indicator}>
      <Link to={`/figures/${indicator}?asOf=${day}`}>
        {t('shift.restated', {
          name: locale === 'vi-VN' ? name : nameEn,
          ...{ day: dayText(day), before: words(before), value: words(value) },
        })}
      </Link>
    </p>
  ));
}

function TurnedAlarms({ of }: { of: NonNullable<ShiftFacts['hindsights']> }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  if (of.length === 0) return '0';
  return of.map((one) => (
    <p key={one.id}>
      <Link to={`/alarms/${one.id}`}>{`${nameOfAlarm(one, locale)} · ${nameOf(catalogue, 'units', one.unit)}`}</Link>{' '}
      <span className="quiet">{t(`alarms.hindsights.${one.hindsight}`)}</span>
    </p>
  ));
}

function OpenAlarms({ rows }: { rows: ShiftFacts['open']['rows'] }) {
  const { t, locale } = useWords();
  const now = useServerNow(10_000);
  const catalogue = useCatalogue();
  return (
    <DataTable
      caption={t('shift.open')}
      wide
      rows={rows}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.text('state', t('alarms.state'), (row) => (
          <>
            <StateMark kind={alarmMark(row)} /> {t(`alarms.states.${row.state}`)}
          </>
        )),
        column.name('what', t('alarms.what'), (row) => (
          <>
            <Link
              to={`/alarms/${row.id}`}
            >{`${nameOfAlarm(row, locale)} · ${nameOf(catalogue, 'units', row.unit)}`}</Link>
            {row.drill && <InDrill />}
          </>
        )),
        column.text('raised', t('alarms.raised'), ({ raisedAt }) => since(raisedAt, now), 'nowrap'),
        column.text('who', t('alarms.handled'), ({ assignee, handledBy, lastNote }) => (
          <>
            {assignee ?? handledBy ?? <span className="quiet">{t('alarms.nobody')}</span>}
            {lastNote && <LastNote of={lastNote} now={now} />}
          </>
        )),
        column.text('promise', t('alarms.promise'), ({ promise, promiseAt }) =>
          promise && promiseAt ? `${since(promiseAt, now)} ${promise}` : '',
        ),
      ]}
    />
  );
}
