import { useCatalogue } from '#desk/use-answer';
import { usePanelNames } from '#scenes/panel-names';
import type { EditedPanel } from '#scene-editor/arrangement';
import { scenePanelOf } from '#scene-editor/scene-panel-of';

/** What an edited panel is called, as on the page of all scenes. */
export function usePanelName(): (panel: EditedPanel) => string {
  const nameOf = usePanelNames();
  const units = new Map((useCatalogue()?.units ?? []).map(({ code, name, shortName }) => [code, shortName ?? name]));
  return (panel) => nameOf(scenePanelOf(panel, (code) => units.get(code) ?? code));
}
