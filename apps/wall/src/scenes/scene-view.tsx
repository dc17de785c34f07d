import { useMemo } from 'react';
import { sceneGrid, type ScenePanel } from '@ioc/shared/live/scenes';
import type { SceneRow } from '@ioc/shared/live/tables';
import { useWords } from '#i18n/use-words';
import { PhonePanels } from '#scenes/phone-scene';
import { SceneHead } from '#scenes/scene-head';
import { PanelContent } from '#scenes/panel-content';
import { sceneCells, sceneHead } from '#scenes/scene-cells';
import { isPhone, type Room } from '#ui/room';
import { PhoneHead } from '#wall/phone-cells';
import { stripCells } from '#wall/strip-cells';
import { StripContent } from '#wall/strip-content';
import { placeStyle } from '#wall/place-style';
import { WallFrame } from '#wall/wall-frame';

interface Props {
  scene: SceneRow;
  /** Position of the only panel that is shown, as large as the screen; absent: all of them. */
  only?: number;
  /** What else stands in the head, e.g. why a playlist pauses. */
  note?: string | undefined;
}

/** Until the scenes have come: the state of the connection and the strip, as on every scene. */
export const WaitingScene = () => <SceneView scene={noScene} />;
const noScene: SceneRow = { key: '', order: 0, name: '', nameEn: '', panels: [] };

/** A scene of the catalogue in the room of this screen: its name, its panels, and the strip. */
export function SceneView({ scene, only, note }: Props) {
  const { locale } = useWords();
  const name = locale === 'vi-VN' ? scene.name : scene.nameEn;
  const panels = useMemo(() => (only === undefined ? scene.panels : enlarged(scene.panels[only])), [scene, only]);
  return (
    <WallFrame>
      {(room) =>
        isPhone(room) ? <Phone {...{ name, note, panels, room }} /> : <Placed {...{ name, note, panels, room }} />
      }
    </WallFrame>
  );
}

interface Shown {
  name: string;
  note: string | undefined;
  panels: readonly ScenePanel[];
  room: Room;
}
const Placed = ({ name, note, panels, room }: Shown) => (
  <>
    <div className="cell" style={placeStyle(sceneHead(room))}>
      <SceneHead name={name} note={note} room={room} />
    </div>
    <Panels panels={panels} room={room} />
    {stripCells(room).map(({ slot, ...place }) => (
      <div key={slot} className={`cell cell-${slot}`} style={placeStyle(place)}>
        <StripContent slot={slot} />
      </div>
    ))}
  </>
);
const Phone = ({ name, note, panels, room }: Shown) => (
  <>
    <PhoneHead room={room} name={name} note={note} />
    <PhonePanels panels={panels} room={room} />
  </>
);

const enlarged = (panel: ScenePanel | undefined): ScenePanel[] =>
  panel ? [{ ...panel, column: 1, row: 1, ...sceneGrid }] : [];

function Panels({ panels, room }: { panels: readonly ScenePanel[]; room: Room }) {
  const cells = useMemo(() => sceneCells(room, panels), [room, panels]);
  return cells.flatMap(({ panel, places, words }) =>
    places.map((place, piece) => (
      <div
        key={`${panel}-${piece}`}
        className={words === null ? 'cell' : 'cell over-seams'}
        style={{ ...placeStyle(place), ...(words !== null && { ['--words-width' as string]: `${words}px` }) }}
        data-panel={panel}
      >
        <PanelContent question={panels[panel]!.question} places={places} piece={piece} room={room} />
      </div>
    )),
  );
}
