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
    // Not closed: a dossier counts under the unit that has it now, on past days too.
    expect([await overdue('dossier', own, 16), await overdue('dossier', other, 16)]).toEqual([0, 1]);
  });
});
