import { useWords } from '#i18n/use-words';
import { CopyButton } from '#people/copy-button';
import styles from '#people/people.module.css';

/** Codes that were just made: shown this once, to be written down or printed. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="recovery-codes" className={styles.said}>
      <h2 id="recovery-codes">{t('twoFactor.codes')}</h2>
      <p>{t('twoFactor.codesLead')}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <CopyButton text={codes.join('\n')} />
        <button type="button" className="button" onClick={() => window.print()}>
          {t('twoFactor.print')}
        </button>
        <button type="button" className="button" onClick={done}>
          {t('twoFactor.codesKept')}
        </button>
      </div>
    </section>
  );
}
