import type { Kind } from '@ioc/shared/events/contract';
import type { DossierStatus, NationalState } from '@ioc/shared/events/dossier-states';
import type { EventOf } from '@ioc/shared/events/envelope';
import type { SupplementPolicy } from '#deadlines/supplement-policy.js';
import type { ClockRules, Wait } from '#deadlines/clock.js';
import type { LeftIn } from '#deadlines/interrupted.js';
import type { DayRange } from '#deadlines/day-ranges.js';
import type { LimitWords, Limited, LimitName } from '#catalogue/complaint-limits.js';
import type { Entry } from '#ledger/entry.js';

/** What a fold may ask of the catalogue; it must answer the same for the same catalogue version. */
export interface FoldContext {
  /** Rank of a system where two state the same step; 1 comes first. */
  rankOf(source: string): number;
  /** Appointment of a dossier that came without one; null: the procedure has no limit. */
  dueOf(procedure: string, receivedAt: string): string | null;
  /** The last working day before the day of an appointment; null: the calendar does not reach it. Absent: the day before. */
  eveOf?(due: string): string | null;
  /** What a wait for papers does to a dossier's appointment; absent: it moves by the time that passed. */
  readonly supplement?: {
    readonly policy: SupplementPolicy;
    moved(wait: Wait, procedure: string | null): string | null;
  };
  /** Where a computed deadline lands that would end on a rest day: on the next working day. Absent: there are none. */
  landing?(at: string): string;
  /** Absent: clocks are read by the rules of today (decision 0115). */
  readonly clockRules?: ClockRules;
  /** Whether a dossier's clock stands still in a state; absent: it does. */
  pauses?(state: 'supplement' | 'fee'): boolean;
  /** Whether a state usually follows another; absent: nobody has said what is usual. */
  isUsual?(from: DossierStatus, to: NationalState): boolean;
  /** The most that a procedure may take, where no appointment was made (Decision 766); absent: no procedure has a limit. */
  readonly most?: {
    end(procedure: string, receivedAt: string): string | null;
    /** Where the end moves when a wait is over: waiting is not working. */
    moved(wait: Wait, procedure: string | null): string | null;
  };
  /** When a limit that began at `from` runs out; null: there is no such limit, or the calendar does not reach so far. */
  complaintDue(limit: LimitName, of: Limited, from: string): LimitWords | null;
  /** Where a complaint's deadline lies after a time that was not its holder's; absent: it does not move. */
  complaintLeft?(wait: Wait, leftIn: LeftIn): string | null;
  /** The same by the rules before decision 0390. */
  complaintMoved?(of: Limited, wait: Wait): string | null;
  /** Whether handling is counted from sending on and not from acceptance: petitions (domain §1.6). */
  complaintFromSending?(of: Limited, sentAt: string): boolean;
  /** Whether a pinned place can be true (domain §3): in the province, or (0,0), or swapped, or elsewhere. */
  placeQuality(lat: number, lon: number): 'ok' | 'zero' | 'swapped' | 'outside';
  /** The commune of a place inside the province; null: cannot be said. */
  communeAt(lat: number, lon: number): string | null;
}

export interface Column<State> {
  readonly name: string;
  /** PostgreSQL type. */
  readonly type: string;
  readonly of: (state: State) => unknown;
  /** Of a column of ranges: the ranges. */
  readonly days?: ((state: State) => readonly DayRange[]) | undefined;
}

/**
 * One kind of case: how its events make its state, what that contributes to the ledger, and which columns lists query.
 * All three are pure; the intake knows no kind by name.
 */
export interface CaseKindDefinition<State> {
  readonly kind: Kind;
  readonly table: string;
  /** Nothing known yet; also what is left when every event was retracted. It contributes nothing. */
  readonly blank: (source: string) => State;
  /** The next state. Events come in the order of `cases/order.ts`, corrections already applied. */
  readonly evolve: (state: State, event: EventOf<string, never>, context: FoldContext) => State;
  readonly contributions: (state: State) => Entry[];
  readonly columns: readonly Column<State>[];
}
