import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from '#people/people.module.css';

interface Props extends Omit<ComponentProps<'input'>, 'id'> {
  label: string;
  hint?: string | undefined;
  /** Between the field and its hint. */
  children?: ReactNode;
}

/** One line of text with its label above and its hint below. */
export function TextField({ label, hint, children, ...input }: Props) {
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
      {children}
      {hint && (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
