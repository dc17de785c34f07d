import * as fc from '../../node_modules/fast-check/lib/fast-check.js';

/** fast-check with few runs of each property: a mutant must die in a second, and there are hundreds of them. */
const runs = 20;
export const assert = (property, options) =>
  fc.assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? 100, runs) });

export * from '../../node_modules/fast-check/lib/fast-check.js';
export default { ...fc, assert };
