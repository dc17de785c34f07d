/** A number above 0 that was given as text. @throws an Error that names the option */
export function positive(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Error(`--${name}: cần một số lớn hơn 0 / expected a number above 0, found ${JSON.stringify(text)}`);
}
