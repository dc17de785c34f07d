import { codeOf, type DossierStatus, type NationalState, stateOfCode } from '@ioc/shared/events/dossier-states';

/** What the states of a dossier mean: the ten national ones, the words of reports, and each system's own codes. */
export interface StateBook {
  readonly states: ReadonlyMap<NationalState, StateMeaning>;
  readonly groupings: readonly StateGrouping[];
  /** Meanings of a system's own codes by `<source> <code>`; more than one where the meaning changed. */
  readonly own: ReadonlyMap<string, readonly OwnState[]>;
}

interface StateMeaning {
  /** 1 to 10. */
  readonly code: number;
  readonly state: NationalState;
  readonly name: string;
  readonly nameEn: string;
  readonly clock: 'none' | 'running' | 'paused' | 'stopped';
  /** Codes that usually follow. */
  readonly next: readonly number[];
}

/** States in the words of one report; every state is in one group, once. */
export interface StateGrouping {
  readonly code: string;
  readonly name: string;
  readonly groups: readonly StateGroup[];
}
export interface StateGroup {
  readonly code: string;
  readonly name: string;
  /** National codes, or `paused`. */
  readonly states: readonly (number | 'paused')[];
  /** Dossiers that were (not) taken in yet; absent: both. */
  readonly reception?: 'before' | 'after' | undefined;
  /** Name of a sum that the group is part of. */
  readonly within?: string | undefined;
}

export interface OwnState {
  readonly source: string;
  readonly code: string;
  readonly name: string;
  /** National code. */
  readonly means: number;
  /** Local days on which the code meant this, by the time of the event. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export const ownKey = (source: string, code: string): string => `${source} ${code}`;

/** '02' and 2 are one code; a code that is no number stands as it is. */
export const plainStateCode = (code: string | number): string =>
  typeof code === 'string' && /^\d+$/.test(code) ? String(Number(code)) : String(code);

/** What `code` of `source` (its own name, not an alias) meant on a local day; null: nobody has said. */
export function meaningOf(
  book: StateBook,
  source: string,
  code: string,
  day: string,
): { state: NationalState; name?: string } | null {
  const national = /^\d+$/.test(code) ? stateOfCode(Number(code)) : null;
  if (national) return { state: national };
  const own = book.own
    .get(ownKey(source, code))
    ?.find(({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? '9999'));
  const state = own && stateOfCode(own.means);
  return state ? { state, name: own.name } : null;
}

/** Whether a state usually follows another; a repeated one is no step. `paused` stands where 4 stands. */
export function isUsual(book: StateBook, from: DossierStatus, to: NationalState): boolean {
  const was = from === 'paused' ? 'processing' : from;
  return was === to || (book.states.get(was)?.next.includes(codeOf(to)) ?? true);
}

export const nameOfStatus = (book: StateBook, status: DossierStatus): string =>
  status === 'paused' ? 'Tạm dừng' : (book.states.get(status)?.name ?? status);
