import { Link } from 'react-router';
import { overviewScene, playAddress } from '@ioc/shared/live/scenes';
import type { SceneRow } from '@ioc/shared/live/tables';
import { DataTable } from '#desk/data-table';
import { PageHead } from '#desk/page-head';
import { useWords } from '#i18n/use-words';
import { useTable } from '#live/use-live';
import { isChart } from '#scenes/is-chart';
import { usePanelNames } from '#scenes/panel-names';
import { SceneWriters, useMayArrange } from '#scenes/scene-writers';
import { Sketch } from '#scenes/sketch';
import { PanelSkeleton } from '#panels/skeleton';
import styles from '#scenes/scenes-page.module.css';

/** Every scene of the catalogue with its address, each of its panels with one of its own, and all of them in turn. */
export function ScenesPage() {
  const { t } = useWords();
  const scenes = useTable('scenes');
  const title = t('scenes.title');
  return (
    <>
      <PageHead here={title} title={title} lead={t('scenes.lead')} />
      {scenes === null ? <PanelSkeleton rows={6} /> : <Scenes scenes={[...scenes].sort((a, b) => a.order - b.order)} />}
    </>
  );
}

function Scenes({ scenes }: { scenes: readonly SceneRow[] }) {
  const { t } = useWords();
  const own = scenes.some(({ key }) => key === overviewScene);
  const mayArrange = useMayArrange();
  const all = [...(own ? [] : [overviewScene]), ...scenes.map(({ key }) => key)];
  return (
    <>
      {all.length > 1 && (
        <p>
          <Link className="button" to={`/scenes/${playAddress}?of=${all.join(',')}&seconds=60`}>
            {t('scenes.playAll')}
          </Link>
        </p>
      )}
      {!own && (
        <p>
          <Link className="link" to="/">
            {t('scenes.overview')}
          </Link>{' '}
          <span className="quiet">{t('scenes.overviewMeans')}</span>
        </p>
      )}
      {scenes.length === 0 ? (
        <p className="page-note">{t('scenes.empty')}</p>
      ) : (
        <SceneTable scenes={scenes} mayArrange={mayArrange} />
      )}
      {mayArrange && <SceneWriters />}
    </>
  );
}

function SceneTable({ scenes, mayArrange }: { scenes: readonly SceneRow[]; mayArrange: boolean }) {
  const { t, locale } = useWords();
  return (
    <DataTable
      caption={t('scenes.title')}
      wide
      look={styles.list}
      rows={scenes}
      keyOf={({ key }) => key}
      columns={(column) => [
        column.name('name', t('scenes.scene'), ({ key, panels, name, nameEn }) => (
          <Link to={`/scenes/${key}`} className={styles.scene}>
            <Sketch panels={panels} />
            {locale === 'vi-VN' ? name : nameEn}
          </Link>
        )),
        column.text('panels', t('scenes.panels'), (scene) => <PanelLinks scene={scene} />),
        ...(mayArrange
          ? [
              column.text('edit', '', ({ key, name, nameEn }) => (
                <EditLink code={key} name={locale === 'vi-VN' ? name : nameEn} />
              )),
            ]
          : []),
      ]}
    />
  );
}

function EditLink({ code, name }: { code: string; name: string }) {
  const { t } = useWords();
  return (
    <Link className="link" to={`/scenes/${code}/edit`} aria-label={t('sceneEditor.editOf', { name })}>
      {t('sceneEditor.edit')}
    </Link>
  );
}

function PanelLinks({ scene: { key, panels } }: { scene: SceneRow }) {
  const { t } = useWords();
  const nameOf = usePanelNames();
  return (
    <ul className={styles.panels}>
      {panels.map((panel, at) => (
        <li key={at}>
          <Link className="link" to={`/scenes/${key}/panels/${at + 1}`}>
            {nameOf(panel)}
          </Link>
          {isChart(panel.question) && (
            <>
              {' '}
              <Link
                className="link quiet"
                to={`/charts/${key}/${at + 1}`}
                aria-label={`${t('chartPage.open')}: ${nameOf(panel)}`}
              >
                {t('chartPage.open')}
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
