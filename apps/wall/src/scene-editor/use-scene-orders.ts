import { useState } from 'react';
import type { SceneSaved, SceneToEdit, SceneWords } from '@ioc/shared/answers/scenes';
import { ApiProblem, command } from '#api/client';
import { useWords } from '#i18n/use-words';

type Problem = SceneToEdit['problems'][number];

interface Orders {
  /** What came of the last order. */
  readonly answer: string | null;
  /** Somebody was faster: what is here is not what the server has. */
  readonly overtaken: boolean;
  readonly problems: readonly Problem[];
  /** Resolves to the version, or null where it was refused. */
  readonly save: (scene: SceneWords, version: number, publish: boolean) => Promise<number | null>;
  readonly withdraw: (code: string, version: number) => Promise<number | null>;
}

/** Saves, publishes and withdraws a scene, and keeps what the server said of it. */
export function useSceneOrders(first: readonly Problem[]): Orders {
  const { t } = useWords();
  const [{ answer, overtaken, problems }, set] = useState<Pick<Orders, 'answer' | 'overtaken' | 'problems'>>({
    ...{ answer: null, overtaken: false, problems: first },
  });
  const refused = (error: Error): null => {
    const isOvertaken = error instanceof ApiProblem && error.code === 'scene-changed';
    const at = error instanceof ApiProblem ? error.field?.replace(/^scene\./, '') : undefined;
    const said = at === undefined ? [] : [{ field: at, vi: error.message, en: error.message }];
    set((was) => ({ answer: error.message, overtaken: isOvertaken, problems: isOvertaken ? was.problems : said }));
    return null;
  };
  const done = (words: string, left: readonly Problem[]) => set({ answer: words, overtaken: false, problems: left });
  return {
    ...{ answer, overtaken, problems },
    save: (scene, version, publish) =>
      command<SceneSaved>('POST', '/scenes', { scene, version, publish }).then((saved) => {
        const kept = saved.problems.length > 0 ? t('sceneEditor.keptWrong') : t('sceneEditor.kept');
        done(publish ? t('sceneEditor.published') : kept, saved.problems);
        return saved.version;
      }, refused),
    withdraw: (code, version) =>
      command<SceneSaved>('POST', `/scenes/${code}/withdrawal`, { version }).then((saved) => {
        done(t('sceneEditor.withdrawn'), []);
        return saved.version;
      }, refused),
  };
}
