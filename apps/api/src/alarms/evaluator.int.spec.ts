import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { eachEvaluator } from '@ioc/test/support/each-evaluator';
import { until } from '@ioc/test/support/until';
import { dataSource } from '#storage/data-source.js';
import { AlarmEvaluator } from '#alarms/evaluator.js';
import { alarmCatalogue, aSource, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { aRule } from '#alarms/rule.spec-support.js';

Logger.overrideLogger(['fatal', 'error']);
const on = eachEvaluator();

const rows = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => on.base.db.query(sql, values);
const states = async () =>
  (await rows(`select unit, state from alarm order by unit`)).map(({ unit, state }) => `${unit} ${state}`);
const lines = async () => (await rows(`select action from alarm_history order by id`)).map(({ action }) => action);

describe('the evaluator', () => {
  it('raises one alarm for each unit, clears it by hysteresis, and raises the same one again', async () => {
    await on.evaluator.look(lookAt(0, seenOf({ '19001': 21, '19002': 3 })));
    await on.evaluator.look(lookAt(1, seenOf({ '19001': 16, '19002': 3 })));
    expect(await states()).toEqual(['19001 new']);
    await on.evaluator.look(lookAt(2, seenOf({ '19001': 15, '19002': 3 })));
    expect(await states()).toEqual(['19001 returned']);
    await on.evaluator.look(lookAt(3, seenOf({ '19001': 30, '19002': 3 })));
    const [alarm] = await rows(`select state, occurrences, value, first_at < raised_at as later from alarm`);
    expect(alarm).toEqual({ state: 'new', occurrences: 2, value: 30, later: false });
    expect(await lines()).toEqual(['recur', 'clear', 'recur']);
  });

  it('holds an on delay over a change of the process that judges', async () => {
    const catalogue = alarmCatalogue([aRule({ onMinutes: 10 })]);
    await on.evaluator.look(lookAt(0, seenOf({ '19001': 21 }, catalogue)));
    await on.evaluator.leave();
    const next = new AlarmEvaluator(on.base.db, { contacts: [] });
    await next.look(lookAt(9, seenOf({ '19001': 21 }, catalogue)));
    expect(await states()).toEqual([]);
    await next.look(lookAt(10, seenOf({ '19001': 21 }, catalogue)));
    expect(await states()).toEqual(['19001 new']);
    expect(await rows('select * from alarm_pending')).toEqual([]);
    await next.leave();
  });

  it('knows what stands after a restart and after a rebuild: no alarm twice, none lost', async () => {
    await on.evaluator.look(lookAt(0, seenOf({ '19001': 21 })));
    const [before] = await rows('select id, version from alarm');
    await on.evaluator.leave();
    const next = new AlarmEvaluator(on.base.db, { contacts: [] });
    await next.look(lookAt(1, seenOf({ '19001': 22 })));
    expect(await rows('select id, version from alarm')).toEqual([before]);
    await next.leave();
  });

  it('leaves an alarm with the rule that raised it when the rule is edited or taken away', async () => {
    await on.evaluator.look(lookAt(0, seenOf({ '19001': 21, '19002': 2 })));
    const stricter = alarmCatalogue([aRule({ version: 2, above: 1, clear: 1, name: 'Nghiêm hơn' })], { version: 'v2' });
    await on.evaluator.look(lookAt(1, seenOf({ '19001': 15, '19002': 2 }, stricter)));
    expect(await rows(`select unit, state, definition->>'version' as v from alarm order by unit`)).toEqual([
      { unit: '19001', state: 'returned', v: '1' },
      { unit: '19002', state: 'new', v: '2' },
    ]);
    const none = alarmCatalogue([], { version: 'v3' });
    await on.evaluator.look(lookAt(2, seenOf({ '19001': 99, '19002': 1 }, none)));
    expect(await states()).toEqual(['19001 returned', '19002 returned']);
  });

  it('judges by a rule that was written on the page at its next look, though no figure has changed', async () => {
    const seen = seenOf({ '19001': 7, '19002': 3 });
    await on.evaluator.look(lookAt(0, seen));
    const [first, stricter] = [
      aRule({ code: 'written', above: 5, clear: 5 }),
      aRule({ code: 'written', version: 2, above: 2, clear: 2 }),
    ];
    const write = (rule: object, version: number) =>
      rows(
        `insert into alarm_rule_change (at, author, role, code, kind, version, definition)
         values (now(), 'an', 'x', 'written', 'saved', $1, $2::jsonb)`,
        [version, JSON.stringify(rule)],
      );
    await write(first, 1);
    await on.evaluator.look(lookAt(0.1, seen));
    expect(await states()).toEqual(['19001 new']);
    await write(stricter, 2);
    await on.evaluator.look(lookAt(0.2, seen));
    expect(await rows(`select unit, definition->>'version' as v from alarm order by unit`)).toEqual([
      { unit: '19001', v: '1' },
      { unit: '19002', v: '2' },
    ]);
  });

  it('goes on judging a source whose rule was taken away, until its alarm has gone', async () => {
    const catalogue = alarmCatalogue([aRule({ code: 'silent', on: { sources: 'all' } })]);
    await on.evaluator.look(lookAt(0, seenOf({}, catalogue, [aSource('mot-cua', 'silent')])));
    const none = alarmCatalogue([], { version: 'v2' });
    await on.evaluator.look(lookAt(1, seenOf({}, none, [aSource('mot-cua', 'silent')])));
    expect(await rows('select cause, state from alarm')).toEqual([{ cause: 'mot-cua', state: 'new' }]);
    await on.evaluator.look(lookAt(2, seenOf({}, none, [aSource('mot-cua')])));
    expect(await rows('select cause, state from alarm')).toEqual([{ cause: 'mot-cua', state: 'returned' }]);
  });

  it('makes alarms of a silent source unknown and never clear, and goes on when it is back', async () => {
    await on.evaluator.look(lookAt(0, seenOf({ '19001': 21 })));
    const silent = [aSource('mot-cua', 'silent')];
    await on.evaluator.look(lookAt(1, seenOf({ '19001': 0 }, alarmCatalogue(), silent)));
    expect(await states()).toEqual(['19001 unknown']);
    await on.evaluator.look(lookAt(90, seenOf({ '19001': 0 }, alarmCatalogue(), silent)));
    expect(await states()).toEqual(['19001 unknown']);
    await on.evaluator.look(lookAt(91, seenOf({ '19001': 21 })));
    expect(await states()).toEqual(['19001 new']);
    expect(await lines()).toEqual(['recur', 'lose', 'regain']);
  });

  it('raises and clears nothing while it is held, and says afterwards in one line what came of it', async () => {
    await on.evaluator.look(lookAt(0, seenOf({ '19001': 21 })));
    await on.evaluator.look(lookAt(1, seenOf({ '19001': 3, '19002': 50 }), { held: 'catching-up' }));
    await on.evaluator.look(lookAt(5, seenOf({ '19001': 3, '19002': 60 }), { held: 'path' }));
    expect(await states()).toEqual(['19001 new']);
    await on.evaluator.look(lookAt(6, seenOf({ '19001': 3, '19002': 60 })));
    expect(await states()).toEqual(['19001 returned', '19002 new']);
    const entries = await rows(`select kind, data from shift_entry`);
    expect(entries).toMatchObject([{ kind: 'hold', data: { why: 'catching-up', raised: 1, cleared: 1, unknown: 0 } }]);
  });

  it('says after a hold how many conditions it found that have yet to last', async () => {
    const slow = alarmCatalogue([aRule({ onMinutes: 10 })]);
    await on.evaluator.look(lookAt(0, seenOf({ '19001': 3 }, slow)));
    await on.evaluator.look(lookAt(1, seenOf({ '19001': 50, '19002': 60 }, slow), { held: 'path' }));
    await on.evaluator.look(lookAt(6, seenOf({ '19001': 50, '19002': 60 }, slow)));
    const [entry] = await rows(`select text, data from shift_entry`);
    expect(entry).toMatchObject({ data: { raised: 0, waiting: 2 }, text: expect.stringContaining('2 yet to last') });
  });

  it('judges the path itself also while the path is broken', async () => {
    const catalogue = alarmCatalogue([aRule({ code: 'path', on: { path: 'all' } })]);
    const problem = { code: 'intake-silent', topic: null, message: 'im lặng', messageEn: 'silent', closesDoor: false };
    const problems = [{ ...problem, stale: true, since: null }];
    await on.evaluator.look(lookAt(0, seenOf({}, catalogue), { problems, held: 'path' }));
    expect(await rows('select cause, state from alarm')).toEqual([{ cause: 'intake-silent', state: 'new' }]);
    await on.evaluator.look(lookAt(1, seenOf({}, catalogue), { held: 'path' }));
    expect(await rows('select cause, state from alarm')).toEqual([{ cause: 'intake-silent', state: 'returned' }]);
  });

  it('brings an alarm back when its shelf expires', async () => {
    await on.evaluator.look(lookAt(0, seenOf({ '19001': 21 })));
    const until = new Date(lookAt(5, null).now);
    await rows(`update alarm set state = 'shelved', care = 'acknowledged', shelved_until = $1`, [until]);
    await on.evaluator.look(lookAt(4, seenOf({ '19001': 21 })));
    expect(await states()).toEqual(['19001 shelved']);
    await on.evaluator.look(lookAt(5, seenOf({ '19001': 21 })));
    expect(await states()).toEqual(['19001 acknowledged']);
  });

  it('leaves on its shelf whatever would come back while it is held, until it is not', async () => {
    await on.evaluator.look(lookAt(0, seenOf({ '19001': 21 })));
    await rows(`update alarm set state = 'shelved', care = 'acknowledged', shelved_until = $1`, [
      new Date(lookAt(5, null).now),
    ]);
    await on.evaluator.look(lookAt(6, seenOf({ '19001': 21 }), { held: 'catching-up' }));
    expect(await states()).toEqual(['19001 shelved']);
    await on.evaluator.look(lookAt(7, seenOf({ '19001': 21 })));
    expect(await states()).toEqual(['19001 acknowledged']);
  });
});

describe('two processes', () => {
  it('have one evaluator between them; when its session ends the other takes over and raises nothing twice', async () => {
    const other = await dataSource(on.base.url).initialize();
    const second = new AlarmEvaluator(other, { contacts: [] });
    try {
      await on.evaluator.look(lookAt(0, seenOf({ '19001': 21 })));
      await second.look(lookAt(0, seenOf({ '19001': 21, '19002': 21 })));
      expect([on.evaluator.leads, second.leads]).toEqual([true, false]);
      expect(await states()).toEqual(['19001 new']);
      await rows(
        `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7662
         and database = (select oid from pg_database where datname = current_database())`,
      );
      await until(
        async () => {
          await second.look(lookAt(1, seenOf({ '19001': 21, '19002': 21 })));
          return second.leads;
        },
        (leads) => leads,
      );
      expect(await states()).toEqual(['19001 new', '19002 new']);
      await expect(on.evaluator.look(lookAt(2, seenOf({ '19001': 0 })))).rejects.toThrow();
      expect(on.evaluator.leads).toBe(false);
      expect(await states()).toEqual(['19001 new', '19002 new']);
    } finally {
      await second.leave();
      await other.destroy();
    }
  });
});

describe('the history', () => {
  it('only grows, whoever asks', async () => {
    await on.evaluator.look(lookAt(0, seenOf({ '19001': 21 })));
    for (const sql of ['delete from alarm_history', `update alarm_history set note = 'x'`, 'truncate alarm_history'])
      await expect(on.base.db.query(sql)).rejects.toThrow(/only grows/);
  });
});
