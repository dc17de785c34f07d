type Point = readonly [at: number, value: number];

/** One SVG path per unbroken run of values; null breaks the line. A single value is a short dash, so that it can be seen at all. */
export const linePaths = (
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string[] => runsOf(values).map(pathOf(x, y));

/** The piece from the last value but one to the last; none where either is unknown. */
export function lastLink(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string[] {
  const [before, last] = [values.at(-2) ?? null, values.at(-1) ?? null];
  if (before === null || last === null) return [];
  const end = values.length - 1;
  return [
    pathOf(
      x,
      y,
    )([
      [end - 1, before],
      [end, last],
    ]),
  ];
}

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
