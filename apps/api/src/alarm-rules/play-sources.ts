import { localDay } from '#calendar/local-day.js';
import type { Queryable } from '#ledger/queryable.js';
import { heardSince } from '#sources/heard.sql.js';
import { readRhythms } from '#sources/rhythm.sql.js';
import { sourceRows } from '#sources/source-rows.js';
import { sourceCells } from '#alarms/event-cells.js';
import { HeardAtTime } from '#alarm-rules/heard-at-time.js';
import { lookMinutes } from '#alarm-rules/look-minutes.js';
import { mostTrialEvents, TooMuchHistory } from '#alarm-rules/too-much-history.js';
import type { Pace } from '#alarm-rules/pace.js';
import type { Played } from '#alarm-rules/played.js';
import { readHeard, readHolds } from '#alarm-rules/read-heard.sql.js';
import type { Trial } from '#alarm-rules/trial.js';

const minuteMs = 60_000;
/** What was held back is not played, so whatever is played was read in time. */
const path = { catchingUp: false, logAlive: true, lagging: false };

/** Plays who was heard, minute by minute while offices work. @throws TooMuchHistory, TrialEnded */
export async function playSources(db: Queryable, of: Played, trial: Trial, pace: Pace): Promise<void> {
  const { rule, catalogue, start, end } = of;
  const since = await heardSince(db, end);
  trial.limit({ code: 'heartbeats-since', since: since === null ? null : new Date(since).toISOString() });
  const lines = await readHeard(db, start, end, mostTrialEvents);
  if (lines.length > mostTrialEvents) throw new TooMuchHistory();
  const rhythms = [...(await readRhythms(db, catalogue))].map(
    ([code, { from, hours }]) => [code, from, hours] as const,
  );
  const known = new Map(rhythms.flatMap(([code, from, hours]) => (from === 'none' ? [] : [[code, hours] as const])));
  const heard = new HeardAtTime(lines, known);
  const holds = await readHolds(db, start);
  const mayChange = lookMinutes(rule, catalogue.calendar, [
    ...lines.map(({ from }) => from),
    ...holds.map(({ to }) => to),
  ]);
  for (let now = start; now < end; now += minuteMs) {
    await pace.step();
    if (!mayChange(now)) continue;
    if (holds.some(({ from, to }) => from <= now && now < to)) continue;
    const day = localDay(now);
    pace.progress = { doing: 'playing', day, share: (now - start) / (end - start) };
    const rows = sourceRows(heard.at(now), { catalogue, day, now }, path);
    trial.look(sourceCells([rule], rows, catalogue), now, catalogue.calendar);
  }
}
