import type { EventOf } from '@ioc/shared/events/envelope';
import { localDay } from '#calendar/local-day.js';
import type { CaseKindDefinition, FoldContext } from '#cases/case-kind.js';
import { applyCorrections } from '#cases/corrections.js';
import type { Precedence } from '#cases/precedence.js';

type Counted = readonly EventOf<string, unknown>[];

/** Which events of a case count, in order, and what became of each: its corrections applied, one system of two believed. */
export const countedEvents = (definition: CaseKindDefinition<unknown>, events: Counted, context: FoldContext) =>
  applyCorrections(events, precedenceOf(definition, context));

/** Whether a case was overdue, or ended late, is asked of what it adds to the counts. Before decision 0115 nobody asked. */
function precedenceOf(definition: CaseKindDefinition<unknown>, context: FoldContext): Precedence {
  const rankOf = (source: string) => context.rankOf(source);
  if (context.clockRules?.revives) return { rankOf };
  const stateOf = (counted: Counted) =>
    counted.reduce<unknown>(
      (was, event) => definition.evolve(was, event as EventOf<string, never>, context),
      definition.blank(counted[0]?.source ?? ''),
    );
  const wasLate = (counted: Counted, at: string) =>
    definition
      .contributions(stateOf(counted))
      .filter(({ measure, day }) => /(?:overdue|late)$/.test(measure) && day <= localDay(at))
      .reduce((sum, { n }) => sum + n, 0) > 0;
  return { rankOf, wasLate };
}
