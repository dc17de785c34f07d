import type { FormEvent } from 'react';
import { useWords } from '#i18n/use-words';
import { TextField } from '#people/text-field';
import styles from '#people/people.module.css';

export interface GivenDisplay {
  readonly code: string;
  readonly name: string;
  readonly room: string;
}

/** The code that a screen shows, and what the screen is called from then on. */
export function PairForm({ busy, pair }: { busy: boolean; pair: (given: GivenDisplay) => void }) {
  const { t } = useWords();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const {
      code = '',
      name = '',
      room = '',
    } = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    pair({ code: code.trim(), name: name.trim(), room: room.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('displays.pair')}>
      <TextField
        label={t('displays.code')}
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        required
        maxLength={20}
        hint={t('displays.codeHint')}
      />
      <TextField
        label={t('displays.name')}
        name="name"
        autoComplete="off"
        required
        maxLength={60}
        hint={t('displays.nameHint')}
      />
      <TextField label={t('displays.room')} name="room" autoComplete="off" required maxLength={60} />
      <button type="submit" className="button" disabled={busy}>
        {t('displays.confirm')}
      </button>
    </form>
  );
}
