import { useWords } from '#i18n/use-words';
import styles from '#people/people.module.css';

/** Sends a form, or leaves it. */
export function FormButtons({ send, busy, leave }: { send: string; busy: boolean; leave: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles.buttons}>
      <button type="submit" className="button" disabled={busy}>
        {send}
      </button>
      <button type="button" className="button" onClick={leave}>
        {t('people.cancel')}
      </button>
    </div>
  );
}
