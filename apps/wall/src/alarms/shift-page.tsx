import type { FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Handovers, ShiftEntry, ShiftLog } from '@ioc/shared/answers/shift';
import { useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { useServerNow } from '#live/use-live';
import { since } from '#ui/format';
import { aboutName, aboutPath } from '#desk/about';
import { DataTable } from '#desk/data-table';
import filters from '#desk/filters.module.css';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { Pager } from '#desk/pager';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { OneLine } from '#desk/one-line';
import { HandoverSection } from '#alarms/handover-section';
import { Doer } from '#alarms/doer';
import { outageWords } from '#alarms/outage-words';
import { useShiftOrder } from '#alarms/use-shift-order';
import styles from '#alarms/alarms.module.css';

const refreshMs = 15_000;

/** The shift: what would be handed over now, who took what from whom, and the log. */
export function ShiftPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const words = search.get('words');
  const handovers = useAnswer(question('/shift/handovers'), { everyMs: refreshMs });
  const log = useAnswer(question('/shift/entries', { words, after: search.get('after') }), { everyMs: refreshMs });
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = String(new FormData(event.currentTarget).get('words') ?? '').trim();
    setSearch(asked === '' ? {} : { words: asked });
  };
  return (
    <>
      <PageHead here={t('shift.title')} title={t('shift.title')} lead={t('shift.lead')} />
      <Beside />
      <Loaded of={handovers}>
        {(answer, { again }) => <HandoverSection of={answer as Handovers} reload={again} />}
      </Loaded>
      <h2>{t('shift.log')}</h2>
      <Loaded of={log}>
        {(answer, { again }) => (
          <>
            <Write reload={again} />
            <form className={filters.filters} onSubmit={find} role="search">
              <label>
                <span className="quiet">{t('shift.find')}</span> <input name="words" defaultValue={words ?? ''} />
              </label>
            </form>
            <Entries rows={(answer as ShiftLog).rows} isSearch={words !== null} />
            <Pager list={answer} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Beside() {
  const { t } = useWords();
  return (
    <p>
      <Link className="link" to="/shift/timeline">
        {t('shift.timeline')}
      </Link>
      {' · '}
      <Link className="link" to="/roster">
        {t('roster.title')}
      </Link>
      {' · '}
      <Link className="link" to="/shift/drills">
        {t('drills.title')}
      </Link>
    </p>
  );
}

function Write({ reload }: { reload: () => void }) {
  const { t } = useWords();
  const { answer, send } = useShiftOrder(reload);
  return (
    <>
      <OneLine
        label={t('shift.entry')}
        button={t('shift.write')}
        required
        onSend={(text) => void send('/shift/entries', { text })}
      />
      <p role="status" className={styles.answer}>
        {answer}
      </p>
    </>
  );
}

function Entries({ rows, isSearch }: { rows: readonly ShiftEntry[]; isSearch: boolean }) {
  const { t, locale } = useWords();
  const now = useServerNow(10_000);
  const catalogue = useCatalogue();
  if (rows.length === 0) return <p className="page-note quiet">{t(isSearch ? 'shift.empty' : 'shift.blank')}</p>;
  return (
    <DataTable
      caption={t('shift.log')}
      wide
      rows={rows}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.text('at', t('shift.at'), ({ at }) => since(at, now), 'nowrap'),
        column.text('who', t('alarms.who'), ({ author }) => <Doer name={author} />),
        column.name('text', t('shift.entry'), ({ text, outage, about }) => (
          <>
            {outage ? outageWords(outage, now, t) : text}
            {about && (
              <p>
                <Link to={aboutPath(about)}>
                  {t(`shift.abouts.${about.kind}`, { name: aboutName(about, catalogue, locale) })}
                </Link>
              </p>
            )}
          </>
        )),
      ]}
    />
  );
}
