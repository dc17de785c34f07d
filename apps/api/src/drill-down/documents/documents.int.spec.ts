import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Counted, Share } from '@ioc/shared/answers/documents';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomDocuments } from '@ioc/test/support/document-lives';
import type { SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { addDays } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { documentsOf } from '#drill-down/documents/documents-of.spec-support.js';
import { DocumentListQuery } from '#drill-down/documents/document-list.js';
import type { EventLog } from '#event-log/event-log.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { replayRecord } from '#ingest/replay-quarantine.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let catalogue: Catalogue;
let sut: ReturnType<typeof documentsOf>;
let office: string;
let other: string;
const dice = random(5);

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  catalogue = holder.current;
  const departments = [...catalogue.units.values()].filter(({ kind }) => kind === 'department');
  [office, other] = departments.map(({ code }) => code) as [string, string];
  sut = documentsOf(base.db, holder);
  await take([...randomDocuments(31, 500, catalogue), ...passedOn()]);
}, 120_000);
afterAll(() => base.close());

const positions: Positions = new Map();
async function take(events: SentEvent[]) {
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(dice.shuffle(events), 3, positions)) await intake.take(batch);
}

/** Arrives on Monday 5 January 2026, is with vp-90 until Wednesday, then in another unit with sx-90, handled late on Monday. */
function passedOn(): SentEvent[] {
  const event = (step: string, time: string, data: Record<string, unknown>): SentEvent => ({
    specversion: '1.0',
    id: `P-${step}`,
    source: 'quan-ly-van-ban',
    type: `vn.ioc.document.${step}.v1`,
    subject: 'P',
    time: `${time}+07:00`,
    data,
  });
  const dueAt = '2026-01-08T17:00:00+07:00';
  return [
    event('arrived', '2026-01-05T08:00:00', { unit: office, class: 'urgent', electronic: true, title: 'Thử', dueAt }),
    event('assigned', '2026-01-05T09:00:00', { unit: office, official: 'vp-90' }),
    event('forwarded', '2026-01-07T23:59:00', { unit: other, official: 'sx-90' }),
    event('handled', '2026-01-12T00:30:00', { online: true }),
  ];
}

/** Every list that an answer names, followed: is it as long as the count beside it says? */
async function lists(answer: unknown): Promise<[string, number, number][]> {
  const found: [string, number][] = [];
  const walk = (at: unknown) => {
    if (typeof at !== 'object' || at === null) return;
    const of = at as Partial<Counted & Share>;
    if (of.list) found.push([of.list, of.numerator ?? of.value ?? NaN]);
    if (of.denominatorList) found.push([of.denominatorList, of.denominator ?? NaN]);
    Object.values(at).forEach(walk);
  };
  walk(answer);
  const followed = found.map(async ([list, value]): Promise<[string, number, number]> => {
    const words = Object.fromEntries(new URL(list, 'http://x').searchParams);
    const { total } = (await sut.list(DocumentListQuery.parse({ ...words, limit: '1' }))) as { total: number };
    return [list, value, total];
  });
  return Promise.all(followed);
}

describe('documents by official', () => {
  it('sum to the unit, and each has a list of that length, on any day and for any unit', async () => {
    for (let round = 0; round < 4; round += 1) {
      const asOf = addDays('2026-03-02', dice.between(0, 70));
      const unit = round === 0 ? undefined : dice.pick([office, other]);
      const answer = await sut.officials({ asOf, from: addDays(asOf, -dice.between(0, 40)), unit });
      const names = ['open', 'overdue', 'drafts', 'handled', 'handledLate', 'issued'] as const;
      for (const name of names) {
        const sum = answer.officials.reduce((all, row) => all + row[name].value, 0);
        expect([asOf, unit, name, sum]).toEqual([asOf, unit, name, answer.total[name].value]);
      }
      for (const [list, value, total] of await lists(answer)) expect([list, total]).toEqual([list, value]);
      if (round === 0) expect(answer.total.open.value + answer.total.handled.value).toBeGreaterThan(50);
    }
  });

  it('show a document with whoever had it at the end of the day in question', async () => {
    const open = async (asOf: string, unit: string) => {
      const { officials } = await sut.officials({ asOf, from: '2026-01-01', unit });
      return officials
        .filter(({ official }) => official.endsWith('-90'))
        .map((row) => [row.official, row.open.value, row.overdue.value, row.handled.value, row.handledLate.value]);
    };
    expect(await open('2026-01-06', office)).toEqual([['vp-90', 1, 0, 0, 0]]);
    expect(await open('2026-01-07', office)).toEqual([]);
    expect(await open('2026-01-08', other)).toEqual([['sx-90', 1, 0, 0, 0]]);
    expect(await open('2026-01-09', other)).toEqual([['sx-90', 1, 1, 0, 0]]);
    expect(await open('2026-01-12', other)).toEqual([['sx-90', 0, 0, 1, 1]]);
  });

  it('are not told of a unit that the catalogue does not know', () => {
    expect(() => sut.officials({ unit: 'H99' })).toThrow(/không có đơn vị H99/);
  });
});

