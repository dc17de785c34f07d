import { chartKey, type ChartQuestion, type ChartRow } from '@ioc/shared/live/charts';
import type { Seen } from '#alarms/current-cells.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { unitAndBelow } from '#catalogue/unit-and-below.js';
import { momentOf } from '#catalogue/today.js';
import type { Queryable } from '#ledger/queryable.js';
import { dueChart, lastDayAhead, readDueAhead } from '#live/charts/due-ahead.js';
import { funnelChart, readStateTimes } from '#live/charts/funnel.js';
import { radarChart, readForetold } from '#live/charts/radar.js';
import type { IndexScores } from '#live/charts/index-scores.js';

/** Charts that are read from the cases themselves, and not from sums of an indicator. */
export type CaseQuestion = Extract<ChartQuestion, { show: 'due' | 'radar' | 'index' | 'funnel' }>;

/** What charts of cases need besides the database; `index` null: Index 766 is not shown. */
export interface ChartSources {
  readonly index: Pick<IndexScores, 'read'> | null;
  readonly now: Date;
}

/** Null: there is nothing to answer it with. */
export async function readCaseChart(
  db: Queryable,
  question: CaseQuestion,
  { catalogue, today }: Pick<Seen, 'catalogue' | 'today'>,
  { index, now }: ChartSources,
): Promise<ChartRow | null> {
  const [key, unit] = [chartKey(question), question.unit.code];
  const moment = momentOf(catalogue, now.getTime());
  if (question.show === 'index') return (await index?.read(key, unit, catalogue, today)) ?? null;
  if (question.show === 'funnel')
    return funnelChart(key, await readStateTimes(db, below(unit, catalogue), moment), catalogue);
  const { kind } = question;
  const ahead = { kind, unit, today, last: lastDayAhead(catalogue.calendar, today) };
  const due = await readDueAhead(db, kind, ahead.today, ahead.last);
  if (question.show === 'due') return dueChart(key, ahead, due, catalogue);
  return radarChart(key, ahead, { due, foretold: await readForetold(db, kind, ahead, catalogue, moment) }, catalogue);
}

function below(unit: string, catalogue: Catalogue): string[] | null {
  const found = unitAndBelow(catalogue, unit);
  return found && [...found];
}
