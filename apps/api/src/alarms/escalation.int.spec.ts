import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { alarmCatalogue, lookAt, seenOf } from '@ioc/test/support/alarm-setting';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { until } from '@ioc/test/support/until';
import { random } from '@ioc/test/support/random';
import type { Found } from '#problems/problem-times.js';
import type { Contact } from '#alarms/contacts.js';
import { Courier } from '#alarms/courier.js';
import { AlarmEvaluator } from '#alarms/evaluator.js';
import { aRule } from '#alarms/rule.spec-support.js';

Logger.overrideLogger(['fatal', 'error']);
const chain = aRule({
  escalate: [
    { afterMinutes: 15, to: 'shift-lead' },
    { afterMinutes: 60, to: 'duty-leader' },
  ],
});
const secret = `whsec_${Buffer.from('a secret of thirty two bytes ....').toString('base64')}`;

interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
let base: FreshDatabase;
let evaluator: AlarmEvaluator;
let receiver: Server;
let calls: Call[];
let answers: number[];
let contacts: Contact[];
const seen = () => seenOf({ '19001': 21 }, alarmCatalogue([chain]));

beforeEach(async () => {
  base = await freshDatabase();
  [calls, answers] = [[], []];
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.statusCode = answers.shift() ?? 204;
      response.end();
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const webhook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/alarms`;
  contacts = [
    { role: 'shift-lead', webhook, secret },
    { role: 'duty-leader', webhook, secret },
  ];
  evaluator = new AlarmEvaluator(base.db, { contacts });
}, 60_000);
afterEach(async () => {
  await evaluator.leave();
  await new Promise((done) => receiver.close(done));
  await base.close();
});

/** A courier with these contacts, and what it says is wrong. */
function courier(more: Partial<ConstructorParameters<typeof Courier>[1]> = {}, to: readonly Contact[] = contacts) {
  const problems: (() => readonly Found[])[] = [];
  const health = { add: (find: () => readonly Found[]) => void problems.push(find) };
  const made = new Courier(
    base.db,
    { CONTACTS_FILE: '', SMTP_URL: '', MAIL_FROM: 'ioc@example.test', ...more },
    health,
  );
  Object.assign(made, { contacts: to });
  made.onApplicationBootstrap();
  return {
    round: (now: Date) => made.round(now),
    stop: () => made.beforeApplicationShutdown(),
    problems: () => problems[0]?.() ?? [],
  };
}
const rows = (sql: string): Promise<Record<string, unknown>[]> => base.db.query(sql);
const steps = async () =>
  (await rows(`select data->>'to' as to from alarm_history where action = 'escalate' order by id`)).map(({ to }) => to);
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe('an alarm that nobody acknowledges', () => {
  it('is passed on by time, step by step, once each, also over a restart', async () => {
    await evaluator.look(lookAt(0, seen()));
    await evaluator.look(lookAt(14.9, seen()));
    expect(await steps()).toEqual([]);
    await evaluator.look(lookAt(15, seen()));
    await evaluator.look(lookAt(16, seen()));
    await evaluator.leave();
    const next = new AlarmEvaluator(base.db, { contacts });
    await next.look(lookAt(17, seen()));
    expect(await steps()).toEqual(['shift-lead']);
    await next.look(lookAt(61, seen()));
    await next.look(lookAt(600, seen()));
    expect(await steps()).toEqual(['shift-lead', 'duty-leader']);
    expect(await rows('select count(*)::int as n from notification')).toEqual([{ n: 2 }]);
    await next.leave();
  });

  it('is passed on no further once somebody acknowledged it, nor while nothing is judged', async () => {
    await evaluator.look(lookAt(0, seen()));
    await evaluator.look(lookAt(20, seen(), { held: 'catching-up' }));
    expect(await steps()).toEqual([]);
    await evaluator.look(lookAt(21, seen()));
    expect(await steps()).toEqual(['shift-lead']);
    await rows(`update alarm set state = 'acknowledged', care = 'acknowledged'`);
    await evaluator.look(lookAt(600, seen()));
    expect(await steps()).toEqual(['shift-lead']);
  });

  it('reaches every contact of the role, however alike their addresses are', async () => {
    const mails = ['an@quangtri.gov.vn', 'khoan@quangtri.gov.vn', 'tuan@quangtri.gov.vn'];
    const team = mails.map((mail): Contact => ({ role: 'shift-lead', mail }));
    const of = new AlarmEvaluator(base.db, { contacts: team });
    await of.look(lookAt(0, seen()));
    await of.look(lookAt(15, seen()));
    await of.leave();
    const sent = await rows('select contact from notification order by contact');
    expect(sent).toEqual(mails.toSorted().map((mail) => ({ contact: `mailto:${mail}` })));
  });

  it('waits for the end of quiet hours of a contact, and is left out when somebody answered before', async () => {
    const quiet = { from: '07:00', to: '09:30' };
    const asleep = contacts.map((one) => ({ ...one, quiet }));
    const of = new AlarmEvaluator(base.db, { contacts: asleep });
    const two = seenOf({ '19001': 21, '19002': 22 }, alarmCatalogue([chain]));
    await of.look(lookAt(0, two));
    await of.look(lookAt(15, two));
    await of.leave();
    const sender = courier({}, asleep);
    const at = (minutes: number) => new Date(lookAt(minutes, null).now);
    await sender.round(at(89));
    expect(calls).toEqual([]);
    await rows(`update alarm set state = 'acknowledged', care = 'acknowledged' where unit = '19002'`);
    await sender.round(at(90));
    await sender.round(at(91));
    await sender.stop();
    expect(
      calls.map(({ body }) => (JSON.parse(body) as { data?: { unit: string }; unit?: string }).unit ?? ''),
    ).toEqual(['19001']);
    expect(
      await rows(
        `select held, left_out_at is null as goes_out from notification join alarm on alarm.id = alarm order by alarm.unit`,
      ),
    ).toEqual([
      { held: true, goes_out: true },
      { held: true, goes_out: false },
    ]);
    expect(sender.problems()).toEqual([]);
  });

  it('is told to the contacts of the role, signed, with the unit and what to do and no person', async () => {
    await evaluator.look(lookAt(0, seen()));
    await evaluator.look(lookAt(15, seen()));
    const { round, stop } = courier();
    await round(later(0));
    await round(later(1));
    await stop();
    expect(calls).toHaveLength(1);
    const [{ headers, body }] = calls as [Call];
    const signed = `${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`;
    const key = Buffer.from(secret.slice(6), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(JSON.parse(body)).toMatchObject({ type: 'alarm.escalated', role: 'shift-lead', unit: '19001', value: 21 });
  });

  it('is told again with the same id when the receiver fails, and counts as told when it answers', async () => {
    await evaluator.look(lookAt(0, seen()));
    await evaluator.look(lookAt(15, seen()));
    answers = [500, 503];
    const { round, stop, problems } = courier();
    for (const minutes of [0, 0.2, 0.6, 5]) await round(later(minutes));
    await stop();
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(calls).toHaveLength(3);
    expect([problems(), await rows('select tries, error, sent_at is not null as sent from notification')]).toEqual([
      [],
      [{ tries: 3, error: null, sent: true }],
    ]);
  });

  it('is a problem of the path once four tries have failed, and none when it arrives', async () => {
    await evaluator.look(lookAt(0, seen()));
    await evaluator.look(lookAt(15, seen()));
    answers = [500, 500, 500, 500];
    const { round, stop, problems } = courier();
    for (const minutes of [0, 0.2, 0.5]) await round(later(minutes));
    expect([calls.length, problems()]).toEqual([3, []]);
    await round(later(1.6));
    expect([calls.length, problems().map(({ code }) => code)]).toEqual([4, ['notification-undelivered']]);
    await round(later(7));
    await stop();
    expect([calls.length, problems()]).toEqual([5, []]);
  });

  it('is given up after the last try, and that is a problem of the path, which has an alarm of its own', async () => {
    await evaluator.look(lookAt(0, seen()));
    await evaluator.look(lookAt(15, seen()));
    answers = Array<number>(20).fill(500);
    const { round, stop, problems } = courier();
    for (let hour = 0; hour < 12; hour++) await round(later(hour * 61));
    await stop();
    expect(calls).toHaveLength(8);
    expect(problems().map(({ code, topic }) => [code, topic])).toEqual([['notification-undelivered', 'webhook']]);
    // As its sentence asks, the contact was corrected: nothing is sent to the old address any more.
    const corrected = courier({}, [{ role: 'shift-lead', mail: 'ca@example.test' }]);
    await corrected.round(later(13 * 61));
    await corrected.stop();
    expect(corrected.problems()).toEqual([]);
  });

  it('is told by mail through a real mail server, once it takes mail', async () => {
    const received: string[] = [];
    let refuse = true;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(refuse ? new Error('later') : null),
      onData: (stream, _session, done) => {
        let mail = '';
        stream.on('data', (part: Buffer) => (mail += part.toString()));
        stream.on('end', () => (received.push(mail), done()));
      },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.server.address() as AddressInfo;
    contacts.splice(0, 2, { role: 'shift-lead', mail: 'ca@example.test' });
    await evaluator.look(lookAt(0, seen()));
    await evaluator.look(lookAt(15, seen()));
    const { round, stop } = courier({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    await round(later(0));
    refuse = false;
    await round(later(1));
    await round(later(2));
    await stop();
    await new Promise<void>((done) => server.close(done));
    expect(received).toHaveLength(1);
    expect(received[0]).toMatch(/^Message-ID: <[0-9a-f]{20}\.1\.1\.\S+@ioc>/m);
    expect(received[0]).toMatch(/^To: ca@example\.test/m);
  }, 60_000);
});

describe('processes that die at any instant', () => {
  it('take every step once and lose none, over 200 seeded crashes', async () => {
    const dice = random(18_2);
    const catalogue = alarmCatalogue([
      aRule({ escalate: Array.from({ length: 8 }, (_, i) => ({ afterMinutes: 1 + i, to: 'shift-lead' as const })) }),
    ]);
    const at = (minutes: number) => lookAt(minutes, seenOf({ '19001': 21, '19002': 22 }, catalogue));
    let current = evaluator;
    await current.look(at(0));
    for (let crash = 0; crash < 200; crash++) {
      const look = current.look(at(crash / 20)).catch(() => undefined);
      for (let turns = dice.next() * 30; turns > 0; turns--) await new Promise(setImmediate);
      await base.db.query(
        `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7662
         and database = (select oid from pg_database where datname = current_database())`,
      );
      await look;
      await current.leave();
      current = new AlarmEvaluator(base.db, { contacts });
    }
    // The last session that was ended may still lie in the pool: a look that meets it fails, as in the program the next succeeds.
    const last = async () => current.look(at(11)).then(steps, () => []);
    await until(last, (taken) => taken.length === 16);
    await current.look(at(12));
    await current.leave();
    expect(await rows(`select alarm, count(*)::int as n from notification group by alarm order by alarm`)).toEqual([
      { alarm: expect.any(String), n: 8 },
      { alarm: expect.any(String), n: 8 },
    ]);
    expect(await steps()).toHaveLength(16);
    const { round, stop } = courier();
    for (let i = 0; i < 4; i++) await round(later(i));
    await stop();
    expect(calls).toHaveLength(16);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(16);
  }, 120_000);
});
