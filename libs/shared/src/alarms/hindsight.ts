/**
 * What corrections of the past say of an alarm: by the figure of the day on which it was raised, as it is known now, it was
 * right or wrong.
 */
export const hindsights = ['right', 'wrong'] as const;
export type Hindsight = (typeof hindsights)[number];
