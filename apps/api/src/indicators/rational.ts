/** Exact fractions: a score decided by a tie at the third decimal must not hang on how a machine writes 0.1. */
export interface Rational {
  readonly n: bigint;
  /** Always positive. */
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

/** Reads decimal text ('0.80'), a fraction ('4/5') or a number by its shortest decimal. @throws RangeError otherwise. */
export function rational(value: string | number | bigint): Rational {
  const text = String(value).trim();
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text);
  if (fraction && BigInt(fraction[2]!) > 0n) return reduced(BigInt(fraction[1]!), BigInt(fraction[2]!));
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!decimal) throw new RangeError(`not an exact number: ${text}`);
  const [, sign, whole, part = ''] = decimal;
  return reduced(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
}

export const add = (a: Rational, b: Rational): Rational => reduced(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => reduced(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => reduced(a.n * b.n, a.d * b.d);
/** @throws RangeError for a zero divisor: what "no cases" is worth is a rule, never an accident of division. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('division by zero');
  return b.n < 0n ? reduced(-a.n * b.d, a.d * -b.n) : reduced(a.n * b.d, a.d * b.n);
}
export const compareRationals = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const min = (a: Rational, b: Rational): Rational => (compareRationals(a, b) <= 0 ? a : b);
export const sum = (all: readonly Rational[]): Rational => all.reduce(add, zero);

/** Half goes up: 0,125 at two decimals is 0,13. */
export function roundHalfUp(value: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  const [n, d] = [value.n * scale * 2n + value.d, value.d * 2n];
  const floor = n >= 0n ? n / d : -((-n + d - 1n) / d);
  return reduced(floor, scale);
}
export const ceil = (value: Rational): bigint =>
  value.n >= 0n ? (value.n + value.d - 1n) / value.d : -(-value.n / value.d);

/** Nearest double, for the API and the screen; exact for every value of up to 15 digits. */
export const toNumber = (value: Rational): number => {
  const shown = roundHalfUp(value, 12);
  const scale = 10n ** 12n / shown.d;
  const digits = (shown.n * scale).toString().replace('-', '').padStart(13, '0');
  return Number(`${shown.n < 0n ? '-' : ''}${digits.slice(0, -12)}.${digits.slice(-12)}`);
};

function reduced(n: bigint, d: bigint): Rational {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? { n: n / a, d: d / a } : { n, d };
}
