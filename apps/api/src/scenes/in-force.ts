import type { Catalogue } from '#catalogue/catalogue.js';
import { checkScenes } from '#catalogue/check-scenes.js';
import { type SceneFile, SceneShape, mostScenes } from '#catalogue/scene-schema.js';

/** What is wrong with a scene, at a field of it: `panels.0.figure`. */
export interface SceneProblem {
  readonly field: string;
  readonly vi: string;
  readonly en: string;
}

/** The published versions of the scenes of the page, the newest of each first. */
export type PublishedScenes = ReadonlyMap<string, readonly unknown[]>;

/**
 * The scenes that walls show: those of the catalogue, and in their place or after them those that were published on the page.
 * A version that can no longer be read, or asks for what the catalogue no longer has, is left out for the one before it;
 * without one the file's scene stands. Pure.
 */
export function scenesInForce(catalogue: Catalogue, published: PublishedScenes): readonly SceneFile[] {
  let scenes: readonly SceneFile[] = catalogue.books.scenes;
  for (const versions of published.values()) {
    const found = versions
      .map(sceneIn)
      .find((one) => one !== null && problemsOfScene(one, scenes, catalogue).length === 0);
    if (found) scenes = withScene(scenes, found);
  }
  return scenes;
}

/** The scene that a line holds; null: it holds none, or none that can still be read. Pure. */
export const sceneIn = (definition: unknown): SceneFile | null => SceneShape.safeParse(definition).data ?? null;

/** Puts a scene in the place of the one with its code, or at the end. Pure. */
function withScene(scenes: readonly SceneFile[], scene: SceneFile): SceneFile[] {
  const at = scenes.findIndex(({ code }) => code === scene.code);
  return at < 0 ? [...scenes, scene] : scenes.map((one, i) => (i === at ? scene : one));
}

/** What is wrong with a scene among the others, by the rules of scenes.yaml. Pure. */
export function problemsOfScene(
  scene: SceneFile,
  others: readonly SceneFile[],
  { units, indicators, books }: Catalogue,
): SceneProblem[] {
  const all = withScene(others, scene);
  const at = all.indexOf(scene);
  const problems: SceneProblem[] = [];
  const known = {
    unit: (code: string) => units.has(code),
    indicators: [...indicators.values()],
    layers: books.layers,
  };
  checkScenes(all, known, ([index, ...path], vi, en) => {
    // Too many charts in all are found at the last one; the scene that is added is the one that is too many.
    const field = index === at ? path.join('.') : 'panels';
    problems.push({ field, vi, en });
  });
  if (all.length > mostScenes)
    problems.push({ field: 'code', vi: `không quá ${mostScenes} màn hình`, en: `at most ${mostScenes} scenes` });
  return problems;
}
