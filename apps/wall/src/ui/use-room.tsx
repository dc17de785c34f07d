import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { arcmin, readRoom, type Room } from '#ui/room';
import { readSettings } from '#ui/settings';

const viewport = () => ({ width: window.innerWidth, height: window.innerHeight });

/** The room of this screen, following the window's size. */
export function useRoomOfScreen(search: string): Room {
  const [size, setSize] = useState(viewport);
  useEffect(() => {
    const follow = () => setSize(viewport());
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return useMemo(() => readRoom(readSettings(search), size), [search, size]);
}

const ArcminContext = createContext(0.6233);
/** Pixels of one minute of arc, for those who must count how much text fits. */
export const useArcmin = () => useContext(ArcminContext);
export const RoomScale = ({ room, children }: { room: Room; children: ReactNode }) => (
  <ArcminContext value={arcmin(room)}>{children}</ArcminContext>
);
