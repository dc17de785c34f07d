import type { Bar } from '@ioc/shared/live/charts';

/** How long bars are, percent of the track; what is below zero has no bar. Pure. */
export function barShares(
  bars: readonly Pick<Bar, 'value'>[],
  target: number | null,
): { readonly values: readonly number[]; readonly target: number | null } {
  const known = bars.map(({ value }) => Math.max(0, value ?? 0));
  const most = Math.max(...known, target ?? 0);
  const share = (value: number) => (most === 0 ? 0 : Math.round((1000 * value) / most) / 10);
  return { values: known.map(share), target: target === null || target <= 0 ? null : share(target) };
}
