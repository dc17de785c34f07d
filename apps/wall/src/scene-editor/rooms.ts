/** Screens across and down, for which a scene is arranged. */
export const rooms = { '1×1': [1, 1], '2×2': [2, 2], '3×2': [3, 2], '4×3': [4, 3] } as const;
export type RoomName = keyof typeof rooms;
export const roomNames = Object.keys(rooms) as readonly RoomName[];
