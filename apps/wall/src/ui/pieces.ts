/** How many of a list each of several boxes shows, in order: evenly, none more than it holds. Pure. */
export function sharesOf(holds: readonly number[], total: number): number[] {
  let left = total;
  return holds.map((most, at) => {
    const share = Math.max(0, Math.min(most, Math.ceil(left / (holds.length - at))));
    left -= share;
    return share;
  });
}
