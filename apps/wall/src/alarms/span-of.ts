/** A span of minutes in the unit that says it with few digits: two hours on in hours, two days on in days, to a tenth. Pure. */
export function spanOf(minutes: number): { readonly unit: 'minutes' | 'inHours' | 'inDays'; readonly n: number } {
  if (minutes < 120) return { unit: 'minutes', n: minutes };
  if (minutes < 2880) return { unit: 'inHours', n: Math.round(minutes / 6) / 10 };
  return { unit: 'inDays', n: Math.round(minutes / 144) / 10 };
}
