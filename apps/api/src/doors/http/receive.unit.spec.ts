import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { HealthProblem } from '@ioc/shared/answers/health';
import { CatalogueHolder } from '#catalogue/holder.js';
import { conflictsMs, type DoorSettings, EventDoor, maxWaiting, patienceMs } from '#doors/http/receive.js';
import type { Appended, EventLog, NewRecord } from '#event-log/event-log.js';
import { KeyRing } from '#identity/key-ring.js';
import type { RateLimit } from '#identity/rate-limit.js';
import { hashOf } from '#identity/source-keys.js';

const headers = { 'content-type': 'application/json', 'x-api-key': 'ioc_mot-cua_test' };
const heartbeat = Buffer.from(
  JSON.stringify({
    specversion: '1.0',
    id: 'h1',
    source: 'mot-cua',
    type: 'vn.ioc.source.heartbeat.v1',
    subject: 'mot-cua',
    time: '2026-01-05T08:00:00+07:00',
  }),
);

/** A log that answers only when the test says so. */
class SlowLog implements EventLog {
  readonly kind = 'embedded';
  private readonly open: (() => void)[] = [];
  append(records: readonly NewRecord[]): Promise<Appended[]> {
    const places = records.map(({ topic }, i) => ({ topic, partition: 0, offset: BigInt(i) }));
    return new Promise((resolve) => this.open.push(() => resolve(places)));
  }
  answer(): void {
    for (const resolve of this.open.splice(0)) resolve();
  }
  consume = () => Promise.resolve(() => Promise.resolve());
  read = () => Promise.resolve([]);
  health = () => ({ alive: true, lag: 0, spans: [], problems: [] });
  close = () => Promise.resolve();
}

const catalogue = await CatalogueHolder.open('catalogue', 'quang-tri');
let dir: string;
let log: SlowLog;
let door: EventDoor;
let findConflicts: DoorSettings['findConflicts'];
let findHolders: () => Promise<ReadonlyMap<number, boolean>>;
let noted: unknown[];
let reasons: HealthProblem[] = [];
const doorSettings = (): DoorSettings => ({
  topicPrefix: '',
  limits: { maxBytes: 100_000, maxAheadMs: 60_000 },
  closedBy: () => reasons,
  findConflicts: (events) => findConflicts(events),
  findHolders: () => findHolders(),
  noteRefusals: (source, refused) => noted.push([source, refused]),
});
beforeEach(async () => {
  findConflicts = () => Promise.resolve(new Set());
  findHolders = () => Promise.resolve(new Map());
  noted = [];
  jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  dir = await mkdtemp(join(tmpdir(), 'door-'));
  const entry = { source: 'mot-cua', sha256: hashOf(headers['x-api-key']), createdAt: '2026-01-05T08:00:00Z' };
  await writeFile(join(dir, 'keys.json'), JSON.stringify([entry]));
  log = new SlowLog();
  door = new EventDoor(log, catalogue, new KeyRing(join(dir, 'keys.json')), doorSettings());
  jest.useFakeTimers();
});
afterEach(async () => {
  jest.useRealTimers();
  await rm(dir, { recursive: true });
});

