import { sceneGrid } from '@ioc/shared/live/scenes';
import { useWords } from '#i18n/use-words';
import { type EditedPanel, placeOf } from '#scene-editor/arrangement';
import { PanelFields } from '#scene-editor/panel-fields';
import styles from '#scene-editor/scene-editor.module.css';

interface Props {
  panel: EditedPanel;
  name: string;
  problems: ReadonlyMap<string, string>;
  onChange: (panel: EditedPanel) => void;
  /** Null: a scene has at least one panel. */
  onRemove: (() => void) | null;
}
const sides = ['column', 'row', 'columns', 'rows'] as const;

/** The chosen panel: where it stands and what it shows. */
export function PanelForm({ panel, name, problems, onChange, onRemove }: Props) {
  const { t } = useWords();
  const place = placeOf(panel);
  return (
    <section aria-label={t('sceneEditor.panel')} className={styles.box}>
      <h2>{name}</h2>
      <p className="quiet">{t(`sceneEditor.kinds.${panel.show as 'figure'}`)}</p>
      <PanelFields panel={panel} problems={problems} onChange={onChange} />
      <div className={styles.place}>
        {sides.map((side, i) => (
          <label key={side} className={styles.field}>
            <span className="quiet">{t(`sceneEditor.${side}`)}</span>
            <input
              type="number"
              min={1}
              max={i % 2 === 0 ? sceneGrid.columns : sceneGrid.rows}
              value={place[i]}
              onChange={({ target }) =>
                onChange({ ...panel, at: place.map((one, j) => (j === i ? Number(target.value) : one)) })
              }
            />
          </label>
        ))}
      </div>
      {problems.has('at') && <p className={styles.problem}>{problems.get('at')}</p>}
      {onRemove && (
        <button type="button" className="button" onClick={onRemove}>
          {t('sceneEditor.remove')}
        </button>
      )}
      <p className="quiet">{t('sceneEditor.keys')}</p>
    </section>
  );
}
