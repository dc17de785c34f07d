import { useParams } from 'react-router';
import type { SceneToEdit } from '@ioc/shared/answers/scenes';
import { question } from '#api/question';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { Editor } from '#scene-editor/editor';

/** A scene is asked for again this often, to see whether somebody else has changed it. */
const refreshMs = 10_000;

/** `/scenes/:code/edit`: arranges one scene. */
export function EditorPage() {
  const { t } = useWords();
  const { code = '' } = useParams();
  const fetched = useAnswer(question('/scenes/{code}', { code }), { everyMs: refreshMs });
  const title = t('sceneEditor.title', { code });
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('scenes.title'), href: '/scenes' },
  ];
  return (
    <>
      <PageHead above={above} here={title} title={title} lead={t('sceneEditor.lead')} />
      <Loaded of={fetched}>{(of, { again }) => <Editor key={code} of={of as SceneToEdit} reload={again} />}</Loaded>
    </>
  );
}
