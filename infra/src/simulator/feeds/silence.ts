import type { Source } from '@ioc/api/catalogue/catalogue';
import { hourMs, minuteMs } from '#simulator/time/office.js';

/** Every so often the fastest feed of the province falls silent: long enough that a monitor must say so. */
const everyMs = 3 * hourMs;

/** When what a source says at `at` really leaves it: now, or at the end of its silence. */
export type Silence = (source: string, at: number) => number;

/** The source that promises most (the shortest expected silence) among those that only observe is the one that fails. */
export function silenceOf(sources: Iterable<Source>): Silence {
  const feeds = [...sources].filter(({ kinds }) => kinds.includes('kpi') && !kinds.includes('dossier'));
  const flaky = feeds.sort((a, b) => a.expectedSeconds - b.expectedSeconds)[0];
  if (!flaky) return (_source, at) => at;
  const lengthMs = Math.min(flaky.expectedSeconds * 1000 + 10 * minuteMs, everyMs / 2);
  return (source, at) => {
    const since = at % everyMs;
    return source === flaky.code && since < lengthMs ? at - since + lengthMs : at;
  };
}
