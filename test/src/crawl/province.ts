import { loadCatalogue } from '@ioc/api/catalogue/load';
import type { ScenarioName } from '@ioc/infra/scenarios/make/places';
import { bySource, postAll, untilTaken } from '@ioc/infra/scenarios/post';
import { eventsOf, scenarioNames } from '@ioc/infra/scenarios/scenarios';
import { keysOf } from '@ioc/test/support/api';
import { apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase } from '@ioc/test/support/database';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';

/** The province of `npm start`. */
export const defaultProvince = 'quang-tri';
export type ProvinceName = ScenarioName | typeof defaultProvince;
export const provinceNames: readonly ProvinceName[] = [...scenarioNames, defaultProvince];

export interface Province {
  readonly url: string;
  /** The bytes of one record, as the event log keeps them. */
  recordAt(topic: string, partition: number, offset: string): Promise<Buffer | null>;
  close(): Promise<void>;
}

/** What is sent to a program before somebody looks at it. */
type Fill = (url: string) => Promise<void>;

/** The program of a province in a process of its own, on a fresh database with what `fill` sends to it. */
export async function provinceWith(name: ProvinceName, fill: Fill): Promise<Province> {
  const base = await freshDatabase();
  const api = await apiProcess({ DATABASE_URL: base.url, PROVINCE: name });
  const close = async () => {
    await api.stop();
    await base.close();
  };
  try {
    await api.start();
    await fill(api.url);
    await untilTaken(api.url);
  } catch (error) {
    await close();
    throw error;
  }
  const recordAt = async (topic: string, partition: number, offset: string) => {
    const words = [topic, partition, offset];
    const question = 'select value from embedded_log where topic = $1 and partition = $2 and "offset" = $3';
    const [row] = await base.db.query<{ value: Buffer }[]>(question, words);
    return row?.value ?? null;
  };
  return { url: api.url, recordAt, close };
}

/** With everything in it that the province publishes. */
export const openProvince = (name: ProvinceName): Promise<Province> =>
  provinceWith(name, async (url) => {
    const catalogue = await loadCatalogue('catalogue', name);
    if (name === defaultProvince) await publish(url, await provinceUpTo(Date.now(), catalogue, { seed: 23 }));
    else await postAll(url, keysOf(name), bySource(eventsOf(name, catalogue)));
  });
