import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { seenOf } from '@ioc/test/support/alarm-setting';
import type { SentEvent } from '@ioc/test/support/lives';
import { trialSetting, typedRule } from '@ioc/test/support/trial-setting';
import { AlarmEvaluator } from '@ioc/api/alarms/evaluator';
import { localDay } from '#calendar/local-day.js';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import { aRule } from '#alarms/rule.spec-support.js';
import { readSources } from '#sources/sources.sql.js';

Logger.overrideLogger(['fatal', 'error']);
let setting: Awaited<ReturnType<typeof trialSetting>>;
beforeEach(async () => {
  setting = await trialSetting();
}, 60_000);
afterEach(() => setting.close());

const at = (text: string) => Date.parse(`${text}:00+07:00`);
const iso = (text: string) => new Date(at(text)).toISOString();
const minuteMs = 60_000;
const everyMinutes = (n: number, day: string, from: string, to: string): number[] => {
  const [first, last] = [at(`${day}T${from}`), at(`${day}T${to}`)];
  return Array.from({ length: Math.floor((last - first) / (n * minuteMs)) + 1 }, (_, i) => first + i * n * minuteMs);
};
const heartbeat = (ms: number): SentEvent => ({
  ...{ specversion: '1.0', id: `b-${ms}`, source: 'mot-cua', type: 'vn.ioc.source.heartbeat.v1', subject: 'mot-cua' },
  ...{ time: new Date(ms).toISOString(), data: {} },
});
const received = (ms: number): SentEvent => ({
  ...{ specversion: '1.0', id: `d-${ms}`, source: 'mot-cua', type: 'vn.ioc.dossier.received.v1', subject: `H50-${ms}` },
  ...{ time: new Date(ms).toISOString() },
  data: {
    procedure: [...setting.holder.current.procedures.keys()][0],
    unit: 'H50.04',
    channel: 'online',
    dueAt: '2026-12-01T17:00:00+07:00',
  },
});
const sources = { sources: ['mot-cua'], silence: 'sender-stopped' as const };
const waits = { onMinutes: 2, offMinutes: 2 };

/** Sends as it happened, with a look of the live evaluator each minute; what it raised and cleared. */
async function lived(sent: readonly number[], event: (ms: number) => SentEvent, topic: string, rule: AlarmRule) {
  const { base, holder } = setting;
  const catalogue = { ...holder.current, books: { ...holder.current.books, alarms: [rule] } };
  const evaluator = new AlarmEvaluator(base.db, { contacts: [] });
  const [first, last] = [Math.min(...sent), Math.max(...sent)];
  const times = [...sent];
  for (let now = first; now <= last + 10 * minuteMs; now += minuteMs) {
    const due = times.filter((ms) => ms <= now);
    times.splice(0, due.length);
    if (due.length > 0) await setting.send(topic, due.map(event));
    const rows = await readSources(base.db, catalogue, localDay(now), new Date(now));
    const seen = { ...seenOf({}, catalogue, rows), today: localDay(now) };
    await evaluator.look({ now, seen, problems: [], held: null });
  }
  await evaluator.leave();
  const history: { at: Date }[] = await base.db.query(
    `select at from alarm_history where action in ('recur', 'clear') order by id`,
  );
  return history.map((line) => line.at.toISOString());
}
const played = async (from: string, to = from, rule: object = {}) => {
  const { result, why } = await setting.tried({ rule: typedRule({ on: sources, ...waits, ...rule }), from, to });
  expect(why).toBeNull();
  return {
    times: result?.hits.flatMap(({ at: raised, until }) => [raised, until]),
    limits: result?.limits,
  };
};

describe('a rule of sources, tried on history', () => {
  it('fires and clears when the live evaluator did, of a source that is known by its heartbeats', async () => {
    const day = '2026-06-02';
    const sent = [...everyMinutes(1, day, '07:00', '10:00'), ...everyMinutes(1, day, '13:00', '14:00')];
    const live = await lived(sent, heartbeat, 'source.events', aRule({ on: sources, ...waits }));
    expect(live).toEqual([iso('2026-06-02T10:48'), iso('2026-06-02T13:02')]);
    expect(await base('select from_at, to_at, beats from source_heard order by from_at')).toEqual([
      { from_at: new Date(at(`${day}T07:00`)), to_at: new Date(at(`${day}T10:00`)), beats: true },
      { from_at: new Date(at(`${day}T13:00`)), to_at: new Date(at(`${day}T14:00`)), beats: true },
    ]);
    const { times, limits } = await played(day);
    expect(times?.slice(0, 2)).toEqual(live);
    expect(limits).toEqual([{ code: 'heartbeats-since', since: iso('2026-06-02T07:00') }]);
  }, 120_000);

  it('knows earlier days by the events alone, and says since when it knows more', async () => {
    const day = '2026-06-02';
    const sent = [...everyMinutes(10, day, '08:00', '10:00'), ...everyMinutes(10, day, '14:00', '14:30')];
    const live = await lived(sent, received, 'dossier.events', aRule({ on: sources, ...waits }));
    expect(live).toEqual([iso('2026-06-02T10:48'), iso('2026-06-02T14:02')]);
    await base('delete from source_heard');
    const { times, limits } = await played(day);
    expect(times?.slice(0, 2)).toEqual(live);
    expect(limits).toEqual([{ code: 'heartbeats-since', since: null }]);
  }, 120_000);

  it('raises nothing while live nothing was raised, and waits for nobody at night', async () => {
    await setting.send('source.events', everyMinutes(1, '2026-06-02', '07:00', '10:00').map(heartbeat));
    await setting.send('source.events', everyMinutes(1, '2026-06-02', '20:00', '23:00').map(heartbeat));
    await base(
      `insert into shift_entry (at, kind, text, data) values ($1, 'hold', 'x', jsonb_build_object('since', $2::text, 'why', 'path'))`,
      [iso('2026-06-02T11:07'), iso('2026-06-02T10:30')],
    );
    const { times } = await played('2026-06-02', '2026-06-03');
    expect(times).toEqual([
      ...[iso('2026-06-02T11:09'), iso('2026-06-02T20:02')],
      ...[expect.stringMatching(/^2026-06-03T0/), null],
    ]);
  }, 120_000);
});

const base = (text: string, values: unknown[] = []): Promise<unknown[]> => setting.base.db.query(text, values);
