import { useWords } from '#i18n/use-words';
import { useHealth, usePictureAge, useServerNow } from '#live/use-live';
import { troubleWords } from '#panels/health-words';
import { since } from '#ui/format';
import { StateMark } from '#ui/state-mark';

/** Between the province's name and its map: which hop is broken, since when, and that all figures are old. Goes by itself. */
export function Band() {
  const { t, locale } = useWords();
  const { state, words, aliveAt } = useHealth();
  const age = usePictureAge(1000);
  const now = useServerNow(60_000);
  if (state === 'live' || state === 'connecting') return null;
  return (
    <div className="band">
      <p className="band-what">
        <StateMark kind="attention" /> {troubleWords(words, age, locale, t)}
      </p>
      <p className="band-then">
        {aliveAt === null ? t('connection.bandNever') : t('connection.band', { time: since(aliveAt, now) })}
      </p>
    </div>
  );
}
