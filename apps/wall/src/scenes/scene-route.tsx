import { useParams, useSearchParams } from 'react-router';
import { overviewScene } from '@ioc/shared/live/scenes';
import { useRow, useTable } from '#live/use-live';
import { NoScene } from '#scenes/no-scene';
import { SceneView, WaitingScene } from '#scenes/scene-view';
import { Overview } from '#wall/overview';
import { WallScreen } from '#wall/wall-screen';

/** `/scenes/:code` and `/scenes/:code/panels/:panel` (counted from 1), for a screen of its own or a frame in another page. */
export function SceneRoute() {
  const { code = '', panel } = useParams();
  return (
    <WallScreen>
      <Scene code={code} panel={panel} />
    </WallScreen>
  );
}

function Scene({ code, panel }: { code: string; panel: string | undefined }) {
  const scenes = useTable('scenes');
  const scene = useRow('scenes', code);
  if (scenes === null) return <WaitingScene />;
  if (scene === null) return code === overviewScene && panel === undefined ? <Overview /> : <NoScene code={code} />;
  if (panel === undefined) return <SceneView scene={scene} />;
  const at = Number(panel) - 1;
  return scene.panels[at] ? <SceneView scene={scene} only={at} /> : <NoScene code={`${code}/panels/${panel}`} />;
}

/**
 * The wall's first address: the province's own overview, or the program's. Whoever asks for a layer of the map there gets
 * the program's where the province's own has no map.
 */
export const FirstRoute = () => (
  <WallScreen>
    <FirstScene />
  </WallScreen>
);

function FirstScene() {
  const scenes = useTable('scenes');
  const scene = useRow('scenes', overviewScene);
  const [search] = useSearchParams();
  if (scenes === null || scene === null) return <Overview />;
  const hasMap = scene.panels.some(({ question }) => question.show === 'map');
  return search.has('layer') && !hasMap ? <Overview /> : <SceneView scene={scene} />;
}
