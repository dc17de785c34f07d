import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from '#desk/choice.module.css';

interface Props {
  label: string;
  /** Whether the label is also seen. */
  labelled?: boolean;
  /** One of several under each other: what can be chosen begins at one line. */
  aligned?: boolean;
  links: readonly {
    readonly key: string;
    readonly to: string;
    readonly words: ReactNode;
    readonly current: boolean;
  }[];
}

/** Readings of a page side by side, each an address; the one that is stands out. */
export function ChoiceLinks({ label, labelled = true, aligned = false, links }: Props) {
  return (
    <nav className={aligned ? `${styles.choice} ${styles.aligned}` : styles.choice} aria-label={label}>
      {labelled && <span className={`quiet ${styles.label}`}>{label}</span>}
      {links.map(({ key, to, words, current }) => (
        <Link key={key} to={to} aria-current={current ? 'true' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
