/** Wait before try number `attempt` (from 0): doubles from `first` to `most`, half of it by lot. `random` in [0, 1). Pure. */
export const backoffMs = (attempt: number, first: number, most: number, random: number): number => {
  const full = Math.min(most, first * 2 ** Math.min(attempt, 20));
  return Math.round(full / 2 + (full / 2) * random);
};
