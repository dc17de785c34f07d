import type { RebuildProgress } from '#rebuild/rebuild.js';

const words: Readonly<Record<string, string>> = { comparing: 'so sánh / comparing', replacing: 'thay thế / replacing' };

/** One line that says how far a rebuild is, how fast, and how long it will still take. Pure. */
export function progressLine({ doing, events, of }: RebuildProgress, seconds: number): string {
  const rate = events / Math.max(seconds, 0.001);
  const share = of === 0 ? 100 : Math.floor((events / of) * 100);
  const left = words[doing] ? '' : `, còn / left ${duration((of - events) / Math.max(rate, 1))}`;
  return `${words[doing] ?? doing}: ${events} / ${of} sự kiện / events (${share} %), ${Math.round(rate)}/s${left}`;
}

export const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} phút / min`;
