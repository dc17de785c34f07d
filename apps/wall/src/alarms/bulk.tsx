import { type FormEvent, useState } from 'react';
import type { AlarmItem } from '@ioc/shared/answers/alarms';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { acknowledgeTogether } from '#alarms/order';
import styles from '#alarms/alarms.module.css';

interface Props {
  chosen: readonly AlarmItem[];
  onDone: (words: string) => void;
}

/** Several alarms acknowledged for one reason; those that somebody took meanwhile are named. */
export function Bulk({ chosen, onDone }: Props) {
  const { t, locale } = useWords();
  const [busy, setBusy] = useState(false);
  if (chosen.length === 0) return null;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    setBusy(true);
    const words = await acknowledgeTogether(chosen, reason).then(
      ({ done, refused }) => {
        const [first] = refused;
        const counts = t('alarms.acknowledgedTogether', { done: done.length, refused: refused.length });
        if (!first) return counts;
        return `${counts}. ${locale === 'vi-VN' ? first.why.vi : first.why.en}`;
      },
      (error: Error) => error.message,
    );
    setBusy(false);
    onDone(words);
  };
  return (
    <form className={styles.bulk} onSubmit={(event) => void send(event)}>
      <label>
        <span className="quiet">{t('alarms.reason')}</span> <input name="reason" required maxLength={1000} />
      </label>
      <button type="submit" className="button" disabled={busy}>
        {t('alarms.acknowledgeChosen', { n: exact(chosen.length, locale) })}
      </button>
    </form>
  );
}
