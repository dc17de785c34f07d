import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { arcmin, isPhone, readRoom, type Room } from '#ui/room';
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

const RoomContext = createContext<Room | null>(null);
/** The room that this is shown in; null on a page of its own. */
export const useRoom = () => useContext(RoomContext);
export const useIsPhone = () => isPhone(useRoom() ?? { name: '' });
const deskArcmin = 0.6233;
/** Pixels of one minute of arc, for those who must count how much text fits. */
export function useArcmin(): number {
  const room = useRoom();
  return room ? arcmin(room) : deskArcmin;
}
export const RoomScale = ({ room, children }: { room: Room; children: ReactNode }) => (
  <RoomContext value={room}>{children}</RoomContext>
);
