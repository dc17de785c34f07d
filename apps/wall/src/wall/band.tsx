import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words';
import { useHealth, usePictureAge, useServerNow } from '#live/use-live';
import { catchUpWords, healthWords, troubleWords } from '#panels/health-words';
import { since } from '#ui/format';
import { StateMark } from '#ui/state-mark';

/**
 * Between the province's name and its map: which hop is broken, since when, and that all figures are old; or how much of a
 * backlog is in; or what is wrong beside figures that are right. Goes by itself; `children` stand in its place while all is well.
 */
export function Band({ children = null }: { children?: ReactNode }) {
  const { state, catchUp, notes } = useHealth();
  if (state !== 'live' && state !== 'connecting') return <Trouble />;
  if (catchUp) return <CatchingUp />;
  return notes.length > 0 ? <Notes /> : children;
}

function Trouble() {
  const { t, locale } = useWords();
  const { words, reasons, aliveAt } = useHealth();
  const age = usePictureAge(1000);
  const now = useServerNow(60_000);
  const more = reasons.length > 1 ? ` · ${t('connection.more', { n: reasons.length - 1 })}` : '';
  return (
    <div className="band">
      <p className="band-what">
        <StateMark kind="attention" /> {troubleWords(words, age, locale, t)}
        {more}
      </p>
      <p className="band-then">
        {aliveAt === null ? t('connection.bandNever') : t('connection.band', { time: since(aliveAt, now) })}
      </p>
    </div>
  );
}

function CatchingUp() {
  const { t } = useWords();
  const { catchUp } = useHealth();
  return (
    <div className="band" data-kind="catch-up" role="status">
      <p className="band-what">
        <StateMark kind="late" /> {catchUp && catchUpWords(catchUp, t)}
      </p>
      <p className="band-then">{t('connection.catchUpMeans')}</p>
    </div>
  );
}

function Notes() {
  const { t, locale } = useWords();
  const [first, ...others] = useHealth().notes;
  return (
    <div className="band" data-kind="note">
      <p className="band-what">
        <StateMark kind="attention" /> {first && healthWords(first, locale)}
      </p>
      {others.length > 0 && <p className="band-then">{t('connection.more', { n: others.length })}</p>}
    </div>
  );
}
