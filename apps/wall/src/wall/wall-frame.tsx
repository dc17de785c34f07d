import { type ReactNode, useMemo } from 'react';
import { useAlive } from '#live/use-live';
import { DrillFrame } from '#panels/drill-mark';
import { readSettings } from '#ui/settings';
import { RoomScale, useRoomOfScreen } from '#ui/use-room';
import { isPhone, type Room } from '#ui/room';
import { Canvas } from '#wall/canvas';
import { PhoneCanvas } from '#wall/phone-canvas';
import { useNight } from '#wall/use-night';
import { Takeover } from '#wall/takeover-scene';
import '#panels/panel.css';
import '#wall/overview.css';

/** The room of this screen with its canvas, on which cells are placed by pixels, on a phone one below the other. */
export function WallFrame({ children }: { children: (room: Room) => ReactNode }) {
  const { search } = window.location;
  const room = useRoomOfScreen(search);
  const dim = useMemo(() => readSettings(search).get('dim'), [search]);
  const alive = useAlive();
  const night = useNight(room, dim);
  const CanvasOf = isPhone(room) ? PhoneCanvas : Canvas;
  return (
    <RoomScale room={room}>
      <CanvasOf room={room} night={night}>
        <div className="scene" data-alive={alive}>
          {children(room)}
          <Takeover room={room} />
          <DrillFrame />
        </div>
      </CanvasOf>
    </RoomScale>
  );
}