describe('the summary of documents', () => {
  it('has classes and units that sum to the whole, and every list is as long as its count', async () => {
    for (const unit of [undefined, office]) {
      const answer = await sut.summary({ asOf: '2026-04-20', from: '2026-03-10', unit });
      for (const name of ['incoming', 'outgoing', 'drafted', 'open', 'overdue'] as const)
        expect(answer.classes.reduce((sum, of) => sum + of[name].value, 0)).toBe(answer.total[name].value);
      for (const name of ['incoming', 'outgoing', 'open', 'overdue'] as const)
        expect(answer.units.reduce((sum, of) => sum + of[name].value, 0)).toBe(answer.total[name].value);
      for (const [list, value, total] of await lists(answer)) expect([list, total]).toEqual([list, value]);
      const ofLevels = answer.levels.reduce((sum, { handledLate }) => sum + handledLate.denominator, 0);
      expect(ofLevels).toBe(answer.total.handled.value);
      expect(answer.heard).toBe(true);
      expect(answer.shares.signedBoth.numerator).toBeLessThanOrEqual(answer.shares.signed.numerator);
      expect(answer.shares.signedBoth.denominator).toBe(answer.total.outgoing.value);
    }
  });

  it('says that nothing was heard where no document ever came, and divides nothing by zero', async () => {
    const empty = await freshDatabase();
    const answer = await documentsOf(empty.db, holder).summary({ asOf: '2026-04-20' });
    expect([answer.heard, answer.shares.signedBoth.value, answer.units]).toEqual([false, null, []]);
    await empty.close();
  });
});

describe('one document', () => {
  it('tells its life with the place of each event in the log, and nobody’s name', async () => {
    const { case: row, timeline } = await sut.document('P');
    expect(row).toMatchObject({ official: 'sx-90', unit: other, late: true, handled_online: true, outcome: 'handled' });
    expect(timeline.map(({ type }) => type.split('.')[3])).toEqual(['arrived', 'assigned', 'forwarded', 'handled']);
    expect(timeline.every(({ topic }) => topic === 'document.events')).toBe(true);
  });

  it('is in the list with its number, subject and official, and in the CSV with words', async () => {
    const query = DocumentListQuery.parse({ measure: 'document.handled', from: '2026-01-01', to: '2026-01-31' });
    const { rows } = (await sut.list(query)) as { rows: Record<string, unknown>[] };
    expect(rows).toMatchObject([{ code: 'P', official: 'sx-90', title: 'Thử', signature: 'none', topicName: 'Khẩn' }]);
    const file = sut.list({ ...query, format: 'csv' }) as unknown as { getStream(): AsyncIterable<Buffer> };
    const parts = [];
    for await (const part of file.getStream()) parts.push(part.toString());
    expect(parts.join('')).toContain('P,urgent,Khẩn,');
    expect(parts.join('')).toContain('văn bản đến,đã xử lý');
  });
});

describe('a state secret in the log', () => {
  it('is quarantined without its bytes, its key or its code, and cannot be offered again', async () => {
    const [secret] = passedOn();
    await take([{ ...(secret as SentEvent), id: 'S', subject: 'SO-12-M', data: { ...secret?.data, mark: 'Mật' } }]);
    const rows = await base.db.query(`select * from quarantine where reason = 'state-secret'`);
    expect(rows).toMatchObject([
      { raw: null, key: null, subject: null, headers: {}, source: 'quan-ly-van-ban', path: 'data.mark' },
    ]);
    const silent = { append: () => Promise.reject(new Error('nothing may be appended')) } as unknown as EventLog;
    const topic = 'document.events';
    const place = { topic, partition: 0, offset: (positions.get(topic) ?? 0n) - 1n };
    expect(await replayRecord(base.db, silent, place)).toBeNull();
    expect(JSON.stringify(rows)).not.toMatch(/SO-12-M|Thử/);
    expect(await base.db.query(`select 1 from document where code = 'SO-12-M'`)).toEqual([]);
  });
});
