import { loadCatalogue } from '@ioc/api/catalogue/load';
import { writeHeartbeat } from '@ioc/api/ingest/heartbeat.sql';
import { apiProcess, type ApiProcess } from '@ioc/test/support/api-process';
import { health } from '@ioc/test/support/api';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';
import { until } from '@ioc/test/support/until';

export interface HalfLoaded {
  readonly base: FreshDatabase;
  /** Serves the wall; it reads nothing itself. */
  readonly api: ApiProcess;
  /** The backlog is in; heartbeats go on. */
  caughtUp(): void;
  close(): Promise<void>;
}

/** A province of which the first part is in, and an intake that says each second that it has read `share` of the history. */
export async function halfLoaded(share: number, days: number, scale: number): Promise<HalfLoaded> {
  const base = await freshDatabase();
  const whole = await apiProcess({ DATABASE_URL: base.url });
  await whole.start();
  const events = await provinceUpTo(Date.now(), await loadCatalogue('catalogue', 'quang-tri'), {
    days,
    scale,
    perMinute: 4,
  });
  await publish(whole.url, events.slice(0, Math.floor(events.length * share)));
  await until(
    () => health(whole.url),
    ({ log }) => log.lag === 0,
    300_000,
  );
  await whole.stop();
  let catchUp: { share: number; since: string } | null = { share, since: new Date().toISOString() };
  const beat = () =>
    void writeHeartbeat(base.db, {
      ...{ process: 'catching-up', alive: true, lag: 0, commits: 1, latency: { p50: null, p99: null } },
      ...{ problems: [], catchUp },
    }).catch(() => undefined);
  beat();
  const timer = setInterval(beat, 1000);
  const api = await apiProcess({ DATABASE_URL: base.url, ROLE: 'serve' });
  await api.start();
  return {
    base,
    api,
    caughtUp: () => void (catchUp = null),
    close: async () => {
      clearInterval(timer);
      await api.stop();
      await base.close();
    },
  };
}
