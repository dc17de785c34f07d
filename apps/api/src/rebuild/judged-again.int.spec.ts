import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { batchesOf, type Positions } from '@ioc/test/support/batches';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import type { SentEvent } from '@ioc/test/support/lives';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { Figures } from '#drill-down/figures/figures.js';
import { Restatements } from '#drill-down/figures/restatements.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { rebuild } from '#rebuild/rebuild.js';

let base: FreshDatabase;
let holder: CatalogueHolder;
let figures: Figures;
let sut: Restatements;
const window = { from: '2026-03-01', to: '2026-03-22' };
const quiet = { progress: () => undefined };

/**
 * Three dossiers as the program before decision 0115 left them: one whose wait moved its appointment to a Sunday, one whose
 * papers were asked for after its appointment, one that waited for nothing. The rules change on 25/3.
 */
const positions: Positions = new Map();

/** A complaint due on 5 March that was passed on each evening, got back each morning and answered on the sixth. */
function nights(unit: string, friend: string): SentEvent[] {
  const to = (holder: string, time: string) => ['assigned', time, { unit: holder }] as const;
  const steps = [
    ['submitted', '02T08:00', { kind: 'field-report', category: 'cap-thoat-nuoc' }] as const,
    to(unit, '02T08:30'),
    ...[2, 3, 4, 5].flatMap((day) => [to(friend, `0${day}T18:00`), to(unit, `0${day + 1}T07:00`)]),
    ['answered', '06T15:00', {}] as const,
  ];
  return steps.map(([step, time, data], index) => ({
    ...{ specversion: '1.0', id: `n-${index}`, source: '1022', subject: 'NIGHTS', type: `vn.ioc.complaint.${step}.v1` },
    ...{ time: `2026-03-${time}:00+07:00`, data },
  }));
}

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const [unit, friend] = [...holder.current.units.values()]
    .filter(({ kind }) => kind === 'commune')
    .map(({ code }) => code);
  const procedure = [...holder.current.procedures.keys()][0] as string;
  const at = (time: string) => `2026-03-${time}:00+07:00`;
  const life = (code: string, due: string, ...steps: [step: string, time: string][]): SentEvent[] =>
    [['received', '02T09:00'], ...steps].map(([step, time], index) => ({
      ...{ specversion: '1.0', id: `${code}-${index}`, source: 'mot-cua', subject: code, time: at(time as string) },
      type: `vn.ioc.dossier.${step}.v1`,
      data: step === 'received' ? { procedure, unit, channel: 'direct', dueAt: at(due) } : {},
    }));
  const events = [
    ...life(
      'SUNDAY',
      '13T17:00',
      ['supplement-requested', '10T09:00'],
      ['supplemented', '12T09:00'],
      ['resolved', '16T08:00'],
    ),
    ...life(
      'REVIVED',
      '12T17:00',
      ['supplement-requested', '13T09:00'],
      ['supplemented', '20T09:00'],
      ['resolved', '20T16:00'],
    ),
    ...life('PLAIN', '12T17:00', ['resolved', '12T16:00']),
    ...life(
      'PAID',
      '13T17:00',
      ['supplement-requested', '13T09:00'],
      ['supplemented', '15T09:00'],
      ['resolved', '16T08:00'],
    ),
    ...nights(unit as string, friend as string),
  ];
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  for (const batch of batchesOf(events, 5, positions)) await intake.take(batch);
  const pin = (code: string, question: string, answer: string) =>
    base.db.query(
      `update journal set judged = jsonb_build_object($2::text, $3::text) where subject = $1 and type like '%.supplemented.v1'`,
      [code, `elapsed ${procedure} ${question}`, answer],
    );
  await base.db.query(`update journal set judged = null, recorded_at = '2026-03-21T09:00+07:00'`);
  await pin('SUNDAY', `${at('13T17:00')} ${at('10T09:00')} ${at('12T09:00')}`, at('15T17:00'));
  await pin('REVIVED', `${at('12T17:00')} ${at('13T09:00')} ${at('20T09:00')}`, at('19T17:00'));
  const outrun = `most ${procedure} ${at('13T17:00')} ${at('13T09:00')} ${at('15T09:00')}`;
  // The clock of Index 766 came back to the Friday, before the papers that were brought on Sunday.
  await base.db.query(`update journal set judged = $1 where subject = 'PAID' and type like '%.supplemented.v1'`, [
    Object.fromEntries(['', 'wait '].map((name) => [`${name}${outrun}`, at('13T17:00')])),
  ]);
  await base.db.query(
    `insert into rule_change values ('0115', '2026-03-25', 'dossier'), ('0390', '2026-03-26', 'complaint'), ('0450', '2026-03-27', 'dossier')`,
  );
  await rebuild(base.db, holder.current, { apply: true, ...quiet });
  figures = new Figures(base.db, holder);
  sut = new Restatements(base.db, holder, figures);
}, 300_000);
afterAll(() => base.close());

