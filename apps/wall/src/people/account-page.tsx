import type { WhoAmI } from '@ioc/shared/answers/accounts';
import { Link } from 'react-router';
import { question } from '#api/question';
import { Facts } from '#desk/facts';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { NewPassword } from '#people/new-password';
import { Sessions } from '#people/sessions';

/** Who one is here, where one is signed in, and a new password. */
export function AccountPage() {
  const { t } = useWords();
  const who = useAnswer(question('/session'));
  return (
    <>
      <PageHead here={t('people.account')} title={t('people.account')} />
      <Loaded of={who}>
        {(me) => (
          <>
            <Rights me={me} />
            {me.signedIn && <SecondFactor of={me.secondFactor} />}
            {me.signedIn && <Sessions />}
            {me.signedIn && <NewPassword />}
            {!me.signedIn && <p className="page-note">{t('people.notSignedIn')}</p>}
          </>
        )}
      </Loaded>
    </>
  );
}

function SecondFactor({ of }: { of: WhoAmI['secondFactor'] }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="two-factor">
      <h2 id="two-factor">{t('twoFactor.title')}</h2>
      <p>{t(of === 'in-force' ? 'twoFactor.isOn' : 'twoFactor.isOff')}</p>
      <Link to="/two-factor?next=%2Faccount" className="button">
        {t(of === 'in-force' ? 'twoFactor.manage' : 'twoFactor.begin')}
      </Link>
    </section>
  );
}

function Rights({ me: { name, displayName, roles, units } }: { me: WhoAmI }) {
  const { t } = useWords();
  return (
    <Facts
      facts={[
        [t('people.name'), name],
        [t('people.displayName'), displayName],
        [t('people.roles'), roles.map((role) => t(`people.role.${role}`)).join(', ')],
        [t('people.units'), units.length > 0 ? units.join(', ') : t('people.noUnits')],
      ]}
    />
  );
}
