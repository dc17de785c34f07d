import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { erase } from '#erasure/erase.js';
import { tablesWith } from '#erasure/tables-with.spec-support.js';
import { limitsOf } from '#ingest/decode/decode.js';

const planted = 'Nguyễn Thị Gieo 7731';
const kept = 'giữ lại';
const alarm = 'a'.repeat(20);
let base: FreshDatabase;
let holder: CatalogueHolder;

/** Everything that people can write on the desk, once of the case and once of another. */
async function write() {
  const put = (sql: string, values: unknown[]) => base.db.query(sql, values);
  for (const [text, kind, about] of [
    [planted, 'complaint', 'X-17'],
    [`${planted}: x‑17, hẹn mai`, null, null],
    [kept, 'dossier', 'X-17'],
    [`${kept} X-175`, 'complaint', 'X-175'],
  ])
    await put(
      `insert into shift_entry (at, kind, author, text, about_kind, about) values (now(), 'note', 'an', $1, $2, $3)`,
      [...[text, kind, about]],
    );
  const promise = `gọi ${planted} (X-17)`;
  await put(
    `insert into alarm (id, rule, unit, cause, group_key, definition, priority, owner, state, condition, care, first_at, raised_at, changed_at, promise)
     values ($1, 'r', 'H50', 'c', 'g', '{}', 0, 'shift', 'new', 'active', 'new', now(), now(), now(), $2)`,
    [alarm, promise],
  );
  for (const [note, data] of [
    [`X-17: ${planted}`, null],
    [null, { promise, until: null }],
    [kept, { promise: kept }],
  ])
    await put(
      `insert into alarm_history (alarm, at, action, actor, to_state, rule_version, note, data) values ($1, now(), 'note', 'an', 'new', 1, $2, $3)`,
      [alarm, note, data && JSON.stringify(data)],
    );
  await put(
    `insert into shift_handover (at, since, given_by, given_role, note, facts) values (now(), now(), 'an', 'operator', $1, $2)`,
    [
      `X-17 của ${planted}`,
      JSON.stringify({ promises: [{ promise }], open: { rows: [{ promise }, { promise: kept }] } }),
    ],
  );
  await put(`insert into roster_change (at, author, role, kind, data) values (now(), 'an', 'shift-lead', 'slot', $1)`, [
    JSON.stringify({ note: `X-17: ${planted}` }),
  ]);
}

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  await write();
}, 120_000);
afterAll(() => base.close());

const ask = {
  kind: 'complaint',
  subject: 'X-17',
  reason: 'r',
  askedBy: 'vp',
  askedAt: '2026-06-01T08:00:00+07:00',
} as const;
const run = (apply: boolean) =>
  erase(base.db, holder.current, [ask], { apply, runBy: 'tester', limits: limitsOf(readConfig({})) });
const lines = async () => (await base.db.query(`select count(*)::int as n from shift_entry`)) as object[];
const all = ['alarm', 'alarm_history', 'roster_change', 'shift_entry', 'shift_handover'];

describe('what people wrote of an erased case', () => {
  it('is found before it goes', async () => {
    expect(await tablesWith(base.db, planted)).toEqual(all);
    expect((await run(false))[0]?.removed).toMatchObject({ words: 8 });
    expect(await tablesWith(base.db, planted)).toEqual(all);
  });

  it('is in no table afterwards; what is of other cases stays, and every line', async () => {
    const before = await lines();
    expect((await run(true))[0]).toMatchObject({ removed: { words: 8 }, unseen: true });
    expect(await tablesWith(base.db, planted)).toEqual([]);
    expect(await tablesWith(base.db, kept)).toEqual(['alarm_history', 'shift_entry', 'shift_handover']);
    expect(await lines()).toEqual(before);
    expect((await run(true))[0]?.removed).toMatchObject({ words: 0 });
  });

  it.each([
    `update shift_entry set text = 'x'`,
    `update shift_entry set text = '(đã xóa / erased)', author = 'b'`,
    `update shift_entry set text = '(đã xóa / erased)', at = now()`,
    `delete from shift_entry`,
    `truncate alarm_history`,
    `update alarm_history set note = null`,
    `update alarm_history set note = '(đã xóa / erased)' where note is null`,
    `update alarm_history set data = '{"promise": "(đã xóa / erased)", "until": 1}' where data is not null`,
    `update alarm_history set to_state = 'closed'`,
    `update roster_change set data = '{}'`,
  ])('%s is refused: nothing else of a line changes', (sql) =>
    expect(base.db.query(sql)).rejects.toThrow(/only grows/),
  );
});
