import { CopyButton } from '#people/copy-button';
import styles from '#people/people.module.css';

/** A link or a key that was just made: shown this once, to be handed over. */
export function OnceNote({ words, text }: { words: string; text: string }) {
  return (
    <div className={styles.said} role="status">
      <p>{words}</p>
      <p className="code-line">{text}</p>
      <CopyButton text={text} />
    </div>
  );
}
