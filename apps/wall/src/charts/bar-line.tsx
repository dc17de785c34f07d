import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Bar } from '@ioc/shared/live/charts';
import styles from '#charts/bar-line.module.css';

interface Props {
  name: string;
  /** The whole name, where the one that is shown is short. */
  whole: string;
  href: string;
  /** Length of the bar and place of the target, percent of the track. */
  share: number;
  target?: number | null;
  judgement?: Bar['judgement'];
  children: ReactNode;
}

/** One unit as a bar: its name, the bar from zero, its value. */
export const BarLine = ({ name, whole, href, share, target = null, judgement = 'none', children }: Props) => (
  <Link to={href} className={styles.row} data-judgement={judgement}>
    <span className={`${styles.name} cut`} title={whole}>
      {name}
    </span>
    <span className={styles.track}>
      <i className={styles.bar} style={{ width: `${share}%` }} />
      {target !== null && <i className={styles.target} style={{ left: `${target}%` }} />}
    </span>
    <span className={styles.value}>{children}</span>
  </Link>
);
