import { sceneGrid, type ScenePanel } from '@ioc/shared/live/scenes';

/** How the panels of a scene stand, as a drawing of 96 × 54. Its words are beside it. */
export const Sketch = ({ panels }: { panels: readonly ScenePanel[] }) => (
  <svg
    width="96"
    height="54"
    viewBox={`0 0 ${sceneGrid.columns} ${sceneGrid.rows}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {panels.map(({ column, row, columns, rows, question }, at) => (
      <rect
        key={at}
        x={column - 1 + 0.08}
        y={row - 1 + 0.14}
        width={columns - 0.16}
        height={rows - 0.28}
        fill={question.show === 'map' ? 'var(--faint)' : 'var(--line)'}
      />
    ))}
  </svg>
);
