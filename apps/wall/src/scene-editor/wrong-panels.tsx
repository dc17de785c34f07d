import { useWords } from '#i18n/use-words';
import type { EditedPanel } from '#scene-editor/arrangement';
import styles from '#scene-editor/scene-editor.module.css';

interface Props {
  panels: readonly EditedPanel[];
  problems: ReadonlyMap<number, ReadonlyMap<string, string>>;
  nameOf: (panel: EditedPanel) => string;
  onChoose: (at: number) => void;
}

/** Every panel with a problem, each a way to its fields. */
export function WrongPanels({ panels, problems, nameOf, onChoose }: Props) {
  const { t } = useWords();
  const wrong = [...problems].flatMap(([at, fields]) => (panels[at] ? [{ at, panel: panels[at], fields }] : []));
  if (wrong.length === 0) return null;
  return (
    <section role="alert" className={styles.box}>
      <h2>{t('sceneEditor.toCorrect')}</h2>
      <ul>
        {wrong.map(({ at, panel, fields }) => (
          <li key={at}>
            <button type="button" className="link" onClick={() => onChoose(at)}>
              {nameOf(panel)}
            </button>{' '}
            <span className={styles.problem}>{[...fields.values()].join('; ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
