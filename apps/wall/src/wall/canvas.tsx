import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import { drift, driftEveryMs } from '#ui/night';
import { arcmin, canvasOf, type Room } from '#ui/room';
import '#wall/canvas.css';

interface Props {
  room: Room;
  /** Dimmed. */
  night: boolean;
  children: ReactNode;
}

/** The whole picture in the room's own pixels, scaled to the window where that is another one, drifting and dimming. */
export function Canvas({ room, night, children }: Props) {
  const { width, height } = canvasOf(room);
  const offset = useDrift();
  const scale = Math.min(window.innerWidth / width, window.innerHeight / height);
  const x = Math.round((window.innerWidth - width * scale) / 2) + offset[0];
  const y = Math.round((window.innerHeight - height * scale) / 2) + offset[1];
  const transform = `translate(${x}px, ${y}px)${scale === 1 ? '' : ` scale(${scale})`}`;
  return (
    <div className="canvas-frame">
      <main className="canvas room" data-night={night} style={{ width, height, transform, ...roomStyle(room) }}>
        {children}
      </main>
    </div>
  );
}

/** What style sheets know of a room. */
export const roomStyle = (room: Room): CSSProperties => ({
  ['--arcmin' as string]: `${arcmin(room).toFixed(4)}px`,
  ['--panel-width' as string]: `${room.panelWidth}px`,
});

function useDrift(): readonly [number, number] {
  const [offset, setOffset] = useState(() => drift(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setOffset(drift(Date.now())), driftEveryMs / 4);
    return () => clearInterval(timer);
  }, []);
  return offset;
}
