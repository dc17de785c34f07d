import type { SceneToEdit } from '@ioc/shared/answers/scenes';

type FieldProblems = ReadonlyMap<string, string>;

/** What is wrong, by panel and its field, and of the scene itself. `panels.0.figures.2` is of the field `figures`. Pure. */
export function problemsByPanel(
  problems: readonly SceneToEdit['problems'][number][],
  isVi: boolean,
): { readonly panels: ReadonlyMap<number, FieldProblems>; readonly scene: FieldProblems } {
  const panels = new Map<number, Map<string, string>>();
  const scene = new Map<string, string>();
  for (const { field, vi, en } of problems) {
    const [, at, of = 'at'] = /^panels\.(\d+)(?:\.([^.]+))?/.exec(field) ?? [];
    const said = isVi ? vi : en;
    if (at === undefined) scene.set(field, said);
    else panels.set(Number(at), (panels.get(Number(at)) ?? new Map<string, string>()).set(of, said));
  }
  return { panels, scene };
}
