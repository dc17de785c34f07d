import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { Cases } from '#drill-down/cases/cases.js';
import { Complaints } from '#drill-down/complaints/complaints.js';
import { Stages } from '#drill-down/stages/stages.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let cases: Cases;

const senders: Record<string, string> = {
  complaint: '1022',
  dossier: 'mot-cua',
  task: 'nhiem-vu',
  document: 'quan-ly-van-ban',
};
let next = 0;
const say = (type: string, subject: string, time: string, data: object): SentEvent => ({
  ...{ specversion: '1.0', id: `r${next++}`, source: senders[type.split('.')[0] as string] as string, subject },
  ...{ type: `vn.ioc.${type}.v1`, time: `2026-03-${time}:00+07:00`, data: data as SentEvent['data'] },
});
const sunday = { dueAt: '2026-03-08T17:00:00+07:00' };
const monday = { dueAt: '2026-03-09T17:00:00+07:00' };

/** One case of each kind that a source wants done on a Sunday, and one that it wants on a Monday; both end on the Monday. */
function lives(): SentEvent[] {
  const unit = [...holder.current.units.values()].find(({ kind }) => kind === 'commune')?.code;
  const procedure = [...holder.current.procedures.keys()][0];
  return [sunday, monday].flatMap((due, index) => {
    const code = index === 0 ? 'SUN' : 'MON';
    const step = { step: 'Thẩm định', stepDueAt: due.dueAt };
    return [
      say('task.assigned', code, '02T08:00', { document: '1/QĐ', title: 'Báo cáo', assigner: unit, unit, ...due }),
      say('task.completed', code, '09T09:00', {}),
      say('document.arrived', code, '02T08:00', { unit, class: 'normal', electronic: true, ...due }),
      say('document.handled', code, '09T09:00', {}),
      say('complaint.submitted', code, '02T08:00', { kind: 'field-report', category: 'khac' }),
      say('complaint.assigned', code, '02T09:00', { unit, ...due }),
      say('complaint.answered', code, '09T09:00', {}),
      say('dossier.received', code, '02T08:00', { procedure, unit, channel: 'online', ...due }),
      say('dossier.moved', code, '02T09:00', step),
      say('dossier.resolved', code, '09T09:00', {}),
    ];
  });
}

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  const positions: Positions = new Map();
  for (const batch of batchesOf(lives(), 50, positions)) await intake.take(batch);
  cases = new Cases(base.db, holder);
}, 120_000);
afterAll(() => base.close());

describe('a deadline that a source states on a rest day', () => {
  it.each(['task', 'document', 'complaint', 'dossier'] as const)('of a %s stands, and is marked', async (kind) => {
    const [sun, mon] = [await cases.history(kind, 'SUN', null), await cases.history(kind, 'MON', null)];
    expect([sun.case['due_day'], sun.case['late'], sun.dueOnRestDay]).toEqual(['2026-03-08', true, true]);
    expect([mon.case['due_day'], mon.case['late'], mon.dueOnRestDay]).toEqual(['2026-03-09', false, false]);
  });

  it('is marked beside the turn and the desk that it was given to', async () => {
    const complaints = new Complaints(base.db, holder, cases);
    const stages = new Stages(base.db, holder);
    const marks = async (code: string) => [
      (await complaints.one(code, null)).stages.filter(({ dueOnRestDay }) => dueOnRestDay).map(({ stage }) => stage),
      (await stages.desks(code, null)).desks.filter(({ dueOnRestDay }) => dueOnRestDay).map(({ step }) => step),
    ];
    expect(await marks('SUN')).toEqual([['handling'], ['Thẩm định']]);
    expect(await marks('MON')).toEqual([[], []]);
  });
});
