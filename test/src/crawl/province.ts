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

/** The program in a process of its own, on a fresh database, with everything in it that the province publishes. */
export async function openProvince(name: ProvinceName): Promise<Province> {
  const base = await freshDatabase();
  const api = await apiProcess({ DATABASE_URL: base.url, PROVINCE: name });
  const close = async () => {
    await api.stop();
    await base.close();
  };
  try {
    await api.start();
    const catalogue = await loadCatalogue('catalogue', name);
    if (name === defaultProvince) await publish(api.url, await provinceUpTo(Date.now(), catalogue, { seed: 23 }));
    else await postAll(api.url, keysOf(name), bySource(eventsOf(name, catalogue)));
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
