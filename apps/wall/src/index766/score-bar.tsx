import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import styles from '#index766/index766.module.css';

interface Props {
  /** Null: nothing is known. */
  score: number | null;
  max: number;
  /** Points whose counts are not known: hatched, for they are neither won nor lost. */
  unknown: number;
}

/** A score of what can be had, as a thin bar from zero. */
export function ScoreBar({ score, max, unknown }: Props) {
  const { locale } = useWords();
  const share = (points: number) => `${max === 0 ? 0 : (100 * points) / max}%`;
  return (
    <span className={styles.score}>
      <span className={styles.text}>
        {score === null ? '–' : exact(score, locale)}
        <span className="quiet">/{exact(max, locale)}</span>
      </span>
      <span className={styles.bar} aria-hidden="true">
        <i style={{ width: share(score ?? 0) }} />
        <i className={styles.unknown} style={{ width: share(unknown) }} />
      </span>
    </span>
  );
}
