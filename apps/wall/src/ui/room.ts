/**
 * A room: how far the farthest seat is, how large a pixel is, and how the panels stand. From it comes the one unit of all
 * sizes, the minute of arc, so that one layout serves a desk and a wall (NUREG-0700: at least 16′ for text on a wall).
 */
export interface Room {
  readonly name: string;
  /** Metres to the farthest seat. */
  readonly distance: number;
  /** Millimetres per pixel. */
  readonly pitch: number;
  /** Physical panels across and down. */
  readonly columns: number;
  readonly rows: number;
  /** Pixels of one panel. */
  readonly panelWidth: number;
  readonly panelHeight: number;
}

/** Height in pixels of one minute of arc at the farthest seat. */
export const arcmin = (room: Pick<Room, 'distance' | 'pitch'>) =>
  (room.distance * 1000 * Math.tan(Math.PI / (180 * 60))) / room.pitch;

export const canvasOf = (room: Room) => ({
  width: room.columns * room.panelWidth,
  height: room.rows * room.panelHeight,
});

const wall = (columns: number, rows: number): Room => ({
  name: `wall-${columns}x${rows}`,
  distance: 6,
  pitch: 0.63,
  columns,
  rows,
  panelWidth: 1920,
  panelHeight: 1080,
});
const desk: Room = {
  name: 'desk',
  distance: 0.6,
  pitch: 0.28,
  columns: 1,
  rows: 1,
  panelWidth: 1920,
  panelHeight: 1080,
};
/** A 65-inch television in a meeting room: 1,43 m wide, whatever its pixels. */
const tvWidth = 1428;
const tv: Room = { ...desk, name: 'tv', distance: 3, pitch: tvWidth / 1920 };
export const presets: Record<string, Room> = Object.fromEntries(
  [desk, tv, wall(3, 2), wall(4, 2), wall(4, 3), wall(3, 4)].map((room) => [room.name, room]),
);

/** Below this a desk is drawn smaller as a whole instead of losing its panels. */
const leastDesk = { width: 1280, height: 720 };
/** Narrower than this a desk drawn smaller cannot be read: the window is a phone's. */
const leastWide = 900;
const phone: Room = { ...desk, name: 'phone' };

/** Somebody holds this screen: its panels stand one below the other, as wide as it is, and are scrolled. */
export const isPhone = ({ name }: Pick<Room, 'name'>): boolean => name === phone.name;
/** The screen is one person's, who has hands to press and pages to go to: no wall for everybody. */
export const isPersonal = (room: Pick<Room, 'name'>): boolean => room.name === desk.name || isPhone(room);

/** 4K of a usual shape is a television, or a wall that is fed with one such signal; what is wider still lies on a desk. */
const isTelevision = ({ width, height }: Viewport) => width >= 3600 && width < 2 * height;

interface Viewport {
  readonly width: number;
  readonly height: number;
}

/**
 * Without a setting: a very wide window is a wall of full-HD panels, a wide one a television, a narrow one a phone, anything
 * else is a desk of the window's own size.
 */
export function guessRoom(viewport: Viewport): Room {
  const columns = Math.round(viewport.width / 1920);
  const rows = Math.round(viewport.height / 1080);
  if (viewport.width >= 5000) {
    return {
      ...wall(columns, Math.max(1, rows)),
      panelWidth: Math.floor(viewport.width / columns),
      panelHeight: Math.floor(viewport.height / Math.max(1, rows)),
    };
  }
  if (viewport.width < leastWide) return { ...phone, panelWidth: viewport.width, panelHeight: viewport.height };
  return isTelevision(viewport) ? televisionOf(viewport) : deskOf(viewport);
}

const deskOf = ({ width, height }: Viewport): Room => ({
  ...desk,
  panelWidth: Math.max(leastDesk.width, width),
  panelHeight: Math.max(leastDesk.height, height),
});

/** A television shows as much on 4K as on full HD, only finer. */
const televisionOf = ({ width, height }: Viewport): Room => ({
  ...tv,
  pitch: tvWidth / Math.max(1, width),
  panelWidth: width,
  panelHeight: height,
});

const positive = (text: string | null) => {
  const number = Number(text?.replace(',', '.'));
  return text && Number.isFinite(number) && number > 0 ? number : null;
};
const pair = (text: string | null) => {
  const match = /^(\d{1,5})x(\d{1,5})$/.exec(text ?? '');
  return match && Number(match[1]) > 0 && Number(match[2]) > 0 ? ([Number(match[1]), Number(match[2])] as const) : null;
};

/**
 * The room of a query such as `?room=wall-4x3&distance=8&pitch=1.5&grid=9x3&panel=1920x1080`; what is missing or cannot
 * be read comes from the preset, and without a known preset from the window. A desk and a television take the window's size.
 */
export function readRoom(query: URLSearchParams, viewport: Viewport): Room {
  const named = presets[query.get('room') ?? ''];
  const base = named ? roomOf(named, viewport) : guessRoom(viewport);
  const grid = pair(query.get('grid'));
  const panel = pair(query.get('panel'));
  return {
    ...base,
    distance: positive(query.get('distance')) ?? base.distance,
    pitch: positive(query.get('pitch')) ?? base.pitch,
    ...(grid && { columns: grid[0], rows: grid[1] }),
    ...(panel && { panelWidth: panel[0], panelHeight: panel[1] }),
  };
}
function roomOf(named: Room, viewport: Viewport): Room {
  if (named.name === 'tv') return televisionOf(viewport);
  return named.name === 'desk' ? deskOf(viewport) : named;
}
