import type { AccountLink } from '@ioc/shared/answers/accounts';
import { useState } from 'react';
import { useWords } from '#i18n/use-words';
import { served } from '#ui/base-path';
import { dateTime } from '#ui/format';
import styles from '#people/people.module.css';

/** A link that was just made: shown this once, to be handed over. */
export function LinkNote({ of: { account, link, until } }: { of: AccountLink }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const whole = window.location.origin + served(link);
  return (
    <div className={styles.said} role="status">
      <p>{t('people.linkFor', { name: account.displayName, until: dateTime(until) })}</p>
      <p className="code-line">{whole}</p>
      {navigator.clipboard && (
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard.writeText(whole).then(() => setCopied(true))}
        >
          {t(copied ? 'people.copied' : 'people.copy')}
        </button>
      )}
    </div>
  );
}
