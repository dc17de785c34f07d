import type { DossierEvent } from '@ioc/shared/events/contract';
import { type NationalState, stateOfCode } from '@ioc/shared/events/dossier-states';
import { dossierContributions } from '#cases/dossiers/dossier.contributions.js';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import { lateRanges, unsatisfiedRanges } from '#cases/dossiers/dossier.index766.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';
import type { FoldContext } from '#cases/case-kind.js';
import type { applyCorrections } from '#cases/corrections.js';
import { caseKinds } from '#cases/engine/case-kinds.js';
import { countedEvents } from '#cases/engine/counted-events.js';
import { loadCatalogue } from '#catalogue/load.js';
import { foldContext } from '#cases/engine/fold-context.js';
import type { SupplementPolicy } from '#deadlines/supplement-policy.js';

export const catalogue = await loadCatalogue('catalogue', 'quang-tri');
export const ruled = (policy?: SupplementPolicy): FoldContext => foldContext(catalogue, policy);
/** Ranks of systems: the one-stop desk before the portal, both before any other. */
const ranks = ['mot-cua', 'cong-dvc'];
const rankOf = (source: string) => (ranks.indexOf(source) + 1 || 9) as number;

/** Its limit is so many working days. */
export const procedureOf = (days: number): string =>
  [...catalogue.procedures.values()].find(({ limit }) => limit?.value === days && limit.unit === 'working-day')
    ?.code as string;

/** An event of November 2026; the 2nd is a Monday. `at`: '12T09:00'. */
export const said = (step: string, at: string, data: object = {}, source = 'mot-cua'): DossierEvent =>
  ({
    ...{ id: `${source} ${step} ${at}`, source, subject: 'D1', type: `vn.ioc.dossier.${step}.v1` },
    ...{ time: `2026-11-${at}:00+07:00`, data },
  }) as DossierEvent;
export const day = (at: string): string => `2026-11-${at}:00+07:00`;
export const filing = { procedure: procedureOf(3), unit: 'H50.05', channel: 'online' };
export const received = (at: string, due: string | null | undefined, source = 'mot-cua', more: object = {}) =>
  said('received', at, { ...filing, ...(due === undefined ? {} : { dueAt: due && day(due) }), ...more }, source);
/** A record of a system of state codes. */
export const coded = (code: number, at: string, data: object = {}, source = 'mot-cua'): DossierEvent => ({
  ...said(
    'state-changed',
    at,
    { code: String(code), judged: { state: stateOfCode(code) as NationalState }, ...data },
    source,
  ),
  id: `${source} ${code} ${at}`,
});
export const retracted = (of: DossierEvent, at: string): DossierEvent => ({
  ...said('retracted', at, { event: of.id }, of.source),
  id: `-${of.id}`,
});
/** `of` is replaced by the same event with other contents. */
export const replaced = (of: DossierEvent, at: string, data: object): DossierEvent => ({
  ...said('replaced', at, { event: of.id, data: { ...of.data, ...data } }, of.source),
  id: `=${of.id}`,
});

export interface TellingOf {
  readonly dossier: Dossier;
  readonly effects: ReturnType<typeof applyCorrections>['effects'];
  /** The stock or the sum of a flow at the end of a day of November. */
  readonly until: (measure: string, day: string) => number;
  readonly late766: (day: string) => boolean;
  readonly satisfied766: (day: string) => boolean;
}

const usual = ruled('elapsed');
/** What the events of one dossier come to, in whatever order they are given. */
export function dossierFrom(events: readonly DossierEvent[], context: FoldContext = usual): TellingOf {
  const { counted, effects } = countedEvents(caseKinds.dossier, events, { ...context, rankOf });
  const dossier = counted.reduce(
    (was, event) => evolveDossier(was, event as DossierEvent, context),
    blankDossier(counted[0]?.source ?? 'mot-cua'),
  );
  const entries = dossierContributions(dossier);
  const date = (of: string) => `2026-11-${of}`;
  const within = (ranges: ReturnType<typeof lateRanges>, of: string) =>
    ranges.some(([from, to]) => from <= date(of) && (to === null || date(of) < to));
  return {
    dossier,
    effects,
    until: (measure, of) =>
      entries
        .filter((entry) => entry.measure === `dossier.${measure}` && entry.day <= date(of))
        .reduce((sum, { n }) => sum + n, 0),
    late766: (of) => within(lateRanges(dossier), of),
    satisfied766: (of) => !within(unsatisfiedRanges(dossier), of),
  };
}

/** An event as the door reads it: a state code with what it means. */
export const judged = (sent: { type: string; data: object }): DossierEvent => {
  const { code } = sent.data as { code?: number };
  return (
    code === undefined ? sent : { ...sent, data: { ...sent.data, judged: { state: stateOfCode(code) } } }
  ) as never;
};

/** The events of each case. */
export function livesOf<E extends { subject: string; type: string }>(events: readonly E[], kind = 'dossier'): E[][] {
  const lives = new Map<string, E[]>();
  for (const event of events)
    if (event.type.startsWith(`vn.ioc.${kind}.`))
      lives.set(event.subject, [...(lives.get(event.subject) ?? []), event]);
  return [...lives.values()];
}
