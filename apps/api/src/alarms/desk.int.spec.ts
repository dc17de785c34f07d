import type { Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplication, Logger } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { alarmStates, personActions } from '@ioc/shared/alarms/lifecycle';
import type { AlarmDetail, AlarmItem, AlarmList } from '@ioc/shared/answers/alarms';
import { DataSource } from 'typeorm';
import { AuditLog } from '#audit/audit-log.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { Access } from '#identity/access.js';
import { openAccess } from '#identity/open-access.spec-support.js';
import { SignInGuard } from '#identity/sign-in.guard.js';
import { ErrorFilter } from '#platform/error.filter.js';
import { nameRequest } from '#platform/request-id.js';
import { SchemaPipe } from '#platform/schema.pipe.js';
import { AcknowledgementsController } from '#alarms/acknowledgements.controller.js';
import { AlarmsController } from '#alarms/alarms.controller.js';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { AlarmDesk } from '#alarms/desk.js';
import { AlarmEvaluator } from '#alarms/evaluator.js';

Logger.overrideLogger(['fatal', 'error']);
let base: FreshDatabase;
let app: INestApplication<Server>;
let url: string;
let evaluator: AlarmEvaluator;
beforeAll(async () => {
  base = await freshDatabase();
  evaluator = new AlarmEvaluator(base.db, { contacts: [] });
  const module = await Test.createTestingModule({
    controllers: [AlarmsController, AcknowledgementsController],
    providers: [
      AlarmDesk,
      { provide: Access, useValue: openAccess() },
      // Who read what is the audit's own spec.
      { provide: AuditLog, useValue: { note: () => Promise.resolve(), noteReading: () => Promise.resolve() } },
      { provide: APP_GUARD, useClass: SignInGuard },
      { provide: DataSource, useValue: base.db },
      { provide: CATALOGUE, useValue: { current: alarmCatalogue() } },
    ],
  }).compile();
  app = module.createNestApplication({ logger: false });
  app.use(nameRequest);
  app.useGlobalPipes(new SchemaPipe(() => false));
  app.useGlobalFilters(new ErrorFilter(app.getHttpAdapter().getInstance()));
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
}, 60_000);
afterAll(async () => {
  await app.close();
  await evaluator.leave();
  await base.close();
});

/** Who acts where nobody signed in. */
const me = 'máy này / this machine';
let minutes = 0;
/** Both communes have an alarm that was raised just now. */
beforeEach(async () => {
  await base.db.query(`truncate alarm_pending`);
  await base.db.query(`update alarm set state = 'closed', condition = 'normal', care = 'acknowledged'`);
  await evaluator.leave();
  await evaluator.look(lookAt(++minutes, seenOf({ '19001': 21, '19002': 40 })));
});

const get = async <Answer>(path: string): Promise<Answer> => (await fetch(url + path)).json() as Promise<Answer>;
const alarms = async (query = '') => (await get<AlarmList>(`/api/alarms${query}`)).rows;
const first = async () => (await alarms('?unit=19001&state=open'))[0] as AlarmItem;
interface Answered {
  readonly status: number;
  readonly message?: string;
  readonly refused?: readonly { id: string }[];
}
async function post(path: string, body: unknown): Promise<Answered> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, ...((await answer.json()) as object) };
}
const act = (id: string, action: string, version: number, more: object = {}) =>
  post(`/api/alarms/${id}/actions`, { action, version, ...more });
const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
/** What each action needs besides its name. */
const needs: Record<string, object> = {
  note: { note: 'đã gọi' },
  shelve: { note: 'bảo trì', until: soon(1) },
  'out-of-service': { note: 'thay hệ thống' },
  close: { note: 'xong' },
  assign: { assignee: 'Trần B' },
};

/** Written by hand: what a person may do in each state. */
const allowed: Record<string, string> = {
  new: 'acknowledge take assign note shelve out-of-service',
  acknowledged: 'take assign note shelve out-of-service',
  'in-progress': 'take release assign note shelve out-of-service',
  returned: 'acknowledge assign note out-of-service close',
  closed: 'note',
  shelved: 'note unshelve out-of-service',
  suppressed: 'note out-of-service',
  'out-of-service': 'note in-service',
  unknown: 'assign note shelve out-of-service',
};
const careOf: Record<string, string> = { acknowledged: 'acknowledged', 'in-progress': 'in-progress' };
const conditionOf: Record<string, string> = { returned: 'normal', closed: 'normal', unknown: 'unknown' };

