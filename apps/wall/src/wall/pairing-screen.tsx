import type { Pairing } from '@ioc/shared/answers/displays';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { useServerNow } from '#live/use-live';
import { served } from '#ui/base-path';
import { clock, dateTime } from '#ui/format';
import { usePairing } from '#wall/use-pairing';
import styles from '#wall/pairing-screen.module.css';

/**
 * Instead of the picture, while the server does not know who is at this screen: a code that makes it a display. It is never a
 * page to sign in on, and the picture comes by itself.
 */
export function PairingScreen() {
  const { t } = useWords();
  const { pairing, failed } = usePairing();
  const ended = pairing?.ended ?? null;
  return (
    <main className={styles.screen}>
      <p className={styles.place}>{t('place.centre')}</p>
      <h1>{t(ended ? 'displays.endedTitle' : 'displays.waitTitle')}</h1>
      {ended && <p>{endedWords(ended, t)}</p>}
      <Code of={pairing} />
      <p>{t('displays.waitLead', { address: window.location.host + served('/displays') })}</p>
      <p role="status" className={styles.place}>
        {failed ? t('displays.failed') : pairing?.until && t('displays.until', { time: clock(pairing.until) })}
      </p>
      <Link to="/sign-in" className={styles.person}>
        {t('displays.byAccount')}
      </Link>
    </main>
  );
}

/** One that has expired while the server is away would only be typed in vain. */
function Code({ of }: { of: Pairing | null }) {
  const { t } = useWords();
  const now = useServerNow(1000);
  const { code = null, until = null } = of ?? {};
  if (code === null || until === null || Date.parse(until) < now)
    return <p className={styles.code}>{<span className={styles.asking}>{t('displays.asking')}</span>}</p>;
  return (
    <p className={styles.code} aria-label={[...code].join(' ')}>
      {code}
    </p>
  );
}

const endedWords = ({ name, at }: NonNullable<Pairing['ended']>, t: ReturnType<typeof useWords>['t']): string =>
  name === null || at === null ? t('displays.forgottenLead') : t('displays.endedLead', { name, at: dateTime(at) });
