import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useWords } from '#i18n/use-words';
import { useDrill } from '#live/use-drill';
import { useHealth, useLive, usePictureAge, useProvince } from '#live/use-live';
import { catchUpWords, healthWords, troubleWords } from '#panels/health-words';
import { dayOf, dayText, hourMinute, since } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { useTheme } from '#ui/use-theme';
import { BookNavigation } from '#desk/book-navigation';
import { makeQueries } from '#desk/queries';
import { useAnsweredAt } from '#desk/use-answered-at';
import { usePageFilters } from '#desk/page-filters';
import { useCatalogue } from '#desk/use-answer';
import '#desk/desk.css';

const queries = makeQueries();

/** Every page below the wall. `person`: as whom one is here. */
export const DeskLayout = ({ person }: { person: ReactNode }) => (
  <QueryClientProvider client={queries}>
    <Desk person={person} />
  </QueryClientProvider>
);

/** The way back, whether the picture is alive, and an unmistakable past. */
function Desk({ person }: { person: ReactNode }) {
  const { t } = useWords();
  const { asOf, to } = usePageFilters();
  const { pathname, search } = useLocation();
  const today = useCatalogue()?.province.asOf ?? dayOf(Date.now());
  const past = [asOf, to].find((day) => day !== null && day < today);
  const page = new URLSearchParams(search).get('after');
  useTheme('desk');
  useEffect(() => {
    void window.scrollTo(0, 0);
  }, [pathname, page]);
  return (
    <div
      className={/^\/subjects(\/|$)/.test(pathname) ? 'desk wide' : 'desk'}
      data-past={past !== undefined}
      data-address={pathname + search}
    >
      <SkipLink />
      <header className="desk-head">
        <Link to="/" className="desk-home">
          <ProvinceName />
        </Link>
        <BookNavigation />
        {person}
        <ConnectionWords />
        <AnsweredAt />
      </header>
      {past && (
        <div className="desk-past" role="status">
          {t('explore.past', { time: dayText(past) })}
          <Link to={pathname}>{t('explore.backToNow')}</Link>
        </div>
      )}
      <DrillNotice />
      <main id={mainId} tabIndex={-1} className="desk-page">
        <Outlet />
      </main>
    </div>
  );
}

const mainId = 'main';

/** The first that Tab leads to: past the menus, to what the page is about. */
function SkipLink() {
  const { t } = useWords();
  return (
    <a
      href={`#${mainId}`}
      className="desk-skip"
      onClick={(event) => {
        // The address stays: it says what the page shows.
        event.preventDefault();
        document.getElementById(mainId)?.focus();
      }}
    >
      {t('explore.skip')}
    </a>
  );
}

function ProvinceName() {
  const { t, locale } = useWords();
  const province = useProvince();
  return <>{province ? (locale === 'vi-VN' ? province.name : province.nameEn) : t('explore.wall')}</>;
}

/** That whatever is alarmed now may be an exercise. */
function DrillNotice() {
  const { t, locale } = useWords();
  const drill = useDrill();
  if (!drill) return null;
  const name = locale === 'vi-VN' ? drill.name : drill.nameEn;
  return (
    <div className="desk-drill" role="status">
      <strong>{t('place.drill')}</strong>
      <span>{`${name} · ${t('place.drillUntil', { time: hourMinute(drill.endsAt) })}`}</span>
      <Link to="/shift/drills">{t('drills.title')}</Link>
    </div>
  );
}

/** What a page was answered once stays as it was: since when, by the server's clock. What is live on it says so itself. */
function AnsweredAt() {
  const { t } = useWords();
  const { now } = useLive();
  const at = useAnsweredAt();
  if (at === null) return null;
  const time = since(new Date(at + now.get() - Date.now()).toISOString(), now.get());
  return <p className="desk-health quiet">{t('explore.answeredAt', { time })}</p>;
}

function ConnectionWords() {
  const { t, locale } = useWords();
  const { state, words, catchUp, notes } = useHealth();
  const age = usePictureAge(1000);
  if (state === 'live' && catchUp)
    return (
      <p className="desk-health trouble" role="status">
        <StateMark kind="late" /> {catchUpWords(catchUp, t)}. {t('connection.catchUpMeans')}
      </p>
    );
  const [note] = notes;
  if (state === 'live' && note)
    return (
      <p className="desk-health trouble">
        <StateMark kind="attention" /> {healthWords(note, locale)}
      </p>
    );
  return (
    <p className={state === 'live' ? 'desk-health quiet' : 'desk-health trouble'}>
      {state !== 'live' && <StateMark kind="attention" />} {troubleWords(words, age, locale, t)}
    </p>
  );
}
