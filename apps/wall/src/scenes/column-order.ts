import type { ScenePanel } from '@ioc/shared/live/scenes';

/** Positions of the panels of a scene in one column: from the left as they stand, from the top, and maps last. Pure. */
export const columnOrder = (panels: readonly ScenePanel[]): number[] => {
  const isMap = (at: number) => Number(panels[at]!.question.show === 'map');
  const place = (at: number) => [isMap(at), panels[at]!.column, panels[at]!.row] as const;
  return panels.map((_, at) => at).sort((a, b) => compared(place(a), place(b)));
};

const compared = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((one, i) => one !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};
