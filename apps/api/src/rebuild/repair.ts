import type { DataSource } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { duration, progressLine } from '#rebuild/progress.js';
import { rebuild } from '#rebuild/rebuild.js';
import { readProjectionVersion, outdatedProjection } from '#storage/projection-version.js';

/** More events are not replayed while somebody waits for a start: about a minute's work. */
const mostAtStart = 300_000;
const eventsPerSecond = 5000;

/**
 * Before a single process serves: replays everything when another version of the program wrote it, if that is quick; else
 * says how long it will take and how to start it. True: everything now stands as this version computes it.
 */
export async function repairProjections(
  db: DataSource,
  catalogue: Catalogue,
  say: (line: string) => void,
  most = mostAtStart,
): Promise<boolean> {
  const otherwise = outdatedProjection(await readProjectionVersion(db));
  if (otherwise === null) return true;
  const [{ n }] = (await db.query('select count(*)::int as n from journal')) as [{ n: number }];
  if (n > most) {
    say(`${otherwise} (${n} sự kiện / events, khoảng / about ${duration(n / eventsPerSecond)})`);
    return false;
  }
  say(`Số liệu do bản khác kể, đang dựng lại / made by another version, replaying: ${n} sự kiện / events`);
  const began = performance.now();
  let said = began;
  await rebuild(db, catalogue, {
    apply: true,
    progress: (at) => {
      if (performance.now() - said < 2000) return;
      said = performance.now();
      say(progressLine(at, (said - began) / 1000));
    },
  });
  return true;
}
