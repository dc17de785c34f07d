import styles from '#scene-editor/scene-editor.module.css';

/** Lines between the screens of a room, so that who arranges a scene sees what would stand over one. */
export function SeamLines({ screens: [across, down] }: { screens: readonly [number, number] }) {
  const between = (n: number) => Array.from({ length: n - 1 }, (_, at) => `${((at + 1) * 100) / n}%`);
  return (
    <div aria-hidden="true">
      {between(across).map((left) => (
        <span key={left} className={styles.upright} style={{ left }} />
      ))}
      {between(down).map((top) => (
        <span key={top} className={styles.level} style={{ top }} />
      ))}
    </div>
  );
}
