import { useRef } from 'react';
import { overviewScene } from '@ioc/shared/live/scenes';
import { useWords } from '#i18n/use-words';
import { useServerNow, useTable } from '#live/use-live';
import { NoScene } from '#scenes/no-scene';
import { SceneView, WaitingScene } from '#scenes/scene-view';
import { readPlaylist, playlistAt } from '#scenes/playlist';
import { lastHandAt } from '#ui/idle-detection';
import { Overview } from '#wall/overview';
import { WallScreen } from '#wall/wall-screen';

/** `/scenes/play?of=…&seconds=…`: several scenes in turn. It pauses while somebody acts or something has just gone wrong. */
export function PlaylistRoute() {
  const { search } = window.location;
  return (
    <WallScreen>
      <Play search={search} />
    </WallScreen>
  );
}

function Play({ search }: { search: string }) {
  const { t } = useWords();
  const scenes = useTable('scenes');
  const newAlarmAt = useNewestAlarm();
  const now = useServerNow(1000);
  const hand = useHandByServer(now);
  const { codes, dwellMs } = readPlaylist(new URLSearchParams(search));
  if (scenes === null) return <WaitingScene />;
  const known = codes.filter((code) => code === overviewScene || scenes.some(({ key }) => key === code));
  if (known.length === 0) return <NoScene code={codes.join(', ') || '?of='} />;
  const { at, pause } = playlistAt({ now, dwellMs, scenes: known.length, handAt: hand, newAlarmAt });
  const scene = scenes.find(({ key }) => key === known[at]);
  return scene ? <SceneView scene={scene} note={pause ? t(`scenes.pauses.${pause}`) : undefined} /> : <Overview />;
}

/** When the newest alarm that waits for somebody was raised, epoch ms. */
function useNewestAlarm(): number | null {
  const waiting = useTable('alarms')?.filter(({ state }) => state === 'new') ?? [];
  return waiting.length === 0 ? null : Math.max(...waiting.map(({ raisedAt }) => Date.parse(raisedAt)));
}

/** The last touch of this screen on the server's clock. */
function useHandByServer(now: number): number {
  const held = useRef({ touched: 0, at: 0 });
  const touched = lastHandAt();
  if (touched !== held.current.touched) held.current = { touched, at: now - (Date.now() - touched) };
  return held.current.at;
}
