import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf, type Positions, topicOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { fieldReport, morningEvents, waysOfHiding } from '@ioc/test/support/hidden-complaints';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { readRecord } from '#drill-down/cases/record.sql.js';
import { complaintsOf } from '#drill-down/complaints/complaints-of.spec-support.js';
import { readReusedIds } from '#drill-down/sources/conflicts.sql.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { readQuarantine, readQuarantineGroups } from '#ingest/quarantine.query.js';
import { Shift } from '#shift/shift.js';
import { EntryOrder, LogQuery } from '#shift/orders.js';
import { readMissing } from '#sources/totals.sql.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let intake: IngestConsumer;
const positions: Positions = new Map();
const sent = new Map<string, { topic: string; offset: bigint }>();

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  intake = new IngestConsumer(base.db, holder, readConfig({}));
}, 120_000);
afterAll(() => base.close());

/** Appended to one partition, in order; the place of each is kept by its id. */
async function say(...events: SentEvent[]) {
  for (const event of events) {
    const topic = topicOf(event);
    sent.set(event.id, { topic, offset: positions.get(topic) ?? 0n });
    for (const batch of batchesOf([event], 1, positions)) await intake.take(batch);
  }
}
const event = morningEvents();
const field = fieldReport;
const submitted = 'vn.ioc.complaint.submitted.v1';
function record(id: string) {
  const { topic, offset } = sent.get(id) as { topic: string; offset: bigint };
  return readRecord(base.db, topic, 0, offset);
}

describe('a complaint that is shown', () => {
  it.each(waysOfHiding)('does not say the code of one that %s', async (way, hide) => {
    const secret = `KIN-${waysOfHiding.findIndex(([name]) => name === way)}`;
    const n = secret.at(-1);
    const [again, twice, corrected] = [`again-${n}`, `twice-${n}`, `corrected-${n}`];
    const data = { ...field, reopenedFrom: secret };
    await say(
      event('complaint.submitted', secret, `${secret}.1`, field),
      event('complaint.submitted', again, `${again}.1`, data),
      event('complaint.submitted', twice, `${twice}.1`, field),
      event('complaint.duplicate', twice, `${twice}.2`, { of: `${secret}\u200B` }),
      event('complaint.submitted', corrected, `${corrected}.1`, field),
      event('complaint.replaced', corrected, `${corrected}.2`, {
        ...{ event: `${corrected}.1`, type: submitted, time: '2026-05-20T02:00:00Z', data },
      }),
    );
    const sut = complaintsOf(base.db, holder);
    const pages = async () =>
      [again, twice, corrected].map(async (code) => JSON.stringify(await sut.complaint(code)).includes('KIN-'));
    const records = async () =>
      [`${again}.1`, `${twice}.2`, `${corrected}.2`].map(async (id) =>
        JSON.stringify(await record(id)).includes('KIN-'),
      );
    const said = async () => Promise.all([...(await pages()), ...(await records())]);
    expect(await said()).toEqual(Array(6).fill(true));
    await hide({ base, event, say }, secret);
    expect(await said()).toEqual(Array(6).fill(false));
    expect((await sut.complaint(twice)).case).toMatchObject({ code: twice, status: 'duplicate' });
    expect((await record(`${twice}.2`))?.event).toMatchObject({ subject: twice, data: { of: null } });
  });
});

describe('a complaint that is not shown', () => {
  it('is named by no other page: control totals, conflicts, quarantine, the log of the shift', async () => {
    const secret = 'HIDDEN-9';
    const sent = event('complaint.submitted', secret, 'HIDDEN-9.1', field);
    await say(sent, event('complaint.unpublished', secret, 'HIDDEN-9.2'));
    await say({ ...sent, data: { ...field, urgent: true } as SentEvent['data'] });
    const ids = { [submitted]: ['HIDDEN-9.1', 'never-came'] };
    await say(
      event('source.totals', '1022', 'totals-1', { day: '2026-05-20', counts: { [submitted]: 2 }, ids }),
      event('source.totals', '1022', 'totals-2', {
        ...{ day: '2026-05-21', counts: { [submitted]: 1 }, ids: { [submitted]: ['HIDDEN-9.1'] } },
      }),
    );
    const shift = new Shift(base.db, holder);
    const about = { kind: 'complaint', id: secret };
    await shift.write(EntryOrder.parse({ text: 'đã gọi', about }), { name: 'an', role: 'operator' });
    const totals = await Promise.all(['2026-05-20', '2026-05-21'].map((day) => missing(day)));
    const reused = await readReusedIds(base.db, undefined, null);
    const { rows } = await readQuarantine(base.db, { limit: 50, detail: '(không công khai / not public)' });
    expect([reused.map(({ n }) => n), rows]).toEqual([
      [1],
      [expect.objectContaining({ reason: 'conflict', subject: null })],
    ]);
    const answers = [
      ...[totals, reused, await readQuarantine(base.db, { limit: 50 })],
      ...[await readQuarantineGroups(base.db), await shift.log(LogQuery.parse({}))],
    ];
    expect(answers.map((answer) => JSON.stringify(answer).includes('HIDDEN'))).toEqual(Array(5).fill(false));
    expect(totals).toMatchObject([
      { stated: 2, missing: 1, missingIds: ['never-came'] },
      { otherDay: 1, otherDayIds: [] },
    ]);
    expect((await shift.log(LogQuery.parse(about))).total).toBe(1);
  });
});

const missing = (day: string) => readMissing(base.db, { source: '1022', day, measure: submitted });