/** Resolved on time, of all resolved. */
const onTime = async (known?: string) => {
  const { figure } = await figures.byUnit('on-time-rate', { ...window, known }, null);
  return [figure.numerator, figure.denominator];
};

describe('answers that a wrong rule gave', () => {
  it('are judged again once: the days before the change read as they were known then', async () => {
    // By the old rules SUNDAY was late, and REVIVED was late too: its moved appointment was 19/3.
    expect(await onTime('2026-03-24')).toEqual([2, 4]);
    expect(await onTime('2026-03-25')).toEqual([3, 4]);
    expect(await onTime()).toEqual([3, 4]);
    const rows = (await base.db.query(
      'select code, late, due_day::text as due from dossier order by code',
    )) as object[];
    expect(rows).toEqual([
      { code: 'PAID', late: false, due: '2026-03-16' },
      { code: 'PLAIN', late: false, due: '2026-03-12' },
      { code: 'REVIVED', late: true, due: '2026-03-12' },
      { code: 'SUNDAY', late: false, due: '2026-03-16' },
    ]);
  });

  it('are listed as a restatement of the day of the change, with the rule as the reason', async () => {
    const listed = await sut.list('on-time-rate', window);
    expect(listed.map(({ known, before, figure }) => [known, before.numerator, figure.numerator])).toEqual([
      ['2026-03-25', 2, 3],
    ]);
    const { causes } = await sut.causes('on-time-rate', '2026-03-25', window, { after: '', cases: 100 }, null);
    expect(causes).toMatchObject([{ code: 'SUNDAY', rule: '0115', type: 'vn.ioc.dossier.resolved.v1' }]);
    const overdue = await sut.causes(
      'overdue',
      '2026-03-25',
      { from: '2026-03-14', to: '2026-03-14' },
      { after: '', cases: 9 },
      null,
    );
    expect(overdue.causes).toMatchObject([{ code: 'REVIVED', rule: '0115', changes: { 'dossier.overdue': 1 } }]);
    const paged = await sut.causes('on-time-rate', '2026-03-25', window, { after: 'REVIVED', cases: 1 }, null);
    expect(paged.causes.map(({ code }) => code)).toEqual(['SUNDAY']);
  });

  it('by a second change of rules too, of which each names what it restated', async () => {
    const rows = (await base.db.query('select rule, code from rule_restated order by rule, code')) as object[];
    expect(rows).toEqual([
      { rule: '0115', code: 'REVIVED' },
      { rule: '0115', code: 'SUNDAY' },
      { rule: '0390', code: 'NIGHTS' },
      { rule: '0450', code: 'PAID' },
    ]);
  });

  it('of complaints that were passed back and forth too', async () => {
    const rate = async (known?: string) => {
      const { figure } = await figures.byUnit('complaint-on-time', { ...window, known }, null);
      return [figure.numerator, figure.denominator];
    };
    expect([await rate('2026-03-25'), await rate('2026-03-26'), await rate()]).toEqual([
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
    const { causes } = await sut.causes('complaint-on-time', '2026-03-26', window, { after: '', cases: 100 }, null);
    expect(causes).toMatchObject([{ code: 'NIGHTS', rule: '0390', changes: { 'complaint.answered-late': 1 } }]);
  });

  it('come to the same in a second rebuild, and a case that is heard of later is judged by the rules of today', async () => {
    expect((await rebuild(base.db, holder.current, { apply: false, ...quiet })).differences).toEqual({});
    const late: SentEvent = {
      ...{ specversion: '1.0', id: 'x', source: 'mot-cua', subject: 'SUNDAY', time: '2026-03-03T09:00:00+07:00' },
      ...{ type: 'vn.ioc.dossier.moved.v1', data: { step: 'Thẩm định' } },
    };
    const intake = new IngestConsumer(base.db, holder, readConfig({}));
    for (const batch of batchesOf([late], 5, positions)) await intake.take(batch);
    expect(await onTime()).toEqual([3, 4]);
    expect((await rebuild(base.db, holder.current, { apply: false, ...quiet })).differences).toEqual({});
  });
});
