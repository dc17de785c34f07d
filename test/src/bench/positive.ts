/** A number above 0 that was given as text. @throws an Error that names the option */
export function positive(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Error(`--${name}: cần một số lớn hơn 0 / expected a number above 0, found ${JSON.stringify(text)}`);
}

/** A count that was given as text, up to a billion. @throws an Error that names the option */
export function wholeNumber(name: string, text: string): number {
  const value = positive(name, text);
  if (Number.isInteger(value) && value <= 1_000_000_000) return value;
  throw new Error(
    `--${name}: cần một số nguyên, không quá một tỷ / expected a whole number, at most a billion, found ${JSON.stringify(text)}`,
  );
}
