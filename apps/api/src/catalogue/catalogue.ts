import type { ProcedureLevel } from '@ioc/shared/figures/procedure-levels';
import type { SupplementPolicy } from '#deadlines/supplement-policy.js';
import type { WorkCalendar } from '#calendar/work-calendar.js';
import type { ScoreBooks } from '#catalogue/books.js';
import type { ComplaintClock } from '#catalogue/complaint-clocks.js';
import type { UnitKind } from '#catalogue/unit-kind.js';
import type { UnitSuccessor } from '#catalogue/unit-successor.js';
import type { StateBook } from '#catalogue/states.js';
import type { Band, ObservedPeriod, OfPlan } from '#catalogue/judging.js';
import type { Target } from '#catalogue/judging.js';

/** The meaning of a province as data: what catalogue/ holds after loading and checking. Immutable; a reload makes a new one. */

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly phone: string | null;
  readonly head: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Takes dossiers in at one desk (một cửa); absent: not said. */
  readonly oneStop?: boolean | undefined;
  /** Of an ended unit: what it became. Absent or empty: not known here (communes: catalogue/administrative knows). */
  readonly successors?: readonly UnitSuccessor[] | undefined;
  /** Codes that it bore until `validTo` and that another unit bears today. */
  readonly formerCodes?: readonly string[] | undefined;
  /** Statistical code, where `code` is not it. */
  readonly statistical?: string | undefined;
}

export interface Procedure {
  readonly code: string;
  readonly name: string;
  /** Field of administration (lĩnh vực). */
  readonly field: string;
  readonly level: ProcedureLevel;
  /** Deciding unit for department level; null for those that every commune decides. */
  readonly unit: string | null;
  readonly limit: { readonly value: number; readonly unit: 'hour' | 'day' | 'working-day' | 'month' } | null;
  readonly online: 'full' | 'partial' | 'none';
  readonly fee: boolean;
  readonly resultPaper: boolean;
  /** Relative frequency, used by the simulator alone. */
  readonly weight: number;
  /** Level 1 to 4 of the online service (mức độ), as counted until Decree 42/2022/NĐ-CP. */
  readonly serviceLevel?: 1 | 2 | 3 | 4 | undefined;
  /** Offered on the national portal. */
  readonly nationalPortal?: boolean | undefined;
  /** Taken in at a one-stop desk. */
  readonly oneStop?: boolean | undefined;
}

/** Which procedures of the catalogue are meant; absent: all of them. */
export interface ProcedureFilter {
  readonly level?: Procedure['level'] | undefined;
  readonly field?: string | undefined;
  /** Deciding unit; its descendants are included. */
  readonly unit?: string | undefined;
  readonly online?: readonly Procedure['online'][] | undefined;
  readonly serviceLevel?: readonly number[] | undefined;
  readonly nationalPortal?: boolean | undefined;
  readonly oneStop?: boolean | undefined;
  readonly fee?: boolean | undefined;
}

export interface Category {
  readonly code: string;
  readonly name: string;
  /** Working days allowed to the handling unit. */
  readonly limitDays: number;
}

export interface Source {
  readonly code: string;
  readonly name: string;
  /** For a wall's narrow places; absent: the name. */
  readonly shortName?: string | undefined;
  readonly kinds: readonly ('dossier' | 'complaint' | 'task' | 'document' | 'kpi' | 'register' | 'source')[];
  readonly unit: string | null;
  /** Longest silence that is normal inside working hours. */
  readonly expectedSeconds: number;
  /** Where two systems state the same step of a case, the lower number states it; absent: 100. */
  readonly precedence?: number | undefined;
  /** The last day on which it may send; absent: it has not ended. What it sent stays (decision 0150). */
  readonly validTo?: string | null | undefined;
  /** Other values of the CloudEvents attribute `source` under which it sends. */
  readonly aliases: readonly string[];
  /** For whoever tries out sending: its events end no demonstration. */
  readonly sandbox?: boolean | undefined;
  /** What it sends is made up to show how a screen looks; whatever stands on it says so. */
  readonly simulated?: boolean | undefined;
  /** Events to be expected in each of the 24 hours of a working day, in place of what is learned from the journal. */
  readonly rhythm?: readonly number[] | undefined;
}

