/** Steps that people count in. */
const steps = [1, 2, 2.5, 5, 10];

/** Round numbers that enclose all values, three to five of them, ascending; whole ones where `whole`. Pure. */
export function niceTicks(values: readonly number[], { whole = false, zero = false } = {}): number[] {
  const all = zero ? [0, ...values] : values;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 3));
  const wanted = steps.map((step) => step * power).find((step) => step >= span / 3) ?? span;
  const step = whole ? Math.max(1, Math.ceil(wanted)) : wanted;
  const first = Math.floor(exact(low / step));
  const last = Math.max(first + 1, Math.ceil(exact(high / step)));
  return Array.from({ length: last - first + 1 }, (_, at) => exact((first + at) * step));
}

/** Twelve digits: 0,1 × 3 is 0,3. */
const exact = (value: number) => Number(value.toPrecision(12));
