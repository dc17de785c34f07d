/** Where an instant lies between two others, in percent: 0 at the first or before, 100 at the last or after. Pure. */
export function shareOf(instant: string, from: string, to: string): number {
  const [at, begin, end] = [instant, from, to].map((one) => Date.parse(one)) as [number, number, number];
  if (end <= begin) return 0;
  return Math.min(100, Math.max(0, (100 * (at - begin)) / (end - begin)));
}