/** A headline or other indicator of our own counting, or one that is only observed. */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly version: number;
  readonly unit: string;
  readonly direction: 'higher' | 'lower' | 'none';
  /** Sums of ledger measures; `stock`: up to the day, `flow`: inside the window; observed: the latest observation. */
  readonly formula:
    | { readonly kind: 'flow' | 'stock'; readonly measures: readonly string[]; readonly only?: Only | undefined }
    | {
        readonly kind: 'ratio';
        readonly numerator: readonly Term[];
        readonly denominator: readonly Term[];
        readonly only?: Only | undefined;
        readonly times?: number | undefined;
      }
    | { readonly kind: 'observed'; readonly indicator: string }
    /** Counted in this catalogue: procedures of `count`, as a share of those of `of` where there is one. */
    | { readonly kind: 'procedures'; readonly count: ProcedureFilter; readonly of?: ProcedureFilter | undefined };
  readonly window: 'day' | 'month' | 'year' | 'all';
  readonly target: number | null;
  readonly attention: number | null;
  readonly breach: number | null;
  readonly kinds: readonly ('dossier' | 'complaint' | 'task' | 'document' | 'kpi')[];
  readonly headline: number | null;
  /** Targets by year; `target` is the one that judges. */
  readonly targets?: readonly Target[] | undefined;
  /** Unit that is answerable for it. */
  readonly lead?: string | undefined;
  /** What the number is, where it comes from, what it must not be taken for. */
  readonly note?: string | undefined;
  /** The source that observes it: its silence alone makes the figure stale. Absent: any source of its kinds. */
  readonly source?: string | undefined;
  /** What one observation usually speaks of. */
  readonly period?: ObservedPeriod | undefined;
  /** Judged against the part of the plan that was due by then; `attention` and `breach` are absent. */
  readonly ofPlan?: OfPlan | undefined;
  /** Judged by the named band that the value lies in; `attention` and `breach` are absent. */
  readonly bands?: readonly Band[] | undefined;
  /** Rules that held before, each to its last day (indicator-versions.ts). */
  readonly formerly?:
    | readonly (Pick<Indicator, 'version' | 'formula'> &
        Partial<Pick<Indicator, 'name' | 'nameEn' | 'unit' | 'window' | 'target' | 'note'>> & {
          readonly until: string;
        })[]
    | undefined;
  /** Units that the catalogue lists of what is observed. */
  readonly units?: { readonly kind?: UnitKind | undefined; readonly oneStop?: boolean | undefined } | undefined;
  /** Shown on the page of this subject, too. */
  readonly about?: 'infrastructure' | undefined;
  /** Decimals to which a value is rounded; absent: as exact as it is. */
  readonly decimals?: number | undefined;
  /** Smallest and largest value that can be. */
  readonly scale?: { readonly min: number; readonly max: number } | undefined;
  /** Below this denominator a rate is not judged; absent: smallDenominator. */
  readonly small?: number | undefined;
}
/** The dossiers that a formula is about; what is said holds together: of the field, of one of the procedures, by the channel. */
export interface Only {
  readonly field?: string | readonly string[] | undefined;
  readonly procedures?: readonly string[] | undefined;
  readonly channel?: 'direct' | 'online' | 'post' | undefined;
}
/** One summand of a ratio: a measure as flow of the window or as stock at its end. */
/** Begins the name of a term that is observed and not counted: `observed.population`. */
export const observedTerm = 'observed.';

export interface Term {
  readonly measure: string;
  readonly as: 'flow' | 'stock';
  /** −1: taken away; absent: added. */
  readonly sign?: -1 | undefined;
}

export interface Catalogue {
  readonly province: {
    readonly code: string;
    readonly agency: string;
    readonly name: string;
    /** With its rank, e.g. Tỉnh Quảng Trị; the name alone where the file has no more. */
    readonly fullName: string;
    readonly nameEn: string;
    readonly simulated: boolean;
    readonly bounds: readonly [readonly [number, number], readonly [number, number]];
    readonly rootUnit: string;
    /** What a wait for papers does to an appointment; absent: it moves by the time that passed. */
    readonly clock: { readonly supplement: SupplementPolicy };
    /** A history: the last local day of which this catalogue speaks. Absent: it speaks of today. */
    readonly asOf?: string | undefined;
    /** Whether there is a base map to draw; absent: not looked for. */
    readonly hasMap?: boolean | undefined;
    /** Code of the indicator by which the wall ranks units; absent: see league.ts. */
    readonly league?: string | undefined;
  };
  readonly units: ReadonlyMap<string, Unit>;
  /** Any known code of a unit, its own or an alias, to its own. */
  readonly unitCodes: ReadonlyMap<string, string>;
  /** Codes that another unit bears today to the ended units that bore them; absent: none. Ask unitAt. */
  readonly formerCodes?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly categories: ReadonlyMap<string, Category>;
  /** Limits of the stages of a complaint; absent: none is set but the categories' own. */
  readonly complaintClocks?: readonly ComplaintClock[] | undefined;
  readonly sources: ReadonlyMap<string, Source>;
  /** Any known spelling of a source (code, `urn:ioc:source:<code>`, alias) to its code; see sourceCode. */
  readonly sourceCodes: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Codes of index components that may be observed besides the indicators. */
  readonly scoreCodes?: ReadonlySet<string> | undefined;
  /** Rankings and their components, work processes, rating sheets, report sets; empty where a province has none. */
  readonly books: ScoreBooks;
  /** What the states of dossiers mean, national codes and the systems' own. */
  readonly states: StateBook;
  /** Working time of the offices; beyond its horizon deadlines are unknown. */
  readonly calendar: WorkCalendar;
  /** SHA-256 of all files: names the version that a figure was made with. */
  readonly version: string;
}

/** `1.000948.H38` and `1.000948.000.00.00.H56` name procedure `1.000948` (domain.md §2.5). */
export const procedureCode = (code: string): string => /^(\d\.\d{6})(?:\.|$)/.exec(code)?.[1] ?? code;

/** Code of the source that an event's `source` attribute names, or null for one that the catalogue does not know. */
export const sourceCode = (catalogue: Catalogue, source: string): string | null =>
  catalogue.sourceCodes.get(source) ?? null;