describe('the door, while the event log is slow,', () => {
  it('sends a sender away after a while, and accepts nothing', async () => {
    const waiting = door.receive(headers, heartbeat);
    await jest.advanceTimersByTimeAsync(patienceMs);
    expect(await waiting).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('lets only so many requests wait, and takes the next when they are done', async () => {
    const waiting = Array.from({ length: maxWaiting }, () => door.receive(headers, heartbeat));
    await jest.advanceTimersByTimeAsync(0);
    expect(await door.receive(headers, heartbeat)).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    log.answer();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(waiting.map(() => 200));
    const next = door.receive(headers, heartbeat);
    await jest.advanceTimersByTimeAsync(0);
    log.answer();
    expect((await next).status).toBe(200);
  });
});

describe('the door, while something closes it,', () => {
  const reason = { code: 'disk-full', topic: null, message: 'đĩa đầy', messageEn: 'disk full', since: null } as const;
  afterEach(() => void (reasons = []));
  it('names the reason, says when to come back, and gives the log nothing', async () => {
    reasons = [{ ...reason, closesDoor: true, stale: true }];
    const append = jest.spyOn(log, 'append');
    const answer = await door.receive(headers, heartbeat);
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect(JSON.stringify(answer.body)).toMatch(/đĩa đầy.*disk full/);
    expect(append).not.toHaveBeenCalled();
  });
  it('is closed for the events of a stopped topic alone', async () => {
    reasons = [{ ...reason, topic: 'dossier.events', closesDoor: true, stale: true }];
    const next = door.receive(headers, heartbeat);
    await jest.advanceTimersByTimeAsync(0);
    log.answer();
    expect((await next).status).toBe(200);
    reasons = [{ ...reason, topic: 'source.events', closesDoor: true, stale: true }];
    expect((await door.receive(headers, heartbeat)).status).toBe(503);
  });
  it('is open again when the reason is gone', async () => {
    reasons = [];
    const next = door.receive(headers, heartbeat);
    await jest.advanceTimersByTimeAsync(0);
    log.answer();
    expect((await next).status).toBe(200);
  });
});

describe('the door, of a request with several events,', () => {
  const event = (id: string, more: object = {}) => ({ ...(JSON.parse(heartbeat.toString()) as object), id, ...more });
  const withdrawn = { type: 'vn.ioc.dossier.withdrawn.v1', subject: 'D1', data: {} };
  const post = async (door: EventDoor, ...events: object[]) => {
    const waiting = door.receive(headers, Buffer.from(JSON.stringify(events)));
    await jest.advanceTimersByTimeAsync(conflictsMs);
    log.answer();
    return waiting;
  };

  it('gives the log what it accepts alone, and nothing where it accepts nothing', async () => {
    const append = jest.spyOn(log, 'append');
    expect((await post(door, event('h1'), event('h2', { type: 'none' }))).status).toBe(207);
    expect(append.mock.calls).toEqual([[[expect.objectContaining({ key: 'mot-cua' })]]]);
    await post(door, event('h3', { type: 'none' }));
    expect(append).toHaveBeenCalledTimes(1);
  });

  it('is closed when the topic of one of them is', async () => {
    const reason = { code: 'disk-full', topic: 'source.events', message: 'x', messageEn: 'x', since: null } as const;
    reasons = [{ ...reason, closesDoor: true, stale: true }];
    expect((await post(door, event('a', withdrawn), event('b'))).status).toBe(503);
    reasons = [];
    expect((await post(door, event('a', withdrawn), event('b'))).status).toBe(200);
  });

  it('gives the log those alone that are none of its faults, and asks its pace for all', async () => {
    const append = jest.spyOn(log, 'append');
    const take = jest.fn<(source: string, n: number) => number>(() => 0);
    const ring = new KeyRing(join(dir, 'keys.json'));
    const paced = new EventDoor(log, catalogue, ring, doorSettings(), { take } as unknown as RateLimit);
    expect((await post(paced, event('a'), event('b', { type: 'x' }))).status).toBe(207);
    expect(append.mock.calls.map(([records]) => records.map(({ topic }) => topic))).toEqual([['source.events']]);
    await post(paced);
    expect(take.mock.calls.map(([, n]) => n)).toEqual([2, 1]);
  });

  it('lets others in between, once after each five hundred events', async () => {
    const ring = new KeyRing(join(dir, 'keys.json'));
    const free = new EventDoor(log, catalogue, ring, doorSettings(), { take: () => 0 } as unknown as RateLimit);
    const between = jest.spyOn(globalThis, 'setImmediate');
    const answer = await post(free, ...Array.from({ length: 501 }, (_, n) => event(`e${n}`)));
    expect([answer.status, between.mock.calls.length]).toEqual([200, 1]);
  });
});

describe('the log of a door that cannot write', () => {
  it('has no line while all is well', async () => {
    const said = jest.spyOn(Logger.prototype, 'log').mockClear();
    const next = door.receive(headers, heartbeat);
    await jest.advanceTimersByTimeAsync(0);
    log.answer();
    expect([(await next).status, said.mock.calls.length]).toEqual([200, 0]);
  });

  it('has one line for all requests, and one when it writes again', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockClear();
    const said = jest.spyOn(Logger.prototype, 'log').mockClear();
    jest.spyOn(log, 'append').mockRejectedValueOnce(new Error('x')).mockRejectedValueOnce(new Error('x'));
    for (let times = 0; times < 2; times += 1) {
      expect((await door.receive(headers, heartbeat)).status).toBe(503);
      expect(warn).toHaveBeenCalledTimes(1);
    }
    for (let times = 0; times < 2; times += 1) {
      const next = door.receive(headers, heartbeat);
      await jest.advanceTimersByTimeAsync(0);
      log.answer();
      expect((await next).status).toBe(200);
      expect(said).toHaveBeenCalledTimes(1);
    }
  });
});

describe('the door, about events that are known with other contents,', () => {
  const event = (id: string) => ({ ...(JSON.parse(heartbeat.toString()) as object), id });
  const post = async (...ids: string[]) => {
    const waiting = door.receive(headers, Buffer.from(JSON.stringify(ids.map(event))));
    await jest.advanceTimersByTimeAsync(conflictsMs);
    log.answer();
    return waiting;
  };
  const told = ({ body }: Awaited<ReturnType<typeof post>>) =>
    'results' in body
      ? body.results.map((one) => [one.id, one.status === 'refused' ? [one.reason, one.path] : one.status])
      : body;

  it('refuses those alone, by their place in the request, and counts them', async () => {
    findConflicts = () => Promise.resolve(new Set([1]));
    const answer = await post('a', 'b', 'c');
    expect(answer.status).toBe(207);
    expect(told(answer)).toEqual([
      ['a', 'accepted'],
      ['b', ['conflict', 'id']],
      ['c', 'accepted'],
    ]);
    expect(noted).toEqual([['mot-cua', [{ reason: 'conflict', path: 'id' }]]]);
  });

  it('answers 409 when nothing else was sent', async () => {
    findConflicts = () => Promise.resolve(new Set([0]));
    expect((await post('a')).status).toBe(409);
  });

  it('takes them when it cannot know in time: the intake finds them later', async () => {
    findConflicts = () => new Promise(() => undefined);
    expect((await post('a')).status).toBe(200);
    findConflicts = () => Promise.reject(new Error('no database'));
    expect((await post('a')).status).toBe(200);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('the door, of a request that it cannot take,', () => {
  it('says which key it expects, and counts nothing', async () => {
    for (const given of [{}, { 'x-api-key': 'ioc_mot-cua_other' }])
      expect(await door.receive({ ...headers, 'x-api-key': undefined, ...given }, heartbeat)).toMatchObject({
        ...{ status: 401, headers: { 'www-authenticate': 'Bearer realm="ioc"' } },
        body: { code: 'no-source-key', field: 'authorization' },
      });
    expect(noted).toEqual([]);
  });

  it('says what is wrong with a body that is none, and counts it', async () => {
    expect((await door.receive(headers, Buffer.from('{'))).status).toBe(400);
    expect((await door.receive({ ...headers, 'content-type': 'text/html' }, heartbeat)).status).toBe(415);
    expect((await door.receive(headers, null)).status).toBe(400);
  });

  it('sends it away while it cannot ask who holds a case', async () => {
    const ring = new KeyRing(join(dir, 'keys.json'));
    const own = { id: '1', source: 'mot-cua', kinds: [], units: ['H50.05'], until: null };
    ring.manage([{ ...own, sha256: hashOf('ioc_mot-cua_unit') }]);
    findHolders = () => Promise.reject(new Error('no database'));
    const withUnits = new EventDoor(log, catalogue, ring, doorSettings());
    const event = {
      ...(JSON.parse(heartbeat.toString()) as object),
      subject: 'D1',
      type: 'vn.ioc.dossier.resolved.v1',
    };
    const answer = await withUnits.receive(
      { ...headers, 'x-api-key': 'ioc_mot-cua_unit' },
      Buffer.from(JSON.stringify({ ...event, data: {} })),
    );
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, body: { code: 'log-away' } });
  });

  it('asks a sender that is too fast to come back', async () => {
    const rate = { take: () => 7 } as unknown as RateLimit;
    const slow = new EventDoor(log, catalogue, new KeyRing(join(dir, 'keys.json')), doorSettings(), rate);
    expect(await slow.receive(headers, heartbeat)).toMatchObject({
      ...{ status: 429, headers: { 'retry-after': '7' }, body: { code: 'too-fast' } },
    });
  });
});
