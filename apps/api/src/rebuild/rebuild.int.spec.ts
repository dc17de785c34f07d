import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomDocuments } from '@ioc/test/support/document-lives';
import { randomLives } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { stateHash } from '@ioc/test/support/state-hash';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { repairProjections } from '#rebuild/repair.js';
import { rebuild } from '#rebuild/rebuild.js';
import {
  readProjectionVersion,
  storeProjectionVersion,
  projectionVersion,
  outdatedProjection,
} from '#storage/projection-version.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
const quiet = { apply: false, progress: () => undefined };

beforeEach(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  const events = [
    ...randomLives(31, 500, holder.current, undefined, true),
    ...randomDocuments(32, 100, holder.current),
  ];
  for (const batch of batchesOf(random(2).shuffle([...events, ...events]), 9)) await intake.take(batch);
}, 300_000);
afterEach(() => base.close());

describe('a rebuild from the journal', () => {
  it('ends in the same tables as the intake of every event as it came', async () => {
    const { cases, differences } = await rebuild(base.db, holder.current, quiet);
    expect(differences).toEqual({});
    expect(cases).toBe(600);
  }, 300_000);

  it('keeps apart what was known on which day', async () => {
    // Half of the events became known a day before the others.
    await base.db.query(`update journal set recorded_at = recorded_at - interval '1 day' where place % 2 = 0`);
    const { differences } = await rebuild(base.db, holder.current, { ...quiet, apply: true });
    expect(Object.keys(differences).sort()).toEqual(['ledger_topic', 'ledger_unit']);
    const known = (await base.db.query(
      `select count(distinct known)::int as n from ledger_unit where day < current_date - 7 and n <> 0`,
    )) as { n: number }[];
    expect(known[0]?.n).toBe(2);
    expect((await rebuild(base.db, holder.current, quiet)).differences).toEqual({});
  }, 300_000);

  it('finds rows that were changed by hand, and puts them right when told to', async () => {
    const before = await stateHash(base.db);
    await base.db.query(`update dossier set unit = 'X' where code = (select min(code) from dossier)`);
    await base.db.query(
      `update ledger_unit set n = n + 1 where (measure, unit, channel, day, known) = (select measure, unit, channel, day, known from ledger_unit where n = 1 limit 1)`,
    );
    const [{ code }] = (await base.db.query('select min(code) as code from dossier')) as [{ code: string }];
    const found = await rebuild(base.db, holder.current, quiet);
    expect(found.differences).toEqual({ dossier: 2, ledger_unit: 2 });
    expect(found.named).toEqual({
      dossier: { named: [{ of: code, differs: 'unit' }], more: 0 },
      ledger_unit: { named: [{ of: expect.stringMatching(/^\d{4}-\d\d-\d\d \S+ \S+ /), differs: '2 → 1' }], more: 0 },
    });
    expect(await stateHash(base.db)).not.toBe(before);
    await rebuild(base.db, holder.current, { ...quiet, apply: true });
    expect(await stateHash(base.db)).toBe(before);
  }, 300_000);

  it('names the cases that differ and counts those that are too many, without their contents', async () => {
    await base.db.query(`update dossier set unit = 'X', state = jsonb_set(state, '{secret}', '"Nguyễn Văn A"')`);
    await base.db.query(`delete from complaint where code = (select min(code) from complaint)`);
    const { named } = await rebuild(base.db, holder.current, quiet);
    const [{ n }] = (await base.db.query('select count(*)::int as n from dossier')) as [{ n: number }];
    expect(named['dossier']?.named).toHaveLength(20);
    expect(named['dossier']?.more).toBe(n - 20);
    expect(named['dossier']?.named[0]?.differs).toBe('state.secret, unit');
    expect(named['complaint']).toMatchObject({ named: [{ differs: expect.stringContaining('missing') }], more: 0 });
    expect(JSON.stringify(named)).not.toContain('Nguyễn');
  }, 300_000);

  it('changes nothing when it is interrupted', async () => {
    const before = await stateHash(base.db);
    await base.db.query(`update dossier set unit = 'X' where code = (select min(code) from dossier)`);
    const changed = await stateHash(base.db);
    const interrupted = rebuild(base.db, holder.current, {
      apply: true,
      progress: ({ doing }) => {
        if (doing === 'replacing') throw new Error('Ctrl-C');
      },
    });
    await expect(interrupted).rejects.toThrow('Ctrl-C');
    expect(await stateHash(base.db)).toBe(changed);
    await rebuild(base.db, holder.current, { ...quiet, apply: true });
    expect(await stateHash(base.db)).toBe(before);
  }, 300_000);
});

describe('the number of the telling', () => {
  it('is that of this program in a database in which nothing was journaled', async () => {
    const empty = await freshDatabase();
    expect(outdatedProjection(await readProjectionVersion(empty.db))).toBeNull();
    await empty.db.query('update telling set number = 1');
    expect(await readProjectionVersion(empty.db)).toEqual({ stored: projectionVersion, current: projectionVersion });
    await empty.close();
  }, 300_000);

  it('says that another version told what is stored, until a rebuild put it right', async () => {
    await base.db.query('delete from telling');
    expect(outdatedProjection(await readProjectionVersion(base.db))).toContain('npm run rebuild -- --apply');
    await rebuild(base.db, holder.current, quiet);
    expect((await readProjectionVersion(base.db)).stored).toBe(0);
    await rebuild(base.db, holder.current, { ...quiet, apply: true });
    expect(outdatedProjection(await readProjectionVersion(base.db))).toBeNull();
  }, 300_000);

  it('lets a start tell anew what is soon told, and say the command for what is not', async () => {
    await storeProjectionVersion(base.db);
    await base.db.query('update telling set number = number - 1');
    await base.db.query(`update dossier set unit = 'X' where code = (select min(code) from dossier)`);
    const said: string[] = [];
    expect(await repairProjections(base.db, holder.current, (line) => said.push(line), 10)).toBe(false);
    expect(said.join()).toContain('npm run rebuild -- --apply');
    expect(await repairProjections(base.db, holder.current, (line) => said.push(line))).toBe(true);
    expect((await rebuild(base.db, holder.current, quiet)).differences).toEqual({});
    expect((await readProjectionVersion(base.db)).stored).toBe(projectionVersion);
  }, 300_000);
});
