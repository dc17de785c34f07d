import { Link, useSearchParams } from 'react-router';
import type { ShiftTimeline, TimelineRow } from '@ioc/shared/answers/shift';
import { type T, useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { useServerNow } from '#live/use-live';
import { since } from '#ui/format';
import { DataTable } from '#desk/data-table';
import filters from '#desk/filters.module.css';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { PageHead } from '#desk/page-head';
import { Pager } from '#desk/pager';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { actionWords } from '#alarms/action-words';
import { nameOfAlarm } from '#alarms/alarm-table';
import { Doer } from '#alarms/doer';
import { outageWords } from '#alarms/outage-words';
import { Lanes } from '#alarms/lanes';

const refreshMs = 15_000;
const hourMs = 3_600_000;
/** Hours that can be chosen beside the shift. */
const choices = [4, 12, 24, 48];

/** What happened in a shift: the states of its alarms as a picture, and everything in order of time. */
export function TimelinePage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const hours = Number(search.get('hours')) || null;
  // Whole minutes: the address of the question stays the same within one.
  const minute = Math.floor(useServerNow(60_000) / 60_000) * 60_000;
  const from = hours ? new Date(minute - hours * hourMs + 60_000).toISOString() : null;
  const asked = question('/shift/timeline', { from, after: search.get('after') });
  const fetched = useAnswer(asked, { everyMs: refreshMs });
  return (
    <>
      <PageHead
        above={[{ label: t('shift.title'), href: '/shift' }]}
        here={t('shift.timeline')}
        title={t('shift.timeline')}
        lead={t('shift.timelineLead')}
      />
      <Period hours={hours} onChoose={(chosen) => setSearch(chosen ? { hours: chosen } : {})} />
      <Loaded of={fetched}>
        {(answer) => (
          <>
            <Lanes of={answer as ShiftTimeline} />
            <Rows rows={(answer as ShiftTimeline).rows} />
            <Pager list={answer} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Period({ hours, onChoose }: { hours: number | null; onChoose: (hours: string) => void }) {
  const { t } = useWords();
  return (
    <form className={filters.filters}>
      <label>
        <span className="quiet">{t('shift.period')}</span>{' '}
        <select value={hours ?? ''} onChange={({ target }) => onChoose(target.value)}>
          <option value="">{t('shift.thisShift')}</option>
          {choices.map((n) => (
            <option key={n} value={n}>
              {t('shift.hours', { n })}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

type KindWord = 'note' | 'sound' | 'hold' | 'given' | 'taken' | 'drill-begun' | 'drill-over';

const happened = ({ kind, action }: TimelineRow, t: T) =>
  kind === 'alarm' ? actionWords(action, t) : t(`shift.kinds.${action as KindWord}`);

function Rows({ rows }: { rows: readonly TimelineRow[] }) {
  const { t, locale } = useWords();
  const now = useServerNow(10_000);
  const catalogue = useCatalogue();
  if (rows.length === 0) return <p className="page-note quiet">{t('shift.nothing')}</p>;
  return (
    <DataTable
      caption={t('shift.timeline')}
      wide
      rows={rows}
      keyOf={({ kind, id }) => `${kind} ${id}`}
      columns={(column) => [
        column.text('at', t('shift.at'), ({ at }) => since(at, now), 'nowrap'),
        column.name('happened', t('shift.happened'), (row) => (
          <>
            {happened(row, t)}
            {row.alarm && (
              <p>
                <Link to={`/alarms/${row.alarm.id}`}>
                  {`${nameOfAlarm(row.alarm, locale)} · ${nameOf(catalogue, 'units', row.alarm.unit)}`}
                </Link>
              </p>
            )}
            {row.outage ? <p>{outageWords(row.outage, now, t)}</p> : row.text && <p>{row.text}</p>}
          </>
        )),
        column.text('state', t('alarms.state'), ({ state }) => (state ? t(`alarms.states.${state}`) : '')),
        column.text('who', t('alarms.who'), ({ actor }) => <Doer name={actor} />),
      ]}
    />
  );
}
