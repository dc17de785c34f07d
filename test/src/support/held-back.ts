import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import { readLand } from '@ioc/infra/simulator/lives/land';
import { province } from '@ioc/infra/simulator/province';
import { readState } from '@ioc/infra/simulator/state';
import type { FreshDatabase } from '@ioc/test/support/database';
import type { SimulatedProvince } from '@ioc/test/support/simulated-province';

/** What a source of this province would have sent in a time had nothing silenced it: the same seed gives the same lives. */
export async function heldBack(
  { data, catalogue: folder }: SimulatedProvince,
  source: string,
  from: number,
  to: number,
) {
  const file = (await readdir(data)).find((name) => /^simulator-.*\.json$/.test(name)) ?? '';
  const state = await readState(join(data, file));
  if (!state) throw new Error(`${data} has no state of a simulator`);
  const { seed, born, scale, live } = state;
  const catalogue = await loadCatalogue(folder, 'quang-tri');
  const land = await readLand(folder, 'quang-tri');
  const stream = province({ seed, catalogue, land, born, from, to, plan: { scale, live } });
  return [...stream]
    .filter(({ event, kind, broken }) => event.source.endsWith(`:${source}`) && kind !== 'source' && !broken)
    .map(({ event, publishAt }) => ({ id: event.id, publishAt }));
}

/** Ids of what a source's door took since an instant. */
export async function journalOf({ db }: FreshDatabase, source: string, since: number): Promise<Set<string>> {
  const rows: { event_id: string }[] = await db.query(
    'select event_id from journal where source = $1 and appended_at >= $2',
    [source, new Date(since)],
  );
  return new Set(rows.map(({ event_id }) => event_id));
}
