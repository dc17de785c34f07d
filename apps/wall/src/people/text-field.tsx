import { type ComponentProps, useId } from 'react';
import styles from '#people/people.module.css';

interface Props extends Omit<ComponentProps<'input'>, 'id'> {
  label: string;
  hint?: string;
}

/** One line of text with its label above and its hint below. */
export function TextField({ label, hint, ...input }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        spellCheck={false}
        autoCapitalize="none"
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        {...input}
      />
      {hint && (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
