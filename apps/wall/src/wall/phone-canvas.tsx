import type { ReactNode } from 'react';
import { roomStyle } from '#wall/canvas';
import type { Room } from '#ui/room';
import '#wall/phone.css';

/** The canvas of a phone: as wide as that, as long as what stands on it. It is scrolled, and neither drifts nor dims. */
export const PhoneCanvas = ({ room, children }: { room: Room; children: ReactNode }) => (
  <div className="canvas-frame phone-frame">
    <main className="canvas phone room" style={roomStyle(room)}>
      {children}
    </main>
  </div>
);
