/** An age in the largest unit that says it in two digits or so; the words are the caller's. */
export type Age = { readonly unit: 'now' | 'seconds' | 'minutes' | 'hours' | 'days'; readonly n: number };

/** Age of a span of milliseconds; what lies in the future by clock drift is now. */
export function ageOf(ms: number): Age {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 1) return { unit: 'now', n: 0 };
  if (seconds < 60) return { unit: 'seconds', n: seconds };
  if (seconds < 3600) return { unit: 'minutes', n: Math.floor(seconds / 60) };
  if (seconds < 48 * 3600) return { unit: 'hours', n: Math.floor(seconds / 3600) };
  return { unit: 'days', n: Math.floor(seconds / 86_400) };
}
