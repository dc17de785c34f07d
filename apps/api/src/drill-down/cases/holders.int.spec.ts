import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiSettings } from '@ioc/test/support/api';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import type { Person } from '@ioc/test/support/people';
import { personWith } from '@ioc/test/support/signed-in';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { bootApi } from '#main.js';

/** What each unit was to the cases below. */
const units = {
  holder: 'H50.06',
  former: 'H50.09',
  receiving: 'H50.07',
  helping: 'H50.08',
  coUnit: 'H50.10',
  successor: 'H50.02', // of H46.02, for the main part
  partSuccessor: 'H50.14', // of H46.02, for the rest
};
type Relation = keyof typeof units;

const sourceOf = { D: 'mot-cua', C: '1022', T: 'nhiem-vu', V: 'quan-ly-van-ban' } as const;
type Letter = keyof typeof sourceOf;
let number = 0;
const event = (step: string, subject: string, day: string, data: Record<string, unknown>): SentEvent => ({
  ...{ specversion: '1.0', id: `h${(number += 1)}`, source: sourceOf[subject[0] as Letter], type: `vn.ioc.${step}.v1` },
  ...{ subject, time: `${day}T08:00:00+07:00`, data },
});
const eventsOf = (procedure: string) => [
  event('dossier.received', 'D-1', '2026-05-04', {
    ...{ unit: units.former, receivingUnit: units.receiving, helpingUnit: units.helping, procedure, channel: 'online' },
  }),
  event('dossier.moved', 'D-1', '2026-05-05', { unit: units.holder, step: 'x' }),
  event('dossier.received', 'D-2', '2025-05-06', { unit: 'H46.02', procedure, channel: 'online' }),
  event('complaint.submitted', 'C-1', '2026-05-04', {
    category: 'an-ninh-trat-tu',
    kind: 'field-report',
    private: false,
  }),
  event('complaint.assigned', 'C-1', '2026-05-05', { unit: units.former }),
  event('complaint.assigned', 'C-1', '2026-05-06', { unit: units.holder }),
  event('task.assigned', 'T-1', '2026-05-04', { assigner: 'H50', unit: units.former, title: 'x', document: '1' }),
  event('task.assigned', 'T-1', '2026-05-05', {
    ...{ assigner: 'H50', unit: units.holder, coUnits: [units.coUnit], title: 'x', document: '1' },
  }),
  event('document.arrived', 'V-1', '2026-05-04', { unit: units.former, class: 'normal', electronic: true }),
  event('document.forwarded', 'V-1', '2026-05-05', { unit: units.holder }),
];

/** Written by hand: who sees which case. Nobody else does. */
const sees: Readonly<Record<Relation, readonly string[]>> = {
  holder: ['D-1', 'C-1', 'T-1', 'V-1'],
  receiving: ['D-1'],
  helping: [],
  coUnit: [],
  former: [],
  successor: ['D-2'],
  partSuccessor: [],
};
const kinds = {
  D: ['dossiers', 'dossier.received'],
  C: ['complaints', 'complaint.submitted'],
  T: ['tasks', 'task.assigned'],
  V: ['documents', 'document.incoming'],
} as const;
const cases = ['D-1', 'D-2', 'C-1', 'T-1', 'V-1'];

let base: FreshDatabase;
let api: Awaited<ReturnType<typeof bootApi>>;
const people: Record<string, Person> = {};
beforeAll(async () => {
  base = await freshDatabase();
  const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  const [procedure] = holder.current.procedures.keys();
  for (const batch of batchesOf(eventsOf(procedure as string), 9)) await intake.take(batch);
  expect(await base.db.query(`select reason, detail from quarantine`)).toEqual([]);
  const settings = await apiSettings({ DATABASE_URL: base.url, ROLE: 'serve', ACCESS: 'accounts' });
  api = await bootApi(readConfig(settings));
  people['leader'] = await personWith(api.url, base.db, ['leader']);
  for (const [relation, unit] of Object.entries(units))
    people[relation] = await personWith(api.url, base.db, ['department'], [unit]);
}, 180_000);
afterAll(async () => {
  await api.close();
  await base.close();
});

const ask = (who: string, path: string) => (people[who] as Person).ask('GET', `/api/v1/${path}`);
const of = (code: string) => kinds[code[0] as Letter];

describe('a case is there for', () => {
  it.each([...Object.keys(units), 'leader'])('%s, in lists, files, pages and searches alike', async (who) => {
    const expected = sees[who as Relation] ?? cases;
    for (const code of cases) {
      const [path, measure] = of(code);
      const window = `measure=${measure}&from=2025-01-01&to=2026-06-30`;
      const { rows, total } = (await (await ask(who, `${path}?${window}`)).json()) as {
        rows: { code: string }[];
        total: number;
      };
      const listed = rows.map((row) => row.code);
      const wanted = expected.filter((one) => one[0] === code[0]);
      expect([listed.sort(), total]).toEqual([wanted, wanted.length]);
      expect((await (await ask(who, `${path}?${window}&format=csv`)).text()).includes(code)).toBe(
        expected.includes(code),
      );
      expect([code, (await ask(who, `${path}/${code}`)).status]).toEqual([code, expected.includes(code) ? 200 : 404]);
    }
  });
});
