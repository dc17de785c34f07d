import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { readConfig } from '@ioc/api/config/config';
import { documentsOf } from '@ioc/api/drill-down/documents/documents-of.spec-support';
import { IngestConsumer } from '@ioc/api/ingest/ingest-consumer';
import { type DocumentCounts, documentsOn } from '@ioc/test/tally/document-tally';
import { province } from '@ioc/infra/simulator/province';
import type { CloudEvent } from '@ioc/infra/simulator/travel/cloud-event';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';

let base: FreshDatabase;
let catalogue: Catalogue;
let sut: ReturnType<typeof documentsOf>;
let events: CloudEvent[];
const local = (day: string) => Date.parse(`${day}T00:00:00+07:00`);

beforeAll(async () => {
  base = await freshDatabase();
  const holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  catalogue = holder.current;
  sut = documentsOf(base.db, holder);
  const [born, to] = [local('2026-03-02'), local('2026-04-06')];
  const deliveries = [...province({ seed: 4, catalogue, plan: { scale: 0.5, live: [] }, born, to })];
  events = deliveries.filter(({ kind }) => kind === 'document').map(({ event }) => event);
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events as unknown as SentEvent[], 3)) await intake.take(batch);
}, 120_000);
afterAll(() => base.close());

const sum = (counts: Iterable<DocumentCounts>, name: keyof DocumentCounts) =>
  [...counts].reduce((all, of) => all + of[name], 0);

describe('the documents of the simulated province', () => {
  it.each(['2026-03-06', '2026-03-17', '2026-03-28', '2026-04-03'])(
    'are counted by unit and official on %s as a plain tally of their events counts them',
    async (day) => {
      const tally = documentsOn(events, day, (written) => catalogue.unitCodes.get(written));
      const { total, shares } = await sut.summary({ from: day, asOf: day });
      const all = [...tally.values()];
      expect({
        incoming: total.incoming.value,
        outgoing: total.outgoing.value,
        open: total.open.value,
        overdue: total.overdue.value,
        drafts: total.drafts.value,
        handled: total.handled.value,
        handledLate: shares.handledLate.numerator,
        signedBoth: shares.signedBoth.numerator,
      }).toEqual({
        incoming: sum(all, 'incoming'),
        outgoing: sum(all, 'outgoing'),
        open: sum(all, 'open'),
        overdue: sum(all, 'overdue'),
        drafts: sum(all, 'drafts'),
        handled: sum(all, 'handled'),
        handledLate: sum(all, 'handledLate'),
        signedBoth: sum(all, 'signedBoth'),
      });
      expect(sum(all, 'open')).toBeGreaterThan(10);
      const { officials } = await sut.officials({ from: day, asOf: day, unit: 'H50.03' });
      for (const { official, ...row } of officials) {
        const of = tally.get(`H50.03 ${official}`);
        const told = [row.open, row.overdue, row.handled, row.handledLate, row.drafts, row.issued];
        const should = [of?.open, of?.overdue, of?.handled, of?.handledLate, of?.drafts, of?.outgoing];
        expect([official, ...told.map(({ value }) => value)]).toEqual([official, ...should.map((n) => n ?? 0)]);
      }
    },
  );

  it('look like an office: most of it electronic and in time, both signatures on four in five, some on every desk', async () => {
    const { shares, total } = await sut.summary({ from: '2026-03-02', asOf: '2026-04-05' });
    const between = (value: number | null, low: number, high: number) =>
      expect([value, (value ?? -1) > low && (value ?? 101) < high]).toEqual([value, true]);
    between(shares.signedBoth.value, 70, 95);
    between(shares.electronic.value, 85, 97);
    between(shares.handledLate.value, 2, 20);
    expect(total.overdue.value).toBeGreaterThan(0);
    const { officials } = await sut.officials({ from: '2026-03-02', asOf: '2026-04-05' });
    expect(officials.filter(({ position }) => position !== null).length).toBeGreaterThan(30);
  });
});
