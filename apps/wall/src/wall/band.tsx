import { useWords } from '#i18n/use-words';
import { ageWords } from '#i18n/age-words';
import { useHealth } from '#live/use-live';
import { healthWords } from '#panels/health-words';
import type { Room } from '#ui/room';
import { StateMark } from '#ui/state-mark';
import { useServerNow } from '#wall/use-server-now';
import type { Cell } from '#wall/scene-grid';

/** Across the map, inside one physical panel: which hop is broken, and how old everything on the wall is. Goes by itself. */
export function Band({ room, cells }: { room: Room; cells: readonly Cell[] }) {
  const { t, locale } = useWords();
  const health = useHealth();
  const now = useServerNow(1000);
  const map = cells.find((cell) => cell.slot === 'map');
  if (!map || health.state === 'live' || health.state === 'connecting') return null;
  const age = health.serverAt === null ? null : now - Date.parse(health.serverAt);
  const width = room.columns === 1 ? map.width : Math.min(map.width, room.panelWidth - 2 * (map.x % room.panelWidth));
  return (
    <div className="band" style={{ left: map.x, top: map.y, width }}>
      <p className="band-what">
        <StateMark kind="attention" /> {healthWords(health.words, locale)}
      </p>
      <p className="band-then">
        {age === null
          ? t('connection.bandNever')
          : t('connection.band', { age: ageWords(Math.max(age, Date.now() - health.since), t) })}
      </p>
    </div>
  );
}
