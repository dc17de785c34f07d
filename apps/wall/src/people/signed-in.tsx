import { Link } from 'react-router';
import { useSession } from '#desk/use-session';
import { useWords } from '#i18n/use-words';
import { signOut } from '#people/sign-out';

/** In the head of every page: as whom one is here, and the way out. */
export function SignedIn() {
  const { t } = useWords();
  const who = useSession();
  if (who.kind !== 'ready') return null;
  const { access, signedIn, displayName } = who.answer;
  if (!signedIn)
    return (
      <p className="desk-person">
        <Link to="/account">{t(access === 'open' ? 'people.asOpen' : 'people.asDemonstration')}</Link>
      </p>
    );
  return (
    <p className="desk-person">
      <Link to="/account">{t('people.as', { name: displayName })}</Link>
      <button type="button" className="link" onClick={() => void signOut()}>
        {t('people.signOut')}
      </button>
    </p>
  );
}
