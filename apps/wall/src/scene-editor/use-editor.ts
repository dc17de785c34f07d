import { useReducer, useState } from 'react';
import type { SceneToEdit, SceneWords } from '@ioc/shared/answers/scenes';
import type { EditedPanel } from '#scene-editor/arrangement';
import { edited, editsOf } from '#scene-editor/edits';
import { useSceneOrders } from '#scene-editor/use-scene-orders';

/** The state of the editor of one scene, and what changes it. `reload`: asks the server for the scene again. */
export function useEditor(of: SceneToEdit, reload: () => void) {
  const [edits, dispatch] = useReducer(edited, of.scene, editsOf);
  const [chosen, choose] = useState(0);
  /** Of the server, as it was last loaded or saved here. */
  const [version, setVersion] = useState(of.version);
  const orders = useSceneOrders(of.problems);
  const { scene } = edits;
  const { panels } = scene;
  const change = (next: SceneWords) => dispatch({ do: 'change', scene: next });
  const setPanel = (at: number, panel: EditedPanel) =>
    change({ ...scene, panels: panels.map((one, i) => (i === at ? panel : one)) });
  const removePanel = (at: number) => {
    if (panels.length === 1) return;
    change({ ...scene, panels: panels.filter((_, i) => i !== at) });
    choose(Math.max(0, at - 1));
  };
  const after = (kept: SceneWords | null) => (now: number | null) => {
    if (now !== null) setVersion(now);
    if (now !== null && kept) dispatch({ do: 'saved', scene: kept });
    reload();
  };
  return {
    ...{ edits, scene, chosen, choose, version, orders, change, setPanel, removePanel },
    undo: () => dispatch({ do: 'undo' }),
    redo: () => dispatch({ do: 'redo' }),
    keep: (publish: boolean) => void orders.save(scene, version, publish).then(after(scene)),
    withdraw: () => void orders.withdraw(scene.code, version).then(after(null)),
    /** After somebody else was faster: mine over theirs, as a draft; or theirs. */
    keepMine: () => void orders.save(scene, of.version, false).then(after(scene)),
    takeTheirs: () => {
      setVersion(of.version);
      dispatch({ do: 'load', scene: of.scene });
      choose(0);
    },
  };
}
export type SceneEditing = ReturnType<typeof useEditor>;
