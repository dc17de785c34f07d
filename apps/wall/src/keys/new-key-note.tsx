import type { MadeSourceKey } from '@ioc/shared/answers/source-keys';
import { useState } from 'react';
import { useWords } from '#i18n/use-words';
import styles from '#people/people.module.css';

/** A key that was just made: shown this once, to be handed over. */
export function NewKeyNote({ of: { key, row } }: { of: MadeSourceKey }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(key).then(() => setCopied(true));
  return (
    <div className={styles.said} role="status">
      <p>{t('keys.made', { name: row.sourceName })}</p>
      <p className="code-line">{key}</p>
      {navigator.clipboard && (
        <button type="button" className="button" onClick={copy}>
          {t(copied ? 'people.copied' : 'people.copy')}
        </button>
      )}
    </div>
  );
}
