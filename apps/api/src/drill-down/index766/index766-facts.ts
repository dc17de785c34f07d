import { localDay } from '#calendar/local-day.js';
import type { AnsweredWindow } from '#calendar/window.js';
import type { Catalogue, Procedure } from '#catalogue/catalogue.js';
import { unitsBelow } from '#drill-down/cases/case-list.js';
import {
  countedNames,
  type SatisfactionHeard,
  inAuthority,
  inputsOf,
  knownCounts,
  inputLevel,
  type ProcedureMeasure,
  procedureMeasures,
} from '#drill-down/index766/index766-inputs.js';
import {
  everPetition,
  type OfficialValue,
  readCohorts,
  readOfficial,
  type UnitCounts,
  usedProcedures,
} from '#drill-down/index766/index766.sql.js';
import type { IndexInputs, ScoreIndex } from '#indicators/index-766.js';
import type { LedgerReads } from '#ledger/ledger-reads.js';
import type { Queryable } from '#ledger/queryable.js';
import { readSources } from '#sources/sources.sql.js';

export interface Ask {
  readonly catalogue: Catalogue;
  readonly index: ScoreIndex;
  readonly unit: string;
  readonly window: AnsweredWindow;
}
/** All that a score of one unit is made of. */
export interface Facts {
  readonly inputs: IndexInputs;
  readonly origins: ReturnType<typeof inputsOf>['origins'];
  readonly seen: ReadonlyMap<string, OfficialValue>;
  readonly received: number;
}

/** Everything that the scores of some units need, read at once: one statement for each kind of evidence. */
export async function readFacts(ledger: LedgerReads, ask: Ask, units: readonly string[]) {
  const { catalogue, index, window } = ask;
  const names = countedNames(index);
  const below = new Map(units.map((unit) => [unit, unitsBelow(unit, catalogue)]));
  const all = [...below.values()].includes(null) ? null : [...new Set([...below.values()].flatMap((of) => of ?? []))];
  const components = index.groups.flatMap((group) => group.components);
  const codes = [
    'OVERALL',
    ...index.groups.flatMap(({ code, total }) => [code, total]),
    ...components.map((one) => one.code),
  ];
  const wanted = Object.keys(procedureMeasures).filter((name) =>
    components.some(({ numerator, denominator }) => numerator === name || denominator === name),
  ) as ProcedureMeasure[];
  const [counts, procedures, official, petitions, sources] = await Promise.all([
    readCohorts(ledger, catalogue, names, window, all),
    procedureSets(ledger.db, catalogue, units, window, wanted),
    readOfficial(ledger.db, codes, window.observedAs),
    everPetition(ledger.db),
    sourcesOf(ledger.db, catalogue),
  ]);
  const heard: SatisfactionHeard = {
    dossiers: sources.state !== 'unknown' || totalOf(counts, null).size > 0,
    petitions,
  };
  const facts = new Map<string, Facts>();
  for (const [unit, of] of below) {
    const sums = totalOf(counts, of);
    const known = knownCounts(names, sums, heard);
    for (const [name, found] of procedures.get(unit) ?? []) known.set(name, found.length);
    const seen = official.get(unit) ?? new Map<string, OfficialValue>();
    const level = inputLevel(catalogue.units.get(unit));
    const received = sums.get('dossiers-received') ?? 0;
    facts.set(unit, { ...inputsOf(index, known, seen, level), seen, received });
  }
  return { facts, sources };
}

/** The procedures behind each count of procedures, by unit. */
export async function procedureSets(
  db: Queryable,
  catalogue: Catalogue,
  units: readonly string[],
  window: AnsweredWindow,
  measures: readonly ProcedureMeasure[],
): Promise<Map<string, Map<ProcedureMeasure, Procedure[]>>> {
  const sets = new Map(
    units.map((unit) => {
      const own = inAuthority(catalogue, unit);
      return [unit, new Map(measures.map((name) => [name, own.filter(procedureMeasures[name])]))] as const;
    }),
  );
  for (const name of ['services-online-used', 'procedures-paid-online'] as const) {
    if (!measures.includes(name)) continue;
    const probes = [...sets].flatMap(([of, set]) =>
      (set.get(name) ?? []).flatMap(({ code }) =>
        (unitsBelow(of, catalogue) ?? [null]).map((unit) => ({ of, procedure: code, unit })),
      ),
    );
    const used = await usedProcedures(db, probes, window, name === 'procedures-paid-online');
    for (const [unit, set] of sets)
      set.set(
        name,
        (set.get(name) ?? []).filter(({ code }) => used.get(unit)?.has(code)),
      );
  }
  return sets;
}

/** Whether those who send dossiers and petitions can be relied on just now. */
async function sourcesOf(db: Queryable, catalogue: Catalogue) {
  const now = new Date();
  const rows = await readSources(db, catalogue, localDay(now.toISOString()), now);
  const feeding = rows.filter(({ key }) =>
    catalogue.sources.get(key)?.kinds.some((kind) => kind === 'dossier' || kind === 'complaint'),
  );
  const named = (state: string) => feeding.filter((row) => row.state === state).map(({ key }) => key);
  const [silent, late] = [named('silent'), named('late')];
  const unheard = feeding.every(({ state }) => state === 'unknown');
  if (named('catching-up').length > 0) return { state: 'catching-up', because: [], asOf: null } as const;
  const state = unheard ? 'unknown' : silent.length ? 'stale' : late.length ? 'late' : 'live';
  const asOf = feeding.reduce<string | null>(
    (last, { lastAt }) => (lastAt && (!last || lastAt > last) ? lastAt : last),
    null,
  );
  return { state, because: [...silent, ...late], asOf };
}

/** A unit's own counts and all below it; null: everything, units that nobody knows too. */
function totalOf(counts: UnitCounts, units: readonly string[] | null): Map<string, number> {
  const total = new Map<string, number>();
  for (const unit of units ?? counts.keys())
    for (const [name, n] of counts.get(unit) ?? []) total.set(name, (total.get(name) ?? 0) + n);
  return total;
}
