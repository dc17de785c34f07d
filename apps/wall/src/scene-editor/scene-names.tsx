import { useState } from 'react';
import type { SceneWords } from '@ioc/shared/answers/scenes';
import { useCatalogue } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { freePlace } from '#scene-editor/arrangement';
import { newPanel, type PanelKind, panelKinds } from '#scene-editor/panel-kinds';
import styles from '#scene-editor/scene-editor.module.css';

/** A scene of more cannot be read from six metres; the server holds the same bound. */
const mostPanels = 12;

interface Props {
  scene: SceneWords;
  problems: ReadonlyMap<string, string>;
  onChange: (scene: SceneWords) => void;
}

/** The names of a scene, and a panel more. */
export function SceneNames({ scene, problems, onChange }: Props) {
  const { t } = useWords();
  const said = [...problems];
  return (
    <section aria-label={t('sceneEditor.scene')} className={styles.box}>
      <div className={styles.fields}>
        {(['name', 'nameEn'] as const).map((field) => (
          <label key={field} className={styles.field}>
            <span className="quiet">{t(`sceneEditor.${field}`)}</span>
            <input
              value={scene[field]}
              required
              maxLength={300}
              onChange={({ target }) => onChange({ ...scene, [field]: target.value })}
            />
          </label>
        ))}
      </div>
      {said.map(([field, words]) => (
        <p key={field} role="alert" className={styles.problem}>
          {field}: {words}
        </p>
      ))}
      <AddPanel scene={scene} onChange={onChange} />
    </section>
  );
}

function AddPanel({ scene, onChange }: Pick<Props, 'scene' | 'onChange'>) {
  const { t } = useWords();
  const [show, setShow] = useState<PanelKind>('figure');
  const figure = useCatalogue()?.indicators[0]?.code ?? '';
  const room = freePlace(scene.panels);
  const isFull = room === null || scene.panels.length >= mostPanels;
  return (
    <p className={styles.add}>
      <select
        aria-label={t('sceneEditor.kindOfNew')}
        value={show}
        onChange={({ target }) => setShow(target.value as PanelKind)}
      >
        {panelKinds.map((one) => (
          <option key={one} value={one}>
            {t(`sceneEditor.kinds.${one}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button"
        disabled={isFull}
        onClick={() => room && onChange({ ...scene, panels: [...scene.panels, newPanel(show, room, figure)] })}
      >
        {t('sceneEditor.add')}
      </button>
      {isFull && <span className="quiet">{t(room === null ? 'sceneEditor.noRoom' : 'sceneEditor.tooMany')}</span>}
    </p>
  );
}
