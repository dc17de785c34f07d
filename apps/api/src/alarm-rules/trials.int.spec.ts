import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { until } from '@ioc/test/support/until';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { AlarmEvaluator } from '@ioc/api/alarms/evaluator';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { RuleOrder, TrialOrder, WithdrawRuleOrder } from '#alarm-rules/orders.js';
import { RuleDesk } from '#alarm-rules/rule-desk.js';
import { TrialDesk } from '#alarm-rules/trial-desk.js';
import { TrialRunner } from '#alarm-rules/trial-runner.js';

Logger.overrideLogger(['fatal', 'error']);
const lead = { name: 'truong.ca', role: 'shift-lead' };
let base: FreshDatabase;
let holder: CatalogueHolder;
let runner: TrialRunner;
let rules: RuleDesk;
let trials: TrialDesk;
beforeEach(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  runner = new TrialRunner(base.db, { DATABASE_URL: base.url });
  rules = new RuleDesk(base.db, holder);
  trials = new TrialDesk(base.db, holder, rules, runner);
}, 60_000);
afterEach(async () => {
  await runner.beforeApplicationShutdown();
  await base.close();
});

const unit = 'H50.04';
const rule = (more: object = {}) => ({
  ...{ code: 'many', name: 'Nhiều', nameEn: 'Many', version: 0, consequence: 'major', actWithinMinutes: 60 },
  ...{ owner: 'operator', action: 'Gọi', actionEn: 'Call', on: { figure: 'received-today', units: ['department'] } },
  ...more,
});
let offset = 0n;
/** Dossiers that come in at these times, in whatever order they arrive. */
async function received(times: readonly string[]): Promise<void> {
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  const from = offset;
  const records = times.map((time) => {
    const subject = `H50-${offset}`;
    const data = {
      procedure: [...holder.current.procedures.keys()][0],
      unit,
      channel: 'online',
      dueAt: '2026-12-01T17:00:00+07:00',
    };
    const type = 'vn.ioc.dossier.received.v1';
    const event = { specversion: '1.0', id: subject, source: 'mot-cua', type, subject, time: `${time}:00+07:00`, data };
    const value = Buffer.from(JSON.stringify(event));
    return { offset: offset++, key: subject, headers: {}, value, appendedAt: Date.parse('2026-06-20T00:00:00Z') };
  });
  await intake.take({ topic: 'dossier.events', partition: 0, from, next: offset, end: offset, records });
  expect(await base.db.query('select reason, detail from quarantine')).toEqual([]);
}
beforeEach(() => {
  offset = 0n;
});
const days = { from: '2026-06-01', to: '2026-06-10' };
async function tried(order: object) {
  const { id } = await trials.ask(TrialOrder.parse({ ...days, ...order }), lead);
  return until(
    () => trials.one(id),
    ({ state }) => state !== 'running',
  );
}

describe('a rule that is tried on history', () => {
  it('says when it would have raised an alarm, at event time, and of which figure', async () => {
    await received([
      '2026-06-02T10:01',
      '2026-06-05T22:59',
      '2026-06-05T23:00',
      '2026-06-02T09:00',
      '2026-06-05T09:00',
    ]);
    const { state, result, why } = await tried({ rule: rule({ above: 1, clear: 0 }) });
    expect({ state, why }).toEqual({ state: 'done', why: null });
    expect(result).toMatchObject({ total: 2, night: 1, standing: 0 });
    expect(result?.days).toEqual([
      { day: '2026-06-02', count: 1, night: 0 },
      { day: '2026-06-05', count: 1, night: 1 },
    ]);
    expect(result?.hits).toEqual([
      {
        ...{ unit, unitName: holder.current.units.get(unit)?.name, cause: 'received-today', value: 2, night: false },
        ...{ at: '2026-06-02T03:05:00.000Z', until: '2026-06-02T17:00:00.000Z' },
        detail: null,
        figure: `/figures/received-today/units/${unit}?to=2026-06-02`,
      },
      expect.objectContaining({ at: '2026-06-05T16:00:00.000Z', value: 3, night: true }),
    ]);
  }, 120_000);

  it('compares with the week before, and counts working hours', async () => {
    const at = (day: number, n: number) =>
      Array.from({ length: n }, (_, i) => `2026-06-${String(day).padStart(2, '0')}T09:${10 + i}`);
    await received([...at(2, 12), ...at(9, 3)]);
    const change = { since: 'week', as: 'percent' };
    const fewer = await tried({
      rule: rule({ on: { figure: 'received-today', units: ['department'], change }, below: -50, minimum: 10 }),
    });
    expect(fewer.result?.hits).toMatchObject([{ at: '2026-06-09T03:00:00.000Z', value: -75 }]);
    const absent = { absent: ['vn.ioc.dossier.received.v1'], withinHours: 8 };
    const nothing = await tried({ rule: rule({ on: absent, when: 'working-hours' }) });
    expect(nothing.result?.hits.map(({ at: raised }) => raised)).toEqual([
      '2026-06-03T02:30:00.000Z',
      '2026-06-10T02:15:00.000Z',
    ]);
  }, 120_000);

  it('can be cancelled, and no more run at once than may', async () => {
    await received(['2026-06-02T09:00']);
    await base.db.query(
      `insert into alarm_trial (asked_by, rule, from_day, to_day, state, progress)
       select 'x', '{}', '2026-06-01', '2026-06-02', 'running', '{}' from generate_series(1, 2)`,
    );
    const order = TrialOrder.parse({ ...days, rule: rule({ above: 1 }) });
    await expect(trials.ask(order, lead)).rejects.toMatchObject({ response: { code: 'trials-full' } });
    const [{ id }] = (await base.db.query(`select id from alarm_trial limit 1`)) as [{ id: string }];
    await base.db.query(`update alarm_trial set rule = $1::jsonb, progress = $2::jsonb`, [
      JSON.stringify(rule()),
      JSON.stringify({ doing: 'reading', day: null, share: 0 }),
    ]);
    expect((await trials.cancel(id)).state).toBe('cancelled');
    const next = await trials.ask(order, lead);
    expect((await trials.cancel(next.id)).state).toBe('cancelled');
    await runner.beforeApplicationShutdown();
    expect((await trials.one(next.id)).result).toBeNull();
  }, 120_000);

  it('is refused where history has nothing of it', async () => {
    const elsewhere = await CatalogueHolder.open('catalogue', 'bac-lieu-2022');
    const own = new TrialDesk(base.db, elsewhere, new RuleDesk(base.db, elsewhere), runner);
    const services = rule({ on: { figure: 'services-3-4', units: ['province'] }, above: 1 });
    const order = TrialOrder.parse({ ...days, rule: services });
    await expect(own.ask(order, lead)).rejects.toMatchObject({ response: { code: 'rule-not-tried' } });
    expect(TrialOrder.safeParse({ from: '2026-01-01', to: '2026-06-01', code: 'a' }).success).toBe(false);
    expect(TrialOrder.safeParse({ ...days }).success).toBe(false);
    expect(TrialOrder.safeParse({ ...days, code: 'a', rule: rule({ above: 1 }) }).success).toBe(false);
  });
});

