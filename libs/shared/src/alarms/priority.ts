export const priorities = ['high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];
export const consequences = ['severe', 'major', 'minor'] as const;
export type Consequence = (typeof consequences)[number];

/** Minutes to act: within this there is no time, within that there is some; more is plenty. */
const [noTime, someTime] = [15, 120];

/** Priority by consequence and by the time that is left to act (ISA-18.2, 6.2.6). Pure. */
export function priorityOf(consequence: Consequence, actWithinMinutes: number): Priority {
  const urgency = actWithinMinutes <= noTime ? 0 : actWithinMinutes <= someTime ? 1 : 2;
  return matrix[consequence][urgency] as Priority;
}

const matrix: Readonly<Record<Consequence, readonly Priority[]>> = {
  severe: ['high', 'high', 'medium'],
  major: ['high', 'medium', 'low'],
  minor: ['medium', 'low', 'low'],
};
