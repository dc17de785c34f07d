import type { PanelQuestion, ScenePanel } from '@ioc/shared/live/scenes';
import { type EditedPanel, placeOf } from '#scene-editor/arrangement';

/** A panel of the editor as walls have it; `unitName`: of a code of a unit. Pure. */
export function scenePanelOf(panel: EditedPanel, unitName: (code: string) => string): ScenePanel {
  const [column, row, columns, rows] = placeOf(panel);
  const { at: _, unit, ...fields } = panel;
  const code = typeof unit === 'string' ? unit : '';
  const question = { ...fields, unit: { code, name: code === '' ? null : unitName(code) } } as unknown as PanelQuestion;
  return { column, row, columns, rows, question };
}
