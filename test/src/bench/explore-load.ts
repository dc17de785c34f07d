import type { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { readConfig } from '@ioc/api/config/config';
import { IngestConsumer } from '@ioc/api/ingest/ingest-consumer';
import type { DataSource } from 'typeorm';
import { asBatches, year } from '@ioc/test/bench/year';

export interface Year {
  readonly seed: number;
  readonly dossiers: number;
  readonly firstDay: string;
  readonly days: number;
}
const eventsOfOne = 6;

/**
 * Puts a year through the intake, unless it is there. Ctrl-C ends it after the running transaction; the next call goes on
 * from the stored position, because the same seed makes the same batches. False: it was interrupted.
 */
export async function loadYear(db: DataSource, holder: CatalogueHolder, of: Year): Promise<boolean> {
  const [was] = (await db.query('select count(*)::int as n from journal')) as { n: number }[];
  const whole = of.dossiers * eventsOfOne;
  if (was && was.n > whole) throw new Error(`the database holds ${was.n} events, not ${whole}: another --dir or seed`);
  if (was?.n === whole) return true;
  let interrupted = false;
  const interrupt = () => (interrupted = true);
  process.once('SIGINT', interrupt);
  const intake = new IngestConsumer(db, holder, readConfig({}));
  const position = (await intake.position('dossier.events', 0)) ?? 0n;
  const began = performance.now();
  let [taken, told] = [0, 0];
  for (const batch of asBatches(year(of.seed, of.dossiers, holder.current, of.firstDay, of.days))) {
    if (batch.next <= position) continue;
    await intake.take(batch);
    taken += batch.records.length;
    if (interrupted) break;
    const rate = taken / ((performance.now() - began) / 1000);
    if (taken - told < 100_000) continue;
    told = taken;
    const left = Math.round((whole - Number(batch.next)) / rate);
    console.log(`loaded ${batch.next} of ${whole} events, ${Math.round(rate)}/s, ${left} s to go`);
  }
  process.off('SIGINT', interrupt);
  if (interrupted) return false;
  await db.query('vacuum analyze');
  return true;
}