describe('each state and each action', () => {
  const pairs = alarmStates.flatMap((state) => personActions.map((action) => [state, action] as const));
  it.each(pairs)('%s, %s: done or refused as the table says, with a sentence', async (state, action) => {
    const { id } = await first();
    const [[{ version }]] = (await base.db.query(
      `update alarm set state = $2, care = $3, condition = $4 where id = $1 returning version`,
      [id, state, careOf[state] ?? 'new', conditionOf[state] ?? 'active'],
    )) as [[{ version: number }]];
    const offered = (await get<AlarmDetail>(`/api/alarms/${id}`)).alarm.actions;
    const answer = await act(id, action, version, needs[action]);
    const may = (allowed[state] as string).split(' ').includes(action);
    expect([answer.status, offered.includes(action)]).toEqual(may ? [200, true] : [409, false]);
    if (may) return;
    expect(answer).toMatchObject({ code: 'alarm-state' });
    expect(answer.message).toMatch(/^Cảnh báo .+: không thể .+ \/ The alarm is .+: it cannot be .+/);
    expect((await get<AlarmDetail>(`/api/alarms/${id}`)).alarm.version).toBe(version);
  });
});

describe('an action', () => {
  it('is written down with who, when, what and until when', async () => {
    const { id, version } = await first();
    const more = { note: 'đã gọi Sở', promise: 'xong trong chiều', promiseAt: soon(1), nextCheck: soon(0.5) };
    expect((await act(id, 'take', version, more)).status).toBe(200);
    const { alarm, history, action, threshold } = await get<AlarmDetail>(`/api/alarms/${id}`);
    expect(alarm).toMatchObject({
      ...{ state: 'in-progress', assignee: me, handledBy: me, version: version + 1 },
      ...{ promise: more.promise, promiseAt: more.promiseAt, nextCheck: more.nextCheck },
    });
    expect(history[0]).toMatchObject({
      ...{ action: 'take', actor: me, role: 'operator', from: 'new', to: 'in-progress', note: 'đã gọi Sở' },
      data: { promise: more.promise },
    });
    expect([action.en, threshold.above, alarm.ruleVersion]).toEqual(['Call the unit', 20, 1]);
    const mine = await alarms('?mine=true');
    expect(mine.map((one) => [one.id, one.lastNote?.text, one.lastNote?.by])).toEqual([[id, 'đã gọi Sở', me]]);
  });

  it('that gives an alarm back leaves it with nobody, and says nothing of a note of the time before', async () => {
    const { id, version } = await first();
    await act(id, 'take', version, { note: 'tôi gọi' });
    await act(id, 'release', version + 1);
    expect(await first()).toMatchObject({ state: 'acknowledged', assignee: null, handledBy: null, handledAt: null });
    await base.db.query(`update alarm set state = 'closed', condition = 'normal' where id = $1`, [id]);
    await evaluator.leave();
    await evaluator.look(lookAt(++minutes, seenOf({ '19001': 21, '19002': 40 })));
    expect(await first()).toMatchObject({ state: 'new', lastNote: null });
  });

  it('of two operators at once is one operator’s; the other is told who and when', async () => {
    const { id, version } = await first();
    const before = (await get<AlarmDetail>(`/api/alarms/${id}`)).history.length;
    const answers = await Promise.all([act(id, 'acknowledge', version), act(id, 'acknowledge', version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost).toMatchObject({ code: 'alarm-changed' });
    expect(lost?.message).toMatch(
      /máy này \/ this machine vừa xác nhận lúc 20\d\d-.*acknowledged by máy này \/ this machine at 20\d\d-/,
    );
    const { history } = await get<AlarmDetail>(`/api/alarms/${id}`);
    expect(history).toHaveLength(before + 1);
  });

  it.each([
    ['shelve', { note: 'x' }, 'until'],
    ['shelve', { until: soon(1) }, 'note'],
    ['shelve', { note: 'x', until: soon(60) }, 'until'],
    ['shelve', { note: 'x', until: soon(-1) }, 'until'],
    ['close', {}, 'note'],
    ['assign', {}, 'assignee'],
    ['note', { note: '   ' }, 'note'],
    ['note', { note: 'x'.repeat(1001) }, 'note'],
    ['note', { note: 'x', promise: 'mai' }, 'promiseAt'],
    ['fly', {}, 'action'],
    ['note', { note: 'x', color: 'red' }, 'color'],
  ])('%s with %j is refused, and the field %s is named', async (action, more, field) => {
    const { id, version } = await first();
    expect(await act(id, action, version, more)).toMatchObject({ status: 400, field: expect.stringContaining(field) });
  });

  it('of an alarm that there is not is answered with 404, of one that has no id with 400', async () => {
    expect((await act('0'.repeat(20), 'take', 1)).status).toBe(404);
    expect((await act('nobody', 'take', 1)).status).toBe(400);
  });
});

describe('acknowledging together', () => {
  it('takes those that are as they were seen, and names the others', async () => {
    const all = await alarms();
    const seen = all.map(({ id, version }) => ({ id, version }));
    const [one, other] = seen as [(typeof seen)[0], (typeof seen)[0]];
    await act(one.id, 'acknowledge', one.version);
    const answer = await post('/api/alarm-acknowledgements', {
      alarms: [...seen, { id: 'f'.repeat(20), version: 1 }],
      reason: 'cùng một nguyên nhân',
    });
    expect(answer).toMatchObject({ status: 200, done: [other.id] });
    expect(answer.refused?.map(({ id }) => id).sort()).toEqual(['f'.repeat(20), one.id].sort());
    expect((await alarms('?state=acknowledged')).map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
  });
  it('needs a reason, and is bounded', async () => {
    const seen = Array.from({ length: 501 }, () => ({ id: 'a'.repeat(20), version: 1 }));
    expect((await post('/api/alarm-acknowledgements', { alarms: seen, reason: 'x' })).status).toBe(400);
    expect((await post('/api/alarm-acknowledgements', { alarms: seen.slice(1) })).status).toBe(400);
    expect((await post('/api/alarm-acknowledgements', { alarms: [], reason: 'x' })).status).toBe(400);
  });
});

describe('the list', () => {
  it('has new and actionable alarms first, filtered and in pages that leave none out', async () => {
    const [a, b] = (await alarms()) as [AlarmItem, AlarmItem];
    await act(a.id, 'acknowledge', a.version);
    expect((await alarms()).map(({ id }) => id)).toEqual([b.id, a.id]);
    expect((await alarms('?state=new')).map(({ id }) => id)).toEqual([b.id]);
    expect((await alarms('?unit=19001')).map(({ unit }) => unit)).toEqual(['19001']);
    expect(await alarms('?rule=other')).toEqual([]);
    expect(await alarms('?priority=low')).toEqual([]);
    expect(await alarms('?mine=units')).toEqual([]); // this machine has no account, and no units
    const units = async (...own: string[]) =>
      (await app.get(AlarmDesk).list({ mine: 'units', state: 'open', limit: 50 }, { name: me, role: 'operator' }, own))
        .rows;
    expect((await units('19002')).map(({ unit }) => unit)).toEqual(['19002']);
    expect(await units('H50')).toHaveLength(2);
    const page = await get<AlarmList>('/api/alarms?limit=1');
    expect([page.total, page.rows.length]).toEqual([2, 1]);
    const next = await get<AlarmList>(`/api/alarms?limit=1&after=${encodeURIComponent(page.next ?? '')}`);
    expect([next.rows.map(({ id }) => id), next.next]).toEqual([[a.id], null]);
    expect(page.byState).toMatchObject({ new: 1, acknowledged: 1 });
  });
  it('refuses what it cannot read', async () => {
    for (const query of ['?state=gone', '?after=1', '?limit=0', '?limit=501', '?who=me', '?priority=x'])
      expect((await fetch(`${url}/api/alarms${query}`)).status).toBe(400);
  });
});
