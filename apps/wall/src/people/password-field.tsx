import { useState } from 'react';
import { useWords } from '#i18n/use-words';
import { TextField } from '#people/text-field';
import styles from '#people/people.module.css';

interface Props {
  label: string;
  name: string;
  /** What a password manager is to do: `current-password` fills in, `new-password` makes one. */
  kind: 'current-password' | 'new-password';
  hint?: string;
}

/** A password, hidden unless one asks to see it; it may be pasted, and managers of passwords know it. */
export function PasswordField({ kind, ...field }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <TextField {...field} type={shown ? 'text' : 'password'} autoComplete={kind} required>
      <label className={styles.show}>
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {t('people.show')}
      </label>
    </TextField>
  );
}
