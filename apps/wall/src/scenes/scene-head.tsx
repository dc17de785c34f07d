import { useWords } from '#i18n/use-words';
import type { Room } from '#ui/room';
import { Band } from '#wall/band';
import { BookLinks } from '#wall/book-links';
import { ProvinceName, SimulatedMark } from '#wall/map-cell';
import '#scenes/scene.css';

interface Props {
  name: string;
  note: string | undefined;
  room: Room;
}

/** The name of the scene and, where there is room, of the province; in their place what is wrong with the picture, while something is. */
export function SceneHead({ name, note, room }: Props) {
  const { t } = useWords();
  return (
    <header className="scene-head" aria-label={t('scenes.head')}>
      <Band>
        <h2 className="scene-name cut">{name}</h2>
        {room.columns === 1 ? <ProvinceName alone /> : <SimulatedMark />}
        <BookLinks room={room} />
        {note && <p className="quiet cut scene-note">{note}</p>}
      </Band>
    </header>
  );
}
