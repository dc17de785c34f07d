import { createHash } from 'node:crypto';
import { mayStillSend } from '#simulator/drills/drill-run.js';
import type { Known } from '#simulator/people/cast.js';
import type { Options } from '#simulator/options.js';
import type { State } from '#simulator/state.js';
import { dayOf, instantOf, isWorkingDay, minuteMs } from '#simulator/time/office.js';
import { longestLifeMs } from '#simulator/lives/dossier-life.js';

const historyDays = 30;
/** Events that one new dossier brings within the hours of a demonstration, its share of complaints included. */
const eventsPerDossier = 5;
/** A demonstration begins with its last hour already sent, so that it does not start from nothing. */
const warmUpMs = 60 * minuteMs;
/** The state is saved at least this often while events flow, so a killed run is never further than this ahead of it. */
const unsavedMs = minuteMs;

/** What lives are drawn from: the same fingerprint, the same lives. */
function fingerprint({ units, procedures, categories, sources, indicators }: Known): string {
  const parts = [units, procedures, categories, sources, indicators].map((map) => [...map.values()]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The first moment of the day `historyDays` working days before `now`. */
function historyStart(now: number): number {
  let day = dayOf(now);
  for (let left = historyDays; left > 0;) if (isWorkingDay(--day)) left--;
  return instantOf(day);
}

/**
 * What a run at `now` remembers and goes on from. A first run begins with its history; a later one goes on where the last
 * one ended: the time in between is stated as history, then the province is watched again.
 */
export function resume(before: State | null, options: Options, catalogue: Known, now: number): State {
  const minute = Math.floor(now / minuteMs) * minuteMs;
  const perMinute = options.rate === null ? null : (options.rate * 60) / eventsPerDossier;
  const stretch = { from: minute, to: null, perMinute, scale: options.scale };
  const print = fingerprint(catalogue);
  const usable = before?.seed === options.seed ? before : null;
  if (!usable) {
    const born = options.from ?? historyStart(now);
    const warm = perMinute === null ? stretch : { ...stretch, from: Math.max(born, minute - warmUpMs) };
    return {
      seed: options.seed,
      scale: options.historyScale,
      catalogue: print,
      born,
      published: born,
      live: [warm],
      drills: [],
    };
  }
  const ended = Math.ceil((usable.published + unsavedMs) / minuteMs) * minuteMs;
  const live = usable.live.map((one) => (one.to === null ? { ...one, to: Math.max(one.from, ended) } : one));
  // Another catalogue would make other cases, under the same codes: they stay as they are.
  const sameLives = usable.catalogue === print;
  const born = sameLives ? Math.max(usable.born, usable.published - longestLifeMs) : ended;
  const next = { ...stretch, from: Math.max(minute, ended) };
  return {
    ...usable,
    catalogue: print,
    born,
    published: sameLives ? usable.published : ended,
    drills: usable.drills.filter((run) => mayStillSend(run, usable.published)),
    live: [...live.filter(({ to }) => (to ?? now) > born), next],
  };
}
