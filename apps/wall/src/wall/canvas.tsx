import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { hourOf } from '#ui/format';
import { drift, driftEveryMs, isNight, nightHours } from '#ui/night';
import { arcmin, canvasOf, type Room } from '#ui/room';
import '#wall/canvas.css';

interface Props {
  room: Room;
  /** `22-6`, `off`, or null for the usual night. */
  dim: string | null;
  children: ReactNode;
}

/** The whole picture in the room's own pixels, scaled to the window where that is another one, drifting and dimming. */
export function Canvas({ room, dim, children }: Props) {
  const { width, height } = canvasOf(room);
  const { offset, night } = useRest(dim);
  const scale = Math.min(window.innerWidth / width, window.innerHeight / height);
  const x = Math.round((window.innerWidth - width * scale) / 2) + offset[0];
  const y = Math.round((window.innerHeight - height * scale) / 2) + offset[1];
  const transform = `translate(${x}px, ${y}px)${scale === 1 ? '' : ` scale(${scale})`}`;
  return (
    <div className="canvas-frame">
      <main
        className="canvas room"
        data-night={night}
        style={{
          width,
          height,
          transform,
          ['--arcmin' as string]: `${arcmin(room).toFixed(4)}px`,
          ['--panel-width' as string]: `${room.panelWidth}px`,
        }}
      >
        {children}
      </main>
    </div>
  );
}

function useRest(dim: string | null) {
  const look = useCallback(
    () => ({ offset: drift(Date.now()), night: isNight(hourOf(Date.now()), nightHours(dim)) }),
    [dim],
  );
  const [rest, setRest] = useState(look);
  useEffect(() => {
    const timer = setInterval(() => setRest(look()), driftEveryMs / 4);
    return () => clearInterval(timer);
  }, [look]);
  return rest;
}
