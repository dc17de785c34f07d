import { useId, useState } from 'react';
import { useWords } from '#i18n/use-words';
import styles from '#people/people.module.css';

interface Props {
  label: string;
  name: string;
  /** What a password manager is to do: `current-password` fills in, `new-password` makes one. */
  kind: 'current-password' | 'new-password';
  hint?: string;
}

/** A password, hidden unless one asks to see it; it may be pasted, and managers of passwords know it. */
export function PasswordField({ label, name, kind, hint }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete={kind}
        required
        spellCheck={false}
        autoCapitalize="none"
        {...(hint && { 'aria-describedby': `${id}-hint` })}
      />
      <label className={styles.show}>
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {t('people.show')}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
