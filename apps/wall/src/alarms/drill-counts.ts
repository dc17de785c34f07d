import type { DrillOutcome } from '@ioc/shared/answers/drills';

/** Of the injects that expect something: found and acknowledged in time. Pure. */
export function countsOf(outcomes: readonly DrillOutcome[]) {
  const asked = outcomes.flatMap(({ expected }) => (expected ? [expected] : []));
  return {
    expected: asked.length,
    found: asked.filter(({ finding }) => finding === 'in-time').length,
    answered: asked.filter(({ answering }) => answering === 'in-time').length,
  };
}
