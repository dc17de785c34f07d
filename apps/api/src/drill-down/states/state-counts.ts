import type { StateCounts } from '@ioc/shared/answers/states';
import { codeOf, type DossierStatus, dossierStatuses, stateOfCode } from '@ioc/shared/events/dossier-states';
import type { Catalogue } from '#catalogue/catalogue.js';
import { type StateGrouping, nameOfStatus, type StateGroup } from '#catalogue/states.js';

/** Dossiers in one state, received or not; as counted from the table. */
export interface Tally {
  readonly status: DossierStatus;
  readonly received: boolean;
  readonly n: number;
}
export interface StateCountsQuery {
  readonly tallies: readonly Tally[];
  readonly untold: number;
  /** Dossiers with unusual state codes, by source. */
  readonly unusual: readonly { readonly source: string; readonly n: number }[];
}

/** Counts by state and group, with the list of each. Pure: whoever counts, the parts sum to the whole. */
export function stateCounts(
  told: StateCountsQuery,
  grouping: StateGrouping,
  unit: string,
  asOf: string,
  catalogue: Catalogue,
): StateCounts {
  const book = catalogue.states;
  const root = unit === catalogue.province.rootUnit;
  const list = (words: Record<string, string | null | undefined>) => listOf({ ...words, unit: root ? null : unit });
  const sum = (of: (tally: Tally) => boolean) => told.tallies.filter(of).reduce((all, { n }) => all + n, 0);
  const groups = grouping.groups.map((group) => {
    const [states, reception] = [statesOf(group), group.reception ?? null];
    const holds = ({ status, received }: Tally) =>
      states.includes(status) && (reception === null || received === (reception === 'after'));
    const n = sum(holds);
    const where = list({ measure: 'dossier.known', status: states.join(), reception });
    return { code: group.code, name: group.name, states, reception, within: group.within ?? null, n, list: where };
  });
  const states = dossierStatuses.map((state) => ({
    state,
    code: state === 'paused' ? null : codeOf(state),
    name: nameOfStatus(book, state),
    clock: state === 'paused' ? ('paused' as const) : (book.states.get(state)?.clock ?? 'none'),
    n: sum(({ status }) => status === state),
    before: sum(({ status, received }) => status === state && !received),
    list: list({ measure: 'dossier.known', status: state }),
  }));
  return {
    asOf,
    unit,
    grouping: { code: grouping.code, name: grouping.name },
    groupings: book.groupings.map(({ code, name }) => ({ code, name })),
    total: { n: sum(() => true), list: list({ measure: 'dossier.known' }) },
    states,
    groups,
    sums: sumsOf(groups, list),
    unusual: told.unusual.map(({ source, n }) => ({
      source,
      name: catalogue.sources.get(source)?.name ?? source,
      n,
      list: list({ measure: 'dossier.unusual', source }),
    })),
    untold: told.untold,
  };
}

const statesOf = ({ states }: StateGroup): DossierStatus[] =>
  states.map((one) => (one === 'paused' ? one : (stateOfCode(one) as DossierStatus)));

type Words = Record<string, string | null | undefined>;
type Group = StateCounts['groups'][number];

/** A sum has a list of its own only where its groups ask alike whether a dossier was received; the catalogue sees to it. */
function sumsOf(groups: readonly Group[], list: (words: Words) => string): StateCounts['sums'] {
  const names = [...new Set(groups.flatMap(({ within }) => within ?? []))];
  return names.map((name) => {
    const parts = groups.filter(({ within }) => within === name);
    const status = [...new Set(parts.flatMap(({ states }) => states))].join();
    const n = parts.reduce((all, part) => all + part.n, 0);
    return { name, n, list: list({ measure: 'dossier.known', status, reception: parts[0]?.reception }) };
  });
}

function listOf(words: Words): string {
  const given = Object.entries(words).filter((word): word is [string, string] => typeof word[1] === 'string');
  return `/api/dossiers?${new URLSearchParams(given).toString()}`;
}
