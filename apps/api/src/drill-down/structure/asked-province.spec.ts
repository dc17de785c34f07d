import type { Figure } from '@ioc/shared/figures/figure';
import { ByToday, StructureAnswer } from '@ioc/shared/answers/structure';
import { batchesOf } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { loadAdministrative } from '#catalogue/administrative.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { Cases } from '#drill-down/cases/cases.js';
import { Figures } from '#drill-down/figures/figures.js';
import { CasesAfterEnd } from '#drill-down/structure/after-end.js';
import { Structure, StructureQuery } from '#drill-down/structure/structure.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { LedgerReads } from '#ledger/ledger-reads.js';

export interface Open {
  base: FreshDatabase;
  holder: CatalogueHolder;
  /** A figure across the structure, checked against its documented shape. */
  ask(indicator: string, query: object): Promise<StructureAnswer>;
  /** Length of the list behind a figure. */
  rows(list: string): Promise<number>;
  late: CasesAfterEnd;
}

/** A province with these dossiers taken in. */
export async function open(folder: string, events: (holder: CatalogueHolder) => SentEvent[]): Promise<Open> {
  const base = await freshDatabase();
  const holder = await CatalogueHolder.open('catalogue', folder);
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events(holder), 5)) await intake.take(batch);
  const administrative = loadAdministrative('catalogue/administrative');
  const structure = new Structure(new LedgerReads(base.db), new Figures(base.db, holder), administrative);
  const cases = new Cases(base.db, holder);
  return {
    base,
    holder,
    late: new CasesAfterEnd(base.db, holder, administrative),
    ask: async (indicator, query) =>
      StructureAnswer.parse(await structure.figure(indicator, StructureQuery.parse(query), null)),
    rows: async (list) => {
      const words = Object.fromEntries(new URL(list, 'http://here').searchParams);
      const page = await cases.list('dossier', { ...words, limit: 1 } as never, null);
      return (page as { total: number }).total;
    },
  };
}
export const today = async (sut: Open, indicator: string, query: object) =>
  ByToday.parse(await sut.ask(indicator, { view: 'today', ...query }));
export const counted = ({ numerator, denominator, value }: Figure) => [
  denominator === null ? (value ?? 0) : numerator,
  denominator,
];
export const add = (all: readonly (number | null)[][]) =>
  all.reduce(
    (a, b) => [(a[0] ?? 0) + (b[0] ?? 0), a[1] === null || b[1] === null ? null : (a[1] ?? 0) + (b[1] ?? 0)],
    [0, 0],
  );

export const received = (subject: string, unit: string, day: string, procedure: string): SentEvent => ({
  specversion: '1.0',
  id: `${subject}-1`,
  source: 'mot-cua',
  type: 'vn.ioc.dossier.received.v1',
  subject,
  time: `${day}T08:00:00+07:00`,
  data: { procedure, unit, channel: 'direct' },
});
