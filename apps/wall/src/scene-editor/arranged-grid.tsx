import type { KeyboardEvent } from 'react';
import { GridLayout, type Layout, noCompactor } from 'react-grid-layout';
import 'react-grid-layout/css/styles.css';
import type { SceneWords } from '@ioc/shared/answers/scenes';
import { sceneGrid } from '@ioc/shared/live/scenes';
import { useWords } from '#i18n/use-words';
import { useBox } from '#ui/use-box';
import { type EditedPanel, type GridPlace, placeAfterKey, placeOf } from '#scene-editor/arrangement';
import { SeamLines } from '#scene-editor/seam-lines';
import styles from '#scene-editor/scene-editor.module.css';

interface Props {
  scene: SceneWords;
  /** The panel whose fields are shown; -1: none. */
  chosen: number;
  nameOf: (panel: EditedPanel) => string;
  /** Panels with a problem. */
  wrong: ReadonlySet<number>;
  /** Screens of the room, across and down. */
  screens: readonly [number, number];
  onChoose: (at: number) => void;
  onPlace: (at: number, place: GridPlace) => void;
  onRemove: (at: number) => void;
}

const compactor = { ...noCompactor, preventCollision: true };
const margin = 4;

/** The grid of a scene: panels are dragged, drawn larger at their corner, or moved with the arrows. */
export function ArrangedGrid(props: Props) {
  const [here, box] = useBox<HTMLDivElement>();
  const width = box?.width ?? 0;
  const [across, down] = props.screens;
  const height = Math.round((width * 9 * down) / (16 * across));
  const rowHeight = (height - margin * (sceneGrid.rows - 1)) / sceneGrid.rows;
  return (
    <div ref={here} className={styles.canvas} style={{ height }}>
      <SeamLines screens={props.screens} />
      {width > 0 && <Grid {...props} width={width} rowHeight={rowHeight} />}
    </div>
  );
}

function Grid({ width, rowHeight, ...props }: Props & { width: number; rowHeight: number }) {
  const { scene, onPlace } = props;
  const layout = scene.panels.map((panel, at) => {
    const [column, row, w, h] = placeOf(panel);
    return { i: String(at), x: column - 1, y: row - 1, w, h };
  });
  const moved = (next: Layout) => {
    for (const { i, x, y, w, h } of next) {
      const panel = scene.panels[Number(i)];
      const place: GridPlace = [x + 1, y + 1, w, h];
      if (panel && placeOf(panel).join() !== place.join()) onPlace(Number(i), place);
    }
  };
  return (
    <GridLayout
      width={width}
      layout={layout}
      compactor={compactor}
      autoSize={false}
      gridConfig={{
        ...{ cols: sceneGrid.columns, maxRows: sceneGrid.rows, rowHeight },
        ...{ margin: [margin, margin], containerPadding: [0, 0] },
      }}
      style={{ height: '100%' }}
      onDragStop={moved}
      onResizeStop={moved}
    >
      {scene.panels.map((panel, at) => (
        <div key={String(at)}>
          <PanelBox panel={panel} at={at} {...props} />
        </div>
      ))}
    </GridLayout>
  );
}

function PanelBox({ panel, at, scene, chosen, nameOf, wrong, ...does }: Props & { panel: EditedPanel; at: number }) {
  const { t } = useWords();
  const [column, row, columns, rows] = placeOf(panel);
  const place = t('sceneEditor.place', { column, row, columns, rows });
  const press = (event: KeyboardEvent) => {
    const next = placeAfterKey(scene.panels, at, event);
    if (next) does.onPlace(at, next);
    else if (event.key === 'Delete') does.onRemove(at);
    if (next || event.key === 'Delete' || event.key.startsWith('Arrow')) event.preventDefault();
  };
  return (
    <button
      type="button"
      className={wrong.has(at) ? `${styles.panel} ${styles.wrong}` : styles.panel}
      aria-pressed={at === chosen}
      aria-label={`${nameOf(panel)}. ${place}`}
      data-panel={at}
      onClick={() => does.onChoose(at)}
      onFocus={() => does.onChoose(at)}
      onKeyDown={press}
    >
      <span className={styles.kind}>{t(`sceneEditor.kinds.${panel.show as 'figure'}`)}</span>
      <span className={styles.name}>{nameOf(panel)}</span>
    </button>
  );
}
