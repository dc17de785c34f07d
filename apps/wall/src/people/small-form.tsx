import type { FormEvent, ReactNode } from 'react';
import { useWords } from '#i18n/use-words';
import styles from '#people/people.module.css';

interface Props {
  label: string;
  busy: boolean;
  problem: string | null;
  submit: (given: Readonly<Record<string, string>>) => void;
  children: ReactNode;
}

/** Fields, why the last order was not done, and one button. */
export function SmallForm({ label, busy, problem, submit, children }: Props) {
  const { t } = useWords();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      {children}
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      <button type="submit" className="button" disabled={busy}>
        {busy ? t('people.wait') : label}
      </button>
    </form>
  );
}
