import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dueMeasures } from '@ioc/shared/measures/due-measures';
import { complaintDoubts } from '@ioc/shared/measures/complaint-measures';
import { dossierStateMeasures } from '@ioc/shared/measures/dossier-measures';
import type { CaseMeasure, MeasuredKind } from '@ioc/shared/measures/measure';
import { measures } from '@ioc/shared/measures/measures';
import { batchesOf } from '@ioc/test/support/batches';
import { randomComplaints } from '@ioc/test/support/complaint-lives';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { randomDocuments } from '@ioc/test/support/document-lives';
import { randomLives, type SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { randomTasks } from '@ioc/test/support/task-lives';
import { addDays } from '#calendar/local-day.js';
import { caseKinds } from '#cases/engine/case-kinds.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { conditionOf } from '#drill-down/cases/case-list.js';
import { index766Measures } from '#drill-down/index766/index766-measures.js';
import { IngestConsumer } from '#ingest/ingest-consumer.js';
import { type CaseFields, fieldReader } from '#measures/case-fields.js';
import { caseTest } from '#measures/case-test.spec-support.js';
import type { DayWindow, Surroundings } from '#measures/matches.js';

const all: Readonly<Record<string, CaseMeasure>> = {
  ...{ ...measures, ...index766Measures },
  ...{ ...dossierStateMeasures, ...complaintDoubts, ...dueMeasures },
};
const kinds = ['dossier', 'complaint', 'task', 'document'] as const;
const dice = random(177);
const windows: DayWindow[] = [
  { from: '2026-01-01', to: '2026-12-31' },
  { from: '2026-03-10', to: '2026-03-18' },
  ...Array.from({ length: 6 }, () => {
    const from = addDays('2026-02-25', dice.between(0, 70));
    return { from, to: addDays(from, dice.between(0, 40)) };
  }),
];

/** Some dossiers are due a result, and some are digitised in full: Index 766 counts them. */
function withMarks(event: SentEvent): SentEvent {
  const { type, data } = event;
  if (type === 'vn.ioc.dossier.received.v1') return { ...event, data: { ...data, resultDue: dice.chance(0.7) } };
  if (type !== 'vn.ioc.dossier.digitised.v1') return event;
  const [reused, syncedToCitizenStore, populationLinked] = [dice.between(0, 1), dice.chance(0.6), dice.chance(0.5)];
  const digitised = dice.between(3, 4);
  return { ...event, data: { papers: 4, digitised, reused, syncedToCitizenStore, populationLinked } };
}

let base: FreshDatabase;
let holder: CatalogueHolder;
const cases = new Map<MeasuredKind, CaseFields[]>();
const around: Surroundings = {
  isOffered: (code, as) => {
    const procedure = holder.current.procedures.get(code);
    return procedure !== undefined && (as === 'full' ? procedure.online === 'full' : procedure.fee);
  },
  begunNaming: (code, field, begun) =>
    (cases.get('complaint') ?? [])
      .filter((one) => one.value(field) === code)
      .map((one) => one.value(begun) as string | null),
  caseOf: (code) => (cases.get('complaint') ?? []).find((one) => one.code === code),
};

beforeAll(async () => {
  base = await freshDatabase();
  holder = await CatalogueHolder.open('catalogue', 'quang-tri');
  const { current } = holder;
  const intake = new IngestConsumer(base.db, holder, readConfig({}));
  const lives = [
    ...randomLives(171, 2500, current, undefined, true),
    ...randomComplaints(172, 700, current),
    ...randomTasks(173, 300, current),
    ...randomDocuments(174, 600, current),
  ];
  for (const batch of batchesOf(random(175).shuffle(lives.map(withMarks)), 12)) await intake.take(batch);
  for (const kind of kinds) {
    const read = fieldReader(caseKinds[kind].columns);
    const rows = (await base.db.query(`select code, state->'s' as state from ${kind}`)) as {
      code: string;
      state: unknown;
    }[];
    cases.set(
      kind,
      rows.map(({ code, state }) => read(state, code)),
    );
  }
}, 300_000);
afterAll(() => base.close());

async function bySql(of: CaseMeasure, { from, to }: DayWindow): Promise<string[]> {
  const parameters: unknown[] = [from, to];
  const where = conditionOf(of, parameters, holder.current);
  const rows = (await base.db.query(
    `select code from ${of.kind} where $1::date <= $2::date and ${where}`,
    parameters,
  )) as { code: string }[];
  return rows.map(({ code }) => code).sort();
}

describe('a measure', () => {
  it.each(Object.keys(all))('%s counts the same cases in SQL and in TypeScript, in every window', async (name) => {
    const of = all[name] as CaseMeasure;
    const test = caseTest(of);
    let counted = 0;
    for (const window of windows) {
      const inMemory = (cases.get(of.kind) ?? []).filter((one) => test(one, window, around));
      const codes = await bySql(of, window);
      expect([window, inMemory.map(({ code }) => code).sort()]).toEqual([window, codes]);
      counted += codes.length;
    }
    expect(counted).toBeGreaterThan(0);
  });
});
