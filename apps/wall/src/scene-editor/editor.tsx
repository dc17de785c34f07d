import { useState } from 'react';
import type { SceneToEdit } from '@ioc/shared/answers/scenes';
import { useWords } from '#i18n/use-words';
import { ArrangedGrid } from '#scene-editor/arranged-grid';
import { isUnsaved } from '#scene-editor/edits';
import { EditorBar } from '#scene-editor/editor-bar';
import { PanelForm } from '#scene-editor/panel-form';
import { problemsByPanel } from '#scene-editor/problems-by-panel';
import { type RoomName, rooms } from '#scene-editor/rooms';
import { SceneNames } from '#scene-editor/scene-names';
import { type SceneEditing, useEditor } from '#scene-editor/use-editor';
import { usePanelName } from '#scene-editor/use-panel-name';
import { Versions } from '#scene-editor/versions';
import { WrongPanels } from '#scene-editor/wrong-panels';
import styles from '#scene-editor/scene-editor.module.css';

/** One scene: its grid, the fields of the chosen panel, and what was kept of it before. */
export function Editor({ of, reload }: { of: SceneToEdit; reload: () => void }) {
  const { t } = useWords();
  const editing = useEditor(of, reload);
  const [room, setRoom] = useState<RoomName>('1×1');
  return (
    <>
      <EditorBar of={of} editing={editing} room={room} onRoom={setRoom} />
      {isUnsaved(editing.edits) && editing.version < of.version && <p role="status">{t('sceneEditor.newer')}</p>}
      <Work editing={editing} screens={rooms[room]} />
      <Versions of={of} onLoad={editing.change} />
    </>
  );
}

/** The grid and, beside it, the fields. */
function Work({ editing, screens }: { editing: SceneEditing; screens: readonly [number, number] }) {
  const { locale } = useWords();
  const nameOf = usePanelName();
  const { scene, chosen, choose, change, setPanel, removePanel, orders } = editing;
  const problems = problemsByPanel(orders.problems, locale === 'vi-VN');
  const panel = scene.panels[chosen];
  return (
    <div className={styles.work}>
      <ArrangedGrid
        {...{ scene, chosen, nameOf, screens }}
        wrong={new Set(problems.panels.keys())}
        onChoose={choose}
        onPlace={(at, place) => setPanel(at, { ...scene.panels[at]!, at: [...place] })}
        onRemove={removePanel}
      />
      <div className={styles.side}>
        <WrongPanels panels={scene.panels} problems={problems.panels} nameOf={nameOf} onChoose={choose} />
        <SceneNames scene={scene} problems={problems.scene} onChange={change} />
        {panel && (
          <PanelForm
            panel={panel}
            name={nameOf(panel)}
            problems={problems.panels.get(chosen) ?? new Map()}
            onChange={(next) => setPanel(chosen, next)}
            onRemove={scene.panels.length > 1 ? () => removePanel(chosen) : null}
          />
        )}
      </div>
    </div>
  );
}
