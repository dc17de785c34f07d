import { figuresShown, sceneFigureKey, type ScenePanel } from '@ioc/shared/live/scenes';
import type { PanelUnit } from '@ioc/shared/live/panel-unit';
import type { FigureRow, SceneRow } from '@ioc/shared/live/tables';
import type { Seen } from '#alarms/current-cells.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { SceneFile } from '#catalogue/scene-schema.js';
import { figuresOf, totalsOf } from '#ledger/figures.js';
import { figureRowOf } from '#live/queries/figures.js';

/** Scenes as walls draw them, in their order. Pure. */
export const sceneRows = (catalogue: Catalogue, scenes: readonly SceneFile[] = catalogue.books.scenes): SceneRow[] =>
  scenes.map(({ code, name, nameEn, panels }, order) => ({
    ...{ key: code, order, name, nameEn },
    panels: panels.map((panel) => panelOf(panel, catalogue)),
  }));

function panelOf({ at, ...question }: SceneFile['panels'][number], catalogue: Catalogue): ScenePanel {
  const [column, row, columns, rows] = at;
  const place = { column, row, columns, rows };
  switch (question.show) {
    case 'figure':
    case 'figures':
    case 'series':
    case 'days':
    case 'due':
    case 'radar':
    case 'index':
    case 'funnel':
      return { ...place, question: { ...question, unit: unitOf(question.unit, catalogue) } };
    default:
      return { ...place, question };
  }
}

function unitOf(code: string | undefined, { province, units }: Catalogue): PanelUnit {
  if (code === undefined || code === province.rootUnit) return { code: province.rootUnit, name: null };
  return { code, name: units.get(code)?.shortName ?? code };
}

/** Every figure that a scene asks for, once, whatever its bounds say. Pure. */
export function sceneFigureRows(
  { inputs, catalogue, today, sources }: Seen,
  scenes: readonly SceneRow[] = sceneRows(catalogue),
  totalOf = totalsOf(inputs, catalogue),
): FigureRow[] {
  const rowOf = figureRowOf(inputs, catalogue, today, totalOf);
  return [...figuresByUnit(scenes)].flatMap(([unit, wanted]) =>
    figuresOf(inputs, { catalogue, unit, today, sources }, totalOf)
      .filter(({ indicator }) => wanted.has(indicator))
      .map((figure, order) => rowOf(figure, sceneFigureKey(figure.indicator, unit), order)),
  );
}

/** Indicators by unit. */
function figuresByUnit(scenes: readonly SceneRow[]): Map<string, Set<string>> {
  const byUnit = new Map<string, Set<string>>();
  for (const { figure, unit } of scenes.flatMap(({ panels }) => panels.flatMap(figuresShown)))
    byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(figure));
  return byUnit;
}
