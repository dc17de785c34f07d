import type { SceneToEdit, SceneWords } from '@ioc/shared/answers/scenes';
import { DataTable } from '#desk/data-table';
import { useWords } from '#i18n/use-words';
import { dateTime } from '#ui/format';

/** What was kept of the scene before, each to be taken into the editor again. */
export function Versions({ of, onLoad }: { of: SceneToEdit; onLoad: (scene: SceneWords) => void }) {
  const { t } = useWords();
  if (of.history.length === 0) return null;
  return (
    <DataTable
      caption={t('sceneEditor.versions')}
      rows={of.history}
      keyOf={({ version }) => String(version)}
      columns={(column) => [
        column.number('version', t('sceneEditor.version'), ({ version }) => version),
        column.text('kind', t('sceneEditor.what'), ({ kind }) => t(`sceneEditor.changes.${kind}`)),
        column.text('author', t('sceneEditor.who'), ({ author }) => author),
        column.text('at', t('sceneEditor.when'), ({ at }) => dateTime(at)),
        column.text('do', '', ({ scene, version }) =>
          scene === null ? null : (
            <button
              type="button"
              className="button"
              aria-label={t('sceneEditor.takeOf', { n: version })}
              onClick={() => onLoad(scene)}
            >
              {t('sceneEditor.take')}
            </button>
          ),
        ),
      ]}
    />
  );
}
