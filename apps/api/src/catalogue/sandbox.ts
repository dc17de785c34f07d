import type { Source } from '#catalogue/catalogue.js';

/** The systems of a province, without the sandbox in which newcomers try out sending: nobody waits for it. Pure. */
export const realSources = (sources: ReadonlyMap<string, Source>): ReadonlyMap<string, Source> =>
  new Map([...sources].filter(([, { sandbox }]) => sandbox !== true));
