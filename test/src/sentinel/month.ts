import { AlarmEvaluator } from '@ioc/api/alarms/evaluator';
import { hourMs, localDay } from '@ioc/api/calendar/local-day';
import type { Catalogue, Source } from '@ioc/api/catalogue/catalogue';
import type { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { readConfig } from '@ioc/api/config/config';
import { IngestConsumer } from '@ioc/api/ingest/ingest-consumer';
import { RhythmLearner } from '@ioc/api/sources/rhythm-learner';
import { readSources } from '@ioc/api/sources/sources.sql';
import type { Fault } from '@ioc/test/sentinel/faults';
import { senders } from '@ioc/test/sentinel/senders';
import { allSent, batches } from '@ioc/test/sentinel/stream';
import { seenOf } from '@ioc/test/support/alarm-setting';
import type { DataSource } from 'typeorm';

/** A change of an alarm: its rule, what it is about (a source, or `pipe`), and what the evaluator found. */
export interface Found {
  readonly at: number;
  readonly rule: string;
  readonly cause: string;
  readonly action: string;
}
export interface MonthOptions {
  readonly seed: number;
  readonly from: number;
  readonly days: number;
  /** Days before that the rhythms are learned from; five weeks at most. */
  readonly learnedDays?: number;
  readonly faults: readonly Fault[];
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
}

const dayMs = 24 * hourMs;
const stepMs = 5 * 60_000;

/** The catalogue with the made-up sources alone, and the rules that watch sources. */
export function sentinelCatalogue(catalogue: Catalogue): Catalogue {
  const of = ({ code, expectedSeconds }: (typeof senders)[number]): Source => ({
    ...{ code, name: code, kinds: ['dossier', 'source'], unit: null, expectedSeconds, aliases: [] },
  });
  const alarms = catalogue.books.alarms.filter(({ on }) => 'sources' in on);
  return {
    ...catalogue,
    sources: new Map(senders.map((sender) => [sender.code, of(sender)])),
    books: { ...catalogue.books, alarms },
  };
}

/**
 * Plays days of twenty sources at event time through the real intake, the learner of rhythms and the evaluator of alarms, on
 * a real database, with a look every five minutes. Returns every change of an alarm.
 */
export async function playMonth(db: DataSource, catalogue: Catalogue, options: MonthOptions): Promise<Found[]> {
  const { seed, from, days, faults, say } = options;
  const { calendar } = catalogue;
  const begin = from - (options.learnedDays ?? 36) * dayMs;
  const holder = { current: catalogue } as CatalogueHolder;
  const [intake, learner] = [new IngestConsumer(db, holder, readConfig({})), new RhythmLearner(db, holder)];
  const evaluator = new AlarmEvaluator(db, { contacts: [] });
  const unit = [...catalogue.units.values()].find(({ kind, validTo }) => kind === 'commune' && validTo === null)?.code;
  const procedure = [...catalogue.procedures.keys()][0];
  if (!unit || !procedure) throw new Error('the catalogue has no commune or no procedure');
  const toBatches = batches({ unit, procedure });
  const sent = allSent(seed, calendar, begin, from + days * dayMs, faults);
  let next = 0;
  const readUntil = async (now: number) => {
    const first = next;
    while (next < sent.length && (sent[next]?.readAt as number) <= now) next += 1;
    for (const batch of toBatches(sent.slice(first, next))) await intake.take(batch);
  };
  for (let now = begin; now < from; now += dayMs) await readUntil(now);
  for (let now = from; now < from + days * dayMs && !options.signal?.aborted; now += stepMs) {
    await readUntil(now);
    await learner.learn(now);
    await beat(db, faults.find(({ kind, from: since, to }) => kind === 'lag' && now >= since && now < to)?.from ?? now);
    const sources = await readSources(db, catalogue, localDay(now), new Date(now));
    const seen = { ...seenOf({}, catalogue, sources), today: localDay(now) };
    await evaluator.look({ now, seen, problems: [], held: null });
    if ((now - from) % dayMs === 0) say(`${localDay(now)}: ${next} of ${sent.length} sent and read`);
  }
  await evaluator.leave();
  const rows: (Omit<Found, 'at'> & { at: Date })[] = await db.query(
    `select at, rule, cause, action from alarm_history join alarm on alarm.id = alarm_history.alarm order by alarm_history.id`,
  );
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

/** The intake's sign of life, by the clock of the play. */
async function beat(db: DataSource, at: number): Promise<void> {
  await db.query(
    `insert into intake_beat (process, at, log_alive, lag, commits, latency, problems) values ('play', $1, true, 0, 0, '{}', '[]')
     on conflict (process) do update set at = excluded.at`,
    [new Date(at)],
  );
}
