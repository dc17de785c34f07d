/** Characters that turn the direction of what follows, or have no width; the joiner of emoji stays. */
const hiddenInText = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** The same value with nothing in its texts that hides or turns others: what is read on a wall is what was sent. */
export function plainText<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(hiddenInText, '') as Value;
  if (typeof value !== 'object' || value === null) return value;
  for (const [name, inner] of Object.entries(value)) {
    const plain: unknown = plainText(inner as unknown);
    if (plain !== inner) (value as Record<string, unknown>)[name] = plain;
  }
  return value;
}

/** What nobody reads: it is compared as it was typed. */
export const isUnspoken = (name: string): boolean => ['password', 'old', 'token', 'code'].includes(name);

/** What a person typed, as the same letters from any keyboard are written: NFC, nothing that hides or turns others. */
export function typedText(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value.normalize('NFC'));
  if (Array.isArray(value)) return value.map(typedText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isUnspoken(name) ? inner : typedText(inner)]),
  );
}
