/**
 * Why nothing comes from a source. `none`: it is heard as usual. `nothing-expected`: at this hour nothing was to
 * come. `nothing-happened`: it says that it lives, and has nothing to send. `sender-stopped`: neither events nor signs of life,
 * while others are heard. `pipe-broken`: the event log does not answer, or nobody at all is heard. `we-lag`: what it sent may
 * wait here.
 */
export const silences = [
  'none',
  'nothing-expected',
  'nothing-happened',
  'sender-stopped',
  'pipe-broken',
  'we-lag',
] as const;
export type Silence = (typeof silences)[number];

/** A source is silent, and not only late, after this many times its normal silence. */
export const silentAfter = 3;
/** So many sources have to be silent, and nobody heard for half of that time, before the pipe is blamed and not the senders. */
export const silentTogether = 3;

/** Kinds of silence that rules of alarms watch by themselves; that we lag is a problem of the path. */
export const watchedSilences = ['nothing-happened', 'sender-stopped', 'pipe-broken'] as const;
export type WatchedSilence = (typeof watchedSilences)[number];
