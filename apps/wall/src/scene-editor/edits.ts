import type { SceneWords } from '@ioc/shared/answers/scenes';

/** A scene while it is edited, with what it was before and what was undone. */
export interface Edits {
  readonly scene: SceneWords;
  readonly before: readonly SceneWords[];
  readonly undone: readonly SceneWords[];
  /** What was last saved or loaded. */
  readonly saved: SceneWords;
}

export type Edit =
  | { readonly do: 'change'; readonly scene: SceneWords }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  /** The server has the scene as it is. */
  | { readonly do: 'saved'; readonly scene: SceneWords }
  /** Begins again with a scene of the server. */
  | { readonly do: 'load'; readonly scene: SceneWords };

/** So many steps can be undone. */
const mostSteps = 100;

export const editsOf = (scene: SceneWords): Edits => ({ scene, before: [], undone: [], saved: scene });

/** The next state of the editor. Pure. */
export function edited(edits: Edits, edit: Edit): Edits {
  const { scene, before, undone } = edits;
  switch (edit.do) {
    case 'change':
      return { ...edits, scene: edit.scene, before: [...before, scene].slice(-mostSteps), undone: [] };
    case 'undo': {
      const last = before.at(-1);
      return last ? { ...edits, scene: last, before: before.slice(0, -1), undone: [...undone, scene] } : edits;
    }
    case 'redo': {
      const last = undone.at(-1);
      return last ? { ...edits, scene: last, before: [...before, scene], undone: undone.slice(0, -1) } : edits;
    }
    case 'saved':
      return { ...edits, saved: edit.scene };
    case 'load':
      return editsOf(edit.scene);
  }
}

/** Whether something would be lost. */
export const isUnsaved = ({ scene, saved }: Edits): boolean => JSON.stringify(scene) !== JSON.stringify(saved);
