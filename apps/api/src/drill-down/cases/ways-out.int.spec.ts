import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get, postBytes, type Result } from '@ioc/test/support/api';
import { type ApiProcess, apiProcess } from '@ioc/test/support/api-process';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { until } from '@ioc/test/support/until';
import { loadCatalogue } from '#catalogue/load.js';

/** What a unit says of a case that is late already, over HTTP, so that it is nobody's or somebody else's. */
const catalogue = await loadCatalogue('catalogue', 'quang-tri');
const [own, other] = [...catalogue.units.values()].filter(({ kind }) => kind === 'commune').map(({ code }) => code);
const procedure = [...catalogue.procedures.values()].find(({ limit }) => limit !== null)?.code;
const on = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00+07:00`;
const due = { dueAt: '2026-03-12T17:00:00+07:00' };

let base: FreshDatabase;
let api: ApiProcess;
let sent = 0;
beforeAll(async () => {
  base = await freshDatabase();
  api = await apiProcess({ DATABASE_URL: base.url });
  await api.start();
}, 300_000);
afterAll(async () => {
  await api.stop();
  await base.close();
});

/** Sends what is said of one case; steps as [type, day, data]. Waits until what was taken is known. */
async function say(source: string, subject: string, ...steps: [string, number, object?][]): Promise<Result[]> {
  const events = steps.map(([type, day, data = {}]) => ({
    ...{ specversion: '1.0', id: `w-${sent++}`, source: `urn:ioc:source:${source}` },
    ...{ type: `vn.ioc.${type}.v1`, subject, time: on(day), data },
  }));
  const results = await postBytes(api.url, source, JSON.stringify(events), 'application/cloudevents-batch+json');
  const taken = events.filter((_, at) => results[at]?.status === 'accepted').map(({ id }) => id);
  const known = () =>
    base.db.query<[{ n: number }]>('select count(*)::int as n from journal where event_id = any($1)', [taken]);
  await until(known, ([{ n }]) => n === taken.length, 60_000);
  return results;
}
const field = { kind: 'field-report', category: 'khac', place: { lat: 16.75, lon: 107.19 } };
const complain = (code: string) =>
  say('1022', code, ['complaint.submitted', 2, field], ['complaint.assigned', 3, { unit: own, ...due }]);
const total = async (path: string) => (await get<{ total: number }>(api.url, `/api/v1/${path}`)).total;
const overdue = (kind: string, unit: string | undefined, day: number) =>
  total(`${kind}s?measure=${kind}.overdue&unit=${unit}&to=2026-03-${day}`);

describe('a complaint that is late', () => {
  it.each([
    ['a duplicate of itself', { of: 'TỰ-1' }],
    ['a duplicate of itself, typed otherwise', { of: 'TỰ\u20101' }],
  ])('is not said to be %s', async (_, data) => {
    await complain('TỰ-1');
    const [result] = await say('1022', 'TỰ-1', ['complaint.duplicate', 20, data]);
    expect(result).toMatchObject({ status: 'refused', reason: 'bad-code' });
    const { case: seen } = await get<{ case: object }>(api.url, '/api/v1/complaints/T%E1%BB%B0-1');
    expect(seen).toMatchObject({ status: 'assigned', outcome: null });
    for (const day of [16, 31]) expect(await overdue('complaint', own, day)).toBe(1);
  });

  it.each([
    ['and the other one of it', 'second'],
    ['of one that is not there', 'nowhere'],
  ])('stays late where it is said to be a duplicate %s, in either order', async (_, of) => {
    const before = await overdue('complaint', own, 16);
    const [first, second] = [`Đ-${of}-1`, `Đ-${of}-2`];
    const [late] = await say('1022', first, ['complaint.duplicate', 20, { of: of === 'nowhere' ? 'Đ-KHÔNG' : second }]);
    expect(late).toMatchObject({ status: 'accepted' });
    await complain(first);
    await complain(second);
    if (of === 'second') await say('1022', second, ['complaint.duplicate', 21, { of: first }]);
    for (const code of of === 'second' ? [first, second] : [first]) {
      const { case: seen } = await get<{ case: object }>(api.url, `/api/v1/complaints/${encodeURIComponent(code)}`);
      expect(seen).toMatchObject({ status: 'duplicate', outcome: 'late-duplicate', late: true });
    }
    expect(await overdue('complaint', own, 16)).toBe(before + 2);
    expect(await total(`complaints?measure=complaint.late-duplicate&unit=${own}&from=2026-03-20&to=2026-03-20`)).toBe(
      of === 'second' ? 1 : 2,
    );
  });

  it('that is said in time to be a duplicate of nothing that counts is in a list, until the other one counts', async () => {
    const doubtful = async () => {
      const path = '/api/v1/complaints?measure=complaint.duplicate-of-none&to=2026-03-31&limit=100';
      return (await get<{ rows: { code: string }[] }>(api.url, path)).rows.map(({ code }) => code).sort();
    };
    const inTime = (code: string, of: string) =>
      say('1022', code, ['complaint.submitted', 2, field], ['complaint.duplicate', 3, { of }]);
    await inTime('E-1', 'E-2');
    expect(await doubtful()).toEqual(['E-1']);
    await inTime('E-2', 'e-1');
    expect(await doubtful()).toEqual(['E-1', 'E-2']);
    await inTime('E-3', 'E-4');
    await complain('E-4');
    expect(await doubtful()).toEqual(['E-1', 'E-2']);
    await inTime('E-5', 'E-3');
    expect(await doubtful()).toEqual(['E-1', 'E-2', 'E-5']);
    await say('1022', 'E-2', ['complaint.reopened', 5]);
    expect(await doubtful()).toEqual(['E-5']);
  });

  it.each(['rejected', 'closed'])('is late where it is %s without an answer', async (end) => {
    const before = await overdue('complaint', own, 16);
    await complain(`P-${end}`);
    await say('1022', `P-${end}`, [`complaint.${end}`, 20, { reason: 'x' }]);
    const { case: seen } = await get<{ case: object }>(api.url, `/api/v1/complaints/P-${end}`);
    expect(seen).toMatchObject({ outcome: end, late: true });
    expect(await overdue('complaint', own, 16)).toBe(before + 1);
  });

  it('is counted where it is sent again as private', async () => {
    const before = await overdue('complaint', own, 31);
    await complain('P-hidden');
    await say('1022', 'P-hidden', ['complaint.submitted', 20, { ...field, private: true }]);
    for (const day of [16, 31]) expect(await overdue('complaint', own, day)).toBeGreaterThanOrEqual(before + 1);
    const { rows } = await get<{ rows: { code: string | null }[] }>(
      api.url,
      `/api/v1/complaints?measure=complaint.overdue&unit=${own}&to=2026-03-31`,
    );
    expect(rows.filter(({ code }) => code === null)).toHaveLength(1);
  });
});

describe('a dossier that is late', () => {
  it('stays late where another unit gets it', async () => {
    await say(
      'mot-cua',
      'D-1',
      ['dossier.received', 2, { procedure, channel: 'online', unit: own, ...due }],
      ['dossier.moved', 20, { step: 'Chuyển', unit: other }],
      ['dossier.resolved', 24],
    );
    const { case: seen } = await get<{ case: object }>(api.url, '/api/v1/dossiers/D-1');
    expect(seen).toMatchObject({ due_day: '2026-03-12', late: true });
    const root = catalogue.province.rootUnit;
    expect([await overdue('dossier', root, 16), await overdue('dossier', root, 23)]).toEqual([1, 1]);
    // A dossier counts under the unit that has it now, on past days too: who let go of it late has it in a list.
    expect([await overdue('dossier', own, 16), await overdue('dossier', other, 16)]).toEqual([0, 1]);
    const letGo = (unit = '', more = '') =>
      total(`dossiers?measure=dossier.let-go-late${more}&unit=${unit}&from=2026-03-20&to=2026-03-20`);
    expect([await letGo(own), await letGo(other), await letGo(root)]).toEqual([1, 0, 1]);
    // In a list with measures of its unit of now, each asks its own.
    expect([await letGo(own, ',dossier.overdue'), await letGo(other, ',dossier.overdue')]).toEqual([1, 1]);
  });
});

describe('work that is called off when it is late', () => {
  it.each([
    [
      'task',
      'nhiem-vu',
      { assigner: catalogue.province.rootUnit, document: '1/UBND', title: 'Báo cáo', unit: own, ...due },
      'task.assigned',
    ],
    ['document', 'quan-ly-van-ban', { unit: own, class: 'normal', electronic: true, ...due }, 'document.arrived'],
  ] as const)('%s: leaves what was overdue, and is in a list of its unit', async (kind, source, data, begun) => {
    await say(source, `${kind}-1`, [begun, 2, data], [`${kind}.cancelled`, 20, { reason: 'x' }]);
    await say(source, `${kind}-2`, [begun, 2, data], [`${kind}.cancelled`, 11, { reason: 'x' }]);
    expect(await overdue(kind, own, 16)).toBe(0);
    const off = (unit: string | undefined) =>
      total(`${kind}s?measure=${kind}.cancelled-late&unit=${unit}&from=2026-03-01&to=2026-03-31`);
    expect([await off(own), await off(other)]).toEqual([1, 0]);
  });
});
