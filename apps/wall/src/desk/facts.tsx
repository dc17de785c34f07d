import type { ReactNode } from 'react';
import styles from '#desk/facts.module.css';

/** A name, its value, and classes of the value. Without a value the fact is left out. */
export type Fact = readonly [name: string, value: ReactNode, look?: string];

interface Props {
  facts: readonly Fact[];
  label?: string;
  /** Side by side in two columns, where there is room. */
  columns?: boolean;
  look?: string;
}

/** What is known of something, name by name. */
export function Facts({ facts, label, columns = false, look }: Props) {
  const classes = [styles.facts, columns && styles.columns, look].filter(Boolean).join(' ');
  return (
    <dl className={classes} aria-label={label}>
      {facts
        .filter(([, value]) => value !== null && value !== '' && value !== false && value !== undefined)
        .map(([name, value, of]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={of}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
