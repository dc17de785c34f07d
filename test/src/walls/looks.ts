/** A screen: the query that makes the room, and the window. */
export interface Screen {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of one physical panel, between which no word may stand. */
  readonly panel: { readonly width: number; readonly height: number };
}
/** What has happened to the program behind the wall. */
export const states = ['live', 'night', 'stale', 'empty', 'disconnected'] as const;
export type State = (typeof states)[number];
export const languages = ['vi', 'en'] as const;

export interface Look {
  readonly scene: string;
  readonly screen: Screen;
  readonly state: State;
  readonly language: (typeof languages)[number];
}

const one = (name: string, width: number, height: number, room = 'desk'): Screen => ({
  ...{ name, query: `room=${room}`, width, height },
  panel: { width, height },
});
const wall = (columns: number, rows: number): Screen => ({
  name: `wall ${columns}×${rows}`,
  query: `room=wall-${columns}x${rows}`,
  width: columns * 1920,
  height: rows * 1080,
  panel: { width: 1920, height: 1080 },
});
export const desk = one('desk 1920', 1920, 1080);
export const largest = wall(4, 3);
/** A phone: its column has no end, and so no seam. */
export const phone: Screen = {
  ...{ name: 'phone 390', query: 'room=', width: 390, height: 844 },
  panel: { width: 390, height: 100_000 },
};
/** From a phone and a laptop to the largest wall, with the ultrawides. */
export const screens: readonly Screen[] = [
  phone,
  one('laptop 1366', 1366, 768),
  desk,
  one('desk 2560', 2560, 1440),
  one('ultrawide 3440', 3440, 1440),
  one('ultrawide 5120', 5120, 1440),
  one('television 1080', 1920, 1080, 'tv'),
  one('television 2160', 3840, 2160, 'tv'),
  ...[wall(3, 2), wall(4, 2), largest, wall(3, 4)],
];

/**
 * What is looked at: each scene on each screen while all is well; in the other states each scene on a desk and on the
 * largest wall, for those change what panels say and not where they stand. Ordered by state, the last of which ends the
 * program.
 */
export function looksOf(scenes: readonly string[], on: readonly Screen[] = screens): readonly Look[] {
  const few = on.filter((screen) => screen === desk || screen === largest);
  return states.flatMap((state) =>
    scenes.flatMap((scene) =>
      (state === 'live' ? on : few).flatMap((screen) =>
        languages.map((language) => ({ scene, screen, state, language })),
      ),
    ),
  );
}

/** The address of a look. `hour`: of the clock on the wall, 0 to 23; a night lies around it. */
export function addressOf({ scene, screen, state, language }: Look, hour: number): string {
  const dim = state === 'night' ? `${hour}-${(hour + 2) % 24}` : 'off';
  return `${scene === 'overview' ? '/' : `/scenes/${scene}`}?${screen.query}&lang=${language}&dim=${dim}`;
}
