import type { ProcedureStage } from '#deadlines/stages.js';
import type { Catalogue, Procedure } from '#catalogue/catalogue.js';
import type { Problem } from '#catalogue/problem.js';
import type { YamlFile } from '#catalogue/read-yaml.js';
import type { Flow } from '#catalogue/stages-file.js';

/** Flows of procedures that are not there, and shares that make more than the whole. */
export function checkStages(
  { data: flows, problem }: YamlFile<Flow[]>,
  procedures: readonly { code: string; field: string }[] | null,
): Problem[] {
  const problems: Problem[] = [];
  const say = (...words: Parameters<typeof problem>) => problems.push(problem(...words));
  flows?.forEach((flow, i) => {
    flow.procedures?.forEach((code, j) => {
      if (procedures && !procedures.some((one) => one.code === code))
        say([i, 'procedures', j], 'mã một thủ tục có trong procedures.yaml', 'the code of a procedure');
    });
    if (flow.field !== undefined && procedures && !procedures.some(({ field }) => field === flow.field))
      say([i, 'field'], 'lĩnh vực của một thủ tục có trong procedures.yaml', 'the field of a procedure');
    const shares = flow.stages.reduce((sum, { share = 0 }) => sum + share, 0);
    if (shares > 1.000_001) say([i, 'stages'], 'tổng các share không quá 1', 'shares of at most 1 together');
  });
  return problems;
}

const hoursPerDay = 8;

/** The desks of a procedure with the time of each; none where no flow speaks of it, or its limit is in calendar time. */
export function stagesOf(
  procedure: Procedure | undefined,
  { books: { stages: flows } }: Pick<Catalogue, 'books'>,
): ProcedureStage[] {
  if (!procedure) return [];
  const flow =
    flows.find(({ procedures }) => procedures?.includes(procedure.code)) ??
    flows.find(({ field }) => field === procedure.field) ??
    flows.find(({ procedures, field }) => procedures === undefined && field === undefined);
  const { limit } = procedure;
  const total = limit?.unit === 'hour' ? limit.value : limit?.unit === 'working-day' ? limit.value * hoursPerDay : null;
  return (flow?.stages ?? []).flatMap(({ step, share, limit: own }) => {
    if (own) return [{ code: step, limit: own }];
    return total === null ? [] : [{ code: step, limit: { value: total * (share as number), unit: 'hour' as const } }];
  });
}
