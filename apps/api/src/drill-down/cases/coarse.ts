/**
 * A pinned place can be a home. Outside of the intake it is stated to three decimals of a degree, about 100 m, wherever it
 * stands in what is shown (domain §3, privacy).
 */
export function coarse<T>(value: T): T {
  if (Array.isArray(value)) return value.map(coarse) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const shown = Object.entries(value).flatMap(([key, of]) => {
    if (key === 'accuracy') return [];
    return [
      [key, (key === 'lat' || key === 'lon') && typeof of === 'number' ? Math.round(of * 1000) / 1000 : coarse(of)],
    ];
  });
  return Object.fromEntries(shown) as T;
}
