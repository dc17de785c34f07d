/** PostgreSQL can hold neither U+0000 nor half a surrogate pair. Pure. */
export const isBadText = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

/** The dotted path of the first text in a JSON value that cannot be stored, a key included; null: all can. Pure. */
export function badTextIn(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return isBadText(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (isBadText(key)) return path === '' ? '(key)' : path;
    const found = badTextIn(inner, at);
    if (found !== null) return found;
  }
  return null;
}
