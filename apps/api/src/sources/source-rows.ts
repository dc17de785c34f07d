import type { SourceRow } from '@ioc/shared/live/tables';
import type { Catalogue } from '#catalogue/catalogue.js';
import { realSources } from '#catalogue/sandbox.js';
import type { Rhythm } from '#sources/rhythm.js';
import { blamePipe, judgeSilence } from '#sources/silence.js';

/** What is known of a source at an instant; milliseconds since 1970. */
export interface HeardSource {
  readonly source: string;
  readonly lastAt: number | null;
  readonly lastEventAt: number | null;
  readonly lastHeartbeatAt: number | null;
  readonly rhythm: Rhythm | null;
  readonly today: number;
  readonly quarantined: number;
}
export interface SourcesMoment {
  readonly catalogue: Catalogue;
  /** The local day of `now`. */
  readonly day: string;
  readonly now: number;
}
export interface IntakeState {
  /** An ingest process reads a backlog: what a source sent may be there. */
  readonly catchingUp: boolean;
  readonly logAlive: boolean;
  readonly lagging: boolean;
}

/** Senders that the catalogue does not know are shown too, the newest of them: anyone can make up a name. */
export const maxStrangers = 20;
/** Normal silence of a source that the catalogue does not describe. */
const strangerSeconds = 3600;

/** Every source of the catalogue that has not ended by the day, and what else was heard, each judged. Pure. */
export function sourceRows(heard: readonly HeardSource[], at: SourcesMoment, path: IntakeState): SourceRow[] {
  const { catalogue, day, now } = at;
  const found = new Map(heard.map((one) => [one.source, one]));
  const hasEnded = (code: string) => day > (catalogue.sources.get(code)?.validTo ?? day);
  const shown = [...new Set([...realSources(catalogue.sources).keys(), ...[...found.keys()].sort()])].filter(
    (code) => !hasEnded(code),
  );
  return blamePipe(
    shown.map((code) => rowOf(code, found.get(code), at, path)),
    now,
  );
}

const never = { lastAt: null, lastEventAt: null, lastHeartbeatAt: null, today: 0, quarantined: 0 };

function rowOf(key: string, heard: HeardSource | undefined, { catalogue, now }: SourcesMoment, path: IntakeState) {
  const described = catalogue.sources.get(key);
  const { name = key, expectedSeconds = strangerSeconds, shortName = name } = described ?? {};
  const { today, quarantined, ...of } = heard ?? { ...never, rhythm: described?.rhythm ?? null };
  const judged =
    path.catchingUp && of.lastAt !== null
      ? { state: 'catching-up' as const, silence: 'we-lag' as const }
      : judgeSilence({ ...of, expectedSeconds }, path, now, catalogue.calendar);
  return {
    ...{ key, name, shortName, ...judged, lastAt: isoOf(of.lastAt), lastEventAt: isoOf(of.lastEventAt) },
    ...{ expectedSeconds, today, quarantined },
  };
}

const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
