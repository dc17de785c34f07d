import { silentAfter, silentTogether } from '@ioc/shared/live/silence';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import { everySource, type Inject } from '#catalogue/drills.js';

/** A rule that may find what a drill stages, as far as its times say when. */
export type FindingRule = Pick<AlarmRule, 'on' | 'onMinutes' | 'lastsHours'>;
/** The longest normal silences of the sources of the province, in seconds. */
export type NormalSilences = ReadonlyMap<string, number>;

/**
 * Before so many minutes the rule cannot have found what is staged: its delay, and of a silence the time after which a source
 * counts as silent, or as many as there have to be for the pipe. A learned rhythm may be quicker; no drill can rely on one. Pure.
 */
export function leastMinutes({ do: staged }: Inject, rule: FindingRule, silences: NormalSilences): number {
  const delay = rule.lastsHours === undefined ? rule.onMinutes : rule.lastsHours * 60;
  if (!('silence' in staged) || !('sources' in rule.on)) return delay;
  const own = staged.silence === everySource ? [...silences.values()] : [silences.get(staged.silence) ?? 0];
  const first = rule.on.silence === 'pipe-broken' ? silentTogether : 1;
  const seconds = own.sort((a, b) => a - b)[first - 1];
  return delay + (seconds === undefined ? Infinity : (silentAfter * seconds) / 60);
}