describe('a rule that is written on the page', () => {
  const saved = (more: object) => rules.save(RuleOrder.parse(rule(more)), lead);

  it('is held to the checks of the catalogue, and has its own code', async () => {
    await expect(saved({})).rejects.toMatchObject({ response: { code: 'bad-rule', message: /^above/ } });
    await expect(saved({ above: 1, code: 'path-broken' })).rejects.toMatchObject({ response: { message: /^code/ } });
    await expect(saved({ above: 1, suppressedBy: ['none'] })).rejects.toMatchObject({
      response: { message: /^suppressedBy/ },
    });
  });

  it('is a new version each time, and whoever has not seen the last one is refused', async () => {
    expect(await saved({ above: 1 })).toMatchObject({
      code: 'many',
      version: 1,
      yaml: expect.stringMatching(/^- code: many\n/),
    });
    await expect(saved({ above: 2 })).rejects.toMatchObject({ response: { code: 'rule-changed' } });
    expect(await saved({ above: 2, version: 1 })).toMatchObject({ version: 2 });
    const { rows } = await rules.rules(true);
    expect(rows.at(-1)).toMatchObject({
      from: 'page',
      author: 'truong.ca',
      rule: { code: 'many', version: 2, above: 2 },
    });
    await expect(rules.withdraw(WithdrawRuleOrder.parse({ code: 'many', version: 1 }), lead)).rejects.toMatchObject({
      response: { code: 'rule-changed' },
    });
    await rules.withdraw(WithdrawRuleOrder.parse({ code: 'many', version: 2 }), lead);
    expect((await rules.rules(true)).rows.every(({ from }) => from === 'catalogue')).toBe(true);
    expect(await saved({ above: 2, version: 3 })).toMatchObject({ version: 4 });
    await expect(base.db.query(`delete from alarm_rule_change`)).rejects.toThrow(/only grows/);
  });

  it('judges from the next look on; what stands keeps the version that raised it', async () => {
    const catalogue = alarmCatalogue([]);
    const own = new RuleDesk(base.db, { current: catalogue });
    const on = { figure: 'overdue', units: ['commune'] };
    const write = (more: object) => own.save(RuleOrder.parse(rule({ on, ...more })), lead);
    const evaluator = new AlarmEvaluator(base.db, { contacts: [] });
    const standing = () => base.db.query(`select unit, state, definition->>'version' as v from alarm order by unit`);
    await evaluator.look(lookAt(0, seenOf({ '19001': 21, '19002': 6 }, catalogue)));
    expect(await standing()).toEqual([]);
    await write({ above: 20 });
    await evaluator.look(lookAt(1, seenOf({ '19001': 21, '19002': 6 }, catalogue)));
    await write({ above: 5, version: 1 });
    await evaluator.look(lookAt(2, seenOf({ '19001': 21, '19002': 6 }, catalogue)));
    expect(await standing()).toEqual([
      { unit: '19001', state: 'new', v: '1' },
      { unit: '19002', state: 'new', v: '2' },
    ]);
    await own.withdraw(WithdrawRuleOrder.parse({ code: 'many', version: 2 }), lead);
    await evaluator.look(lookAt(3, seenOf({ '19001': 20, '19002': 6 }, catalogue)));
    expect(await standing()).toEqual([
      { unit: '19001', state: 'returned', v: '1' },
      { unit: '19002', state: 'new', v: '2' },
    ]);
    await evaluator.leave();
  });
});
