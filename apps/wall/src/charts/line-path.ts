type Point = readonly [at: number, value: number];

/** One SVG path per unbroken run of values; null breaks the line. A single value is a short dash, so that it can be seen at all. */
export const linePaths = (
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string[] => runsOf(values).map(pathOf(x, y));

function runsOf(values: readonly (number | null)[]): Point[][] {
  const runs: Point[][] = [];
  let open: Point[] | null = null;
  values.forEach((value, at) => {
    if (value === null) open = null;
    else if (open) open.push([at, value]);
    else runs.push((open = [[at, value]]));
  });
  return runs;
}
const pathOf = (x: (at: number) => number, y: (value: number) => number) => (run: Point[]) =>
  run.map(([at, value], index) => `${index === 0 ? 'M' : 'L'}${round(x(at))} ${round(y(value))}`).join('') +
  (run.length === 1 ? 'h1' : '');
const round = (number: number) => Math.round(number * 100) / 100;
