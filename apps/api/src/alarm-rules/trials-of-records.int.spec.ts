import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import type { SentEvent } from '@ioc/test/support/lives';
import { AlarmEvaluator } from '@ioc/api/alarms/evaluator';
import { aRule } from '#alarms/rule.spec-support.js';
import { trialSetting, typedRule } from '@ioc/test/support/trial-setting';

Logger.overrideLogger(['fatal', 'error']);
let setting: Awaited<ReturnType<typeof trialSetting>>;
beforeEach(async () => {
  setting = await trialSetting();
}, 60_000);
afterEach(() => setting.close());

const local = (time: string) => new Date(`${time}:00+07:00`).toISOString();

describe('a rule of the roster, tried on history', () => {
  it('fires where nobody was on by the roster as it was written then', async () => {
    const { base, tried } = setting;
    const add = (at: string, kind: string, more: { slot?: number; day?: string; of?: number }, data: object) =>
      base.db.query(
        `insert into roster_change (at, author, role, kind, slot, day, "of", data) values ($1, 'an', 'shift-lead', $2, $3, $4, $5, $6)`,
        [local(at), kind, more.slot ?? null, more.day ?? null, more.of ?? null, JSON.stringify(data)],
      );
    const hours = { days: 'every', weekdays: [], from: '08:00', to: '16:00', since: '2026-01-01' };
    await add('2026-06-01T00:00', 'slot', {}, { ...hours, duty: 'operator', unit: 'H50', person: 'An', deputy: null });
    const nobody = { kind: 'absent', person: null };
    await add('2026-06-01T07:00', 'exception', { slot: 1, day: '2026-06-02' }, nobody);
    await add('2026-06-02T10:00', 'withdrawal', { of: 2 }, {});
    await add('2026-06-04T09:01', 'exception', { slot: 1, day: '2026-06-04' }, nobody);
    const rule = typedRule({ on: { roster: ['operator'], aheadMinutes: 60 } });
    const { result, why } = await tried({ rule, from: '2026-06-01', to: '2026-06-05' });
    expect(why).toBeNull();
    expect(result?.hits.map(({ at, until, detail }) => [at, until, detail?.en])).toEqual([
      [local('2026-06-02T07:00'), local('2026-06-02T10:00'), expect.stringMatching(/08:00–16:00$/)],
      [local('2026-06-04T09:05'), local('2026-06-04T16:00'), expect.stringMatching(/08:00–16:00$/)],
    ]);
    expect(JSON.stringify(result)).not.toContain('An');
  }, 120_000);
});

describe('a rule of the path, tried on history', () => {
  it('fires by the problems that alarms noted, with its own delays', async () => {
    const catalogue = alarmCatalogue([aRule({ code: 'path', on: { path: 'all' }, onMinutes: 1, offMinutes: 2 })]);
    const evaluator = new AlarmEvaluator(setting.base.db, { contacts: [] });
    const stuck = { code: 'intake-stuck', topic: 'dossier.events', message: 'đứng', messageEn: 'stuck', since: null };
    const look = (minute: number, isStuck: boolean) =>
      evaluator.look(
        lookAt(minute, seenOf({}, catalogue), {
          problems: isStuck ? [{ ...stuck, closesDoor: false, stale: true }] : [],
        }),
      );
    const looks: [number, boolean][] = [
      ...[
        [0, true],
        [1, true],
        [9, true],
        [10, false],
        [12, false],
      ],
      ...[
        [100, true],
        [101, true],
        [102, false],
        [104, false],
      ],
    ] as [number, boolean][];
    for (const [minute, isStuck] of looks) await look(minute, isStuck);
    await evaluator.leave();
    const at = (minute: number) => new Date(Date.parse('2026-01-05T01:00:00Z') + minute * 60_000).toISOString();
    const days = { from: '2026-01-05', to: '2026-01-05' };
    const trial = async (more: object) => {
      const { result } = await setting.tried({ rule: typedRule({ on: { path: ['intake-stuck'] }, ...more }), ...days });
      return result?.hits.map(({ at: raised, until, detail }) => [raised, until, detail?.en]);
    };
    expect(await trial({})).toEqual([
      [at(0), at(10), 'stuck'],
      [at(100), at(102), 'stuck'],
    ]);
    expect(await trial({ onMinutes: 5, offMinutes: 30 })).toEqual([[at(5), at(40), 'stuck']]);
    expect(await trial({ on: { path: ['log-away'] } })).toEqual([]);
    const { result } = await setting.tried({ rule: typedRule({ on: { path: 'all' } }), ...days });
    expect(result?.limits).toEqual([{ code: 'path-by-alarms' }]);
  }, 120_000);
});

const observed = (id: string, time: string, value: number, more: object = {}): SentEvent => ({
  ...{ specversion: '1.0', id, source: 'so-nganh', type: 'vn.ioc.kpi.observed.v1' },
  ...{ subject: `livestock-outbreaks/H50/${time.slice(0, 10)}`, time: `${time}:00+07:00` },
  data: { indicator: 'livestock-outbreaks', unit: 'H50', period: time.slice(0, 10), value },
  ...more,
});
const takenBack = (id: string, time: string) =>
  observed(`${id}/R`, time, 0, { type: 'vn.ioc.kpi.retracted.v1', data: { event: id, reason: 'nhầm' } });

describe('a rule of what others publish, tried on history', () => {
  beforeEach(() =>
    setting.send(
      'kpi.updates',
      [
        observed('c', '2026-06-05T08:00', 8),
        observed('a', '2026-06-01T08:00', 0),
        observed('b', '2026-06-03T09:58', 9),
        takenBack('c', '2026-06-05T11:00'),
        observed('d', '2026-06-04T10:00', 0),
      ],
      '2026-06-20T00:00:00Z',
    ),
  );

  it('fires when a value was published, whenever it arrived, until another one was or it was taken back', async () => {
    const rule = typedRule({ on: { figure: 'livestock-outbreaks', units: ['province'] }, above: 3 });
    const { result, why } = await setting.tried({ rule, from: '2026-06-01', to: '2026-06-08' });
    expect(why).toBeNull();
    expect(result?.hits.map(({ at, until, value }) => [at, until, value])).toEqual([
      [local('2026-06-03T10:00'), local('2026-06-04T10:00'), 9],
      [local('2026-06-05T08:00'), local('2026-06-05T11:00'), 8],
    ]);
  }, 120_000);

  it('is tried for whatever the catalogue judges, by its limits, without what another rule watches', async () => {
    const all = await setting.tried({
      rule: typedRule({ on: { judged: 'all' } }),
      from: '2026-06-01',
      to: '2026-06-08',
    });
    expect(all.why).toBeNull();
    const ofOutbreaks = all.result?.hits.filter(({ cause }) => cause === 'livestock-outbreaks');
    expect(ofOutbreaks?.map(({ at, until, value, figure }) => [at, until, value, figure])).toEqual([
      [local('2026-06-03T10:00'), local('2026-06-04T10:00'), 9, '/figures/livestock-outbreaks?to=2026-06-03'],
      [local('2026-06-05T08:00'), local('2026-06-05T11:00'), 8, '/figures/livestock-outbreaks?to=2026-06-05'],
    ]);
    const but = typedRule({ on: { judged: 'all', except: ['livestock-outbreaks'] } });
    const { result } = await setting.tried({ rule: but, from: '2026-06-01', to: '2026-06-08' });
    expect(result?.hits.filter(({ cause }) => cause === 'livestock-outbreaks')).toEqual([]);
  }, 120_000);
});
