import * as z from 'zod';
import { At } from '@ioc/shared/answers/words';

/** The fields of scenes.yaml; those that a panel does not have are left out. */
export const SceneWords = z
  .object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    panels: z.array(
      z
        .object({ show: z.string(), at: z.array(z.int()).length(4).describe('first column, first row, columns, rows') })
        .catchall(z.unknown()),
    ),
  })
  .meta({ id: 'SceneWords' });
export type SceneWords = z.infer<typeof SceneWords>;

const SceneProblem = z
  .object({
    field: z.string().describe('where in the scene: panels.0.figure'),
    vi: z.string().describe('what was expected'),
    en: z.string(),
  })
  .meta({ id: 'SceneProblem' });

const Version = z.int().describe('number of the newest change; 0: the scene was never changed on the page');
const SceneChangeKind = z.enum(['draft', 'published', 'withdrawn']);

const From = z
  .enum(['catalogue', 'page', 'nowhere'])
  .describe('where stands what walls show; nowhere: they do not show it');

export const SceneToEdit = z
  .object({
    code: z.string(),
    version: Version,
    scene: SceneWords.describe('the draft, or what walls show'),
    isDraft: z.boolean(),
    from: From,
    problems: z.array(SceneProblem).describe('what keeps it from being published'),
    history: z.array(
      z.object({
        version: z.int(),
        kind: SceneChangeKind,
        author: z.string(),
        at: At,
        scene: SceneWords.nullable().describe('null: the scene of the page was withdrawn, or can no longer be read'),
      }),
    ),
  })
  .meta({ id: 'SceneToEdit', description: 'A scene as it is edited, with its newest changes.' });
export type SceneToEdit = z.infer<typeof SceneToEdit>;

export const Scenes = z
  .object({
    rows: z.array(
      z.object({
        ...{ code: z.string(), name: z.string(), nameEn: z.string(), from: From, version: Version },
        change: z
          .object({ kind: SceneChangeKind, author: z.string(), at: At })
          .nullable()
          .describe('the newest on the page; null: there was none'),
      }),
    ),
  })
  .meta({ id: 'Scenes', description: 'Scenes on walls in their order, then those that are kept on the page alone.' });
export type Scenes = z.infer<typeof Scenes>;

export const SceneSaved = z
  .object({
    code: z.string(),
    version: z.int(),
    problems: z.array(SceneProblem),
    yaml: z.string().describe('the scene as scenes.yaml has it'),
  })
  .meta({ id: 'SceneSaved' });
export type SceneSaved = z.infer<typeof SceneSaved>;
