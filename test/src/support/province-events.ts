import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { ownKey } from '@ioc/api/catalogue/states';
import { readLand } from '@ioc/infra/simulator/lives/land';
import { province } from '@ioc/infra/simulator/province';
import { type CloudEvent, type Delivery } from '@ioc/infra/simulator/travel/cloud-event';
import { httpPublisher } from '@ioc/infra/simulator/travel/publish-http';
import { countsOn, dossiers, totalOf } from '@ioc/test/tally/tally';
import { root, sourceKeys } from '@ioc/test/support/api';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * What departments of the simulated province sent in the days up to `now`, its last hour as busy at night as by day: so
 * there is something of today, at whatever hour a test runs.
 */
export async function provinceUpTo(
  now: number,
  catalogue: Catalogue,
  { seed = 7, days = 20, scale = 0.02, perMinute = 3 } = {},
): Promise<Delivery[]> {
  const to = Math.floor(now / minute) * minute;
  const land = await readLand(join(root, 'catalogue'), 'quang-tri');
  const live = [{ from: to - 60 * minute, to: null, perMinute, scale }];
  return [...province({ seed, catalogue, plan: { scale, live }, born: to - days * day, to, land })];
}

/** Deliveries of a busy stretch of 90 whole days, in the order of their sending: always the same. */
export async function busyDays(catalogue: Catalogue, seed = 11): Promise<Iterable<Delivery>> {
  const born = Date.parse('2026-03-02T00:00:00+07:00');
  const land = await readLand(join(root, 'catalogue'), 'quang-tri');
  return province({ seed, catalogue, plan: { scale: 1, live: [] }, born, to: born + 90 * day, land });
}

/** The first `count` of them. */
export async function busyStretch(count: number, catalogue: Catalogue, seed = 11): Promise<Delivery[]> {
  const found: Delivery[] = [];
  for (const delivery of await busyDays(catalogue, seed)) {
    found.push(delivery);
    if (found.length === count) return found;
  }
  throw new Error(`Only ${found.length} events in 90 days`);
}

/** Sends deliveries through the HTTP door, each source under its own key. @returns how many the door refused */
export async function publish(url: string, deliveries: readonly Delivery[]): Promise<number> {
  const publisher = httpPublisher({ url, keys: sourceKeys, say: (line) => process.stderr.write(`${line}\n`) });
  const { signal } = new AbortController();
  setMaxListeners(50, signal); // one request per source at a time
  let refused = 0;
  for (let at = 0; at < deliveries.length; at += 1000) {
    const sent = await publisher.publish(deliveries.slice(at, at + 1000), signal);
    for (const n of sent.refused.values()) refused += n;
  }
  await publisher.close();
  return refused;
}

/** An opinion of its own on what the figures of `on` must be: counted from the events sent, without the monitor's code. */
export function tallyOn(events: Iterable<CloudEvent>, catalogue: Catalogue, on: string) {
  const unit = (written: string) => catalogue.unitCodes.get(written);
  // 1.001193.000.00.00.H50 is 1.001193 as the national catalogue writes it for one agency
  const short = (written: string) => written.split('.').slice(0, 2).join('.');
  const procedure = (written: string) => (catalogue.procedures.has(short(written)) ? short(written) : undefined);
  const state = (source: string, code: string) => catalogue.states.own.get(ownKey(source, code))?.[0]?.means;
  return totalOf(countsOn(dossiers(events, { unit, procedure, state }), on));
}
