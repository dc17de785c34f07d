import { chartKinds } from '@ioc/shared/live/charts';
import { playAddress, sceneGrid } from '@ioc/shared/live/scenes';
import type { Path } from '#catalogue/read-yaml.js';
import type { SceneFile } from '#catalogue/scene-schema.js';

type Say = (path: Path, expected: string, expectedEn: string) => void;
/** Of an indicator: what decides whether a panel can show it. */
interface Asked {
  readonly code: string;
  readonly formula: {
    readonly kind: string;
    readonly only?: { readonly field?: unknown; readonly procedures?: unknown } | undefined;
  };
}
interface Known {
  readonly unit: (code: string) => boolean;
  /** Null: indicators.yaml is itself unreadable. */
  readonly indicators: readonly Asked[] | null;
  /** Of layers.yaml; null: it is itself unreadable. */
  readonly layers: readonly { readonly code: string }[] | null;
}
/** Layers of the map that every province has. */
const caseLayers = ['on-time', 'complaints'];
type Panel = SceneFile['panels'][number];

/** What a scene needs besides its fields: panels inside the grid and apart, figures and units that there are. Pure. */
export function checkScenes(scenes: readonly SceneFile[], known: Known, say: Say): void {
  scenes.forEach(({ code, panels }, i) => {
    if (code === playAddress)
      say(
        [i, 'code'],
        `mã khác ${playAddress} (dành cho trình chiếu)`,
        `a code other than ${playAddress}, kept for playlists`,
      );
    panels.forEach((panel, j) => {
      const here: Say = (path, ...words) => say([i, 'panels', j, ...path], ...words);
      checkPlace(panel, panels.slice(0, j), here);
      checkQuestion(panel, known, here);
    });
  });
  checkNumber(scenes, say);
}

/** A chart is a query of its own: so many are read every five seconds at most. */
const mostCharts = 40;
const charts = new Set<Panel['show']>(chartKinds);
function checkNumber(scenes: readonly SceneFile[], say: Say): void {
  const places = scenes.flatMap(({ panels }, i) =>
    panels.flatMap(({ show }, j): Path[] => (charts.has(show) ? [[i, 'panels', j, 'show']] : [])),
  );
  const over = places[mostCharts];
  if (over) say(over, `không quá ${mostCharts} biểu đồ`, `at most ${mostCharts} charts`);
}

function checkPlace({ at: [column, row, columns, rows] }: Panel, before: readonly Panel[], say: Say): void {
  const [right, bottom] = [column + columns - 1, row + rows - 1];
  if (right > sceneGrid.columns || bottom > sceneGrid.rows)
    return say(
      ['at'],
      `chỗ nằm trong lưới ${sceneGrid.columns} × ${sceneGrid.rows}`,
      `a place inside the grid of ${sceneGrid.columns} × ${sceneGrid.rows}`,
    );
  const other = before.findIndex(
    ({ at: [c, r, cs, rs] }) => column < c + cs && c <= right && row < r + rs && r <= bottom,
  );
  if (other >= 0) say(['at'], `chỗ chưa có khung nào (đã có khung ${other})`, `a free place (panel ${other} is there)`);
}

function checkQuestion(panel: Panel, known: Known, say: Say): void {
  const { unit, layers } = known;
  if (
    panel.show === 'map' &&
    layers !== null &&
    ![...caseLayers, ...layers.map(({ code }) => code)].includes(panel.layer)
  )
    say(
      ['layer'],
      `${caseLayers.join(', ')} hoặc mã một lớp trong layers.yaml`,
      `${caseLayers.join(', ')} or the code of a layer in layers.yaml`,
    );
  if ('unit' in panel && panel.unit !== undefined && !unit(panel.unit))
    say(['unit'], 'mã một đơn vị có trong units.yaml', 'the code of a unit in units.yaml');
  if ('figure' in panel) checkFigure(panel.figure, panel, known, (...words) => say(['figure'], ...words));
  if (!('figures' in panel)) return;
  panel.figures.forEach((code, k) => {
    const here = (...words: Words) => say(['figures', k], ...words);
    checkFigure(code, panel, known, here);
    if (panel.figures.indexOf(code) < k)
      here('chỉ số chưa có trong khung', 'an indicator that the panel does not yet have');
  });
}

type Words = [expected: string, expectedEn: string];
function checkFigure(code: string, panel: Panel, { indicators }: Known, say: (...words: Words) => void): void {
  const found = indicators?.find((one) => one.code === code);
  if (found === undefined) {
    if (indicators !== null)
      say('mã một chỉ số có trong indicators.yaml', 'the code of an indicator in indicators.yaml');
    return;
  }
  const ofUnits = panel.show === 'bars' || panel.show === 'multiples' || ('unit' in panel && panel.unit !== undefined);
  if (ofUnits && isOfProvinceOnly(found))
    say(
      'chỉ số tính được cho một đơn vị (only: theo lĩnh vực hay thủ tục chỉ có ở toàn tỉnh)',
      'an indicator that a unit has: one that is only of some fields or procedures is the whole province’s',
    );
  const { kind } = found.formula;
  if ((panel.show === 'days' || panel.show === 'multiples') && (kind === 'observed' || kind === 'procedures'))
    say('chỉ số đếm được theo ngày', 'an indicator that is counted by day');
  if (panel.show === 'series' && kind === 'procedures')
    say('chỉ số có theo tháng hoặc theo kỳ', 'an indicator that has months or periods');
}

const isOfProvinceOnly = ({ formula: { only } }: Asked) => (only?.field ?? only?.procedures) !== undefined;
