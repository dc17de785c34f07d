import type { Channel } from '@ioc/shared/events/dossier';
import type { DossierStatus, NationalState } from '@ioc/shared/events/dossier-states';
import type { Clocked } from '#deadlines/clock.js';

import type { Stretch } from '#deadlines/overdue.js';

/**
 * What one system last said of a dossier. Systems of state codes send their whole record each time: what repeats their own
 * last record is no news, whatever another system has sent of the dossier meanwhile.
 */
export interface StatedSteps {
  readonly state?: NationalState;
  /** The appointment that it last stated. */
  readonly due?: string | null;
  /** The fields of its last records of state codes. */
  readonly record?: Readonly<Record<string, unknown>>;
}

/**
 * What Index 766 asks of a dossier besides time: each mark holds from a local day on. A mark that is lost (a refund, a
 * recalled result, a better rating) was never there: past days are restated, as the portal does.
 */
export type Mark =
  'papers-told' | 'digitised' | 'reused' | 'synced' | 'linked' | 'e-result' | 'paid-online' | 'unhappy' | 'asked-twice';

type Marks = Readonly<Partial<Record<Mark, string>>>;

/** The ends of a dossier that may be stated; each is kept with the first time at which it was stated. */
export type End = 'resolved' | 'returned' | 'stopped' | 'refused' | 'withdrawn';

export type Ends = Readonly<Partial<Record<End, string>>>;

export type Outcome = 'resolved' | 'withdrawn' | 'stopped' | 'refused';

/** What is known of a dossier from all its events. Instants as sent, with offset; null: not (yet) known or not so. */
export interface Dossier {
  readonly source: string;
  readonly status: DossierStatus;
  readonly unit: string | null;
  /** The first unit that gave it away when it was late, and when; absent: none did. */
  readonly letGoLate?: { readonly day: string; readonly unit: string };
  readonly receivingUnit: string | null;
  readonly helpingUnit: string | null;
  readonly procedure: string | null;
  readonly channel: Channel | null;
  readonly applicant: string | null;
  readonly registeredAt: string | null;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly waitingSince: string | null;
  readonly clock: readonly Stretch[];
  /** The appointment as last stated by a source, which may repeat it with every record. */
  readonly statedDue: string | null;
  /** New appointments that were stated after the old one's day had passed, and do not count. */
  readonly lateDates: number;
  /** The clock of Decision 766 where it is another one than `clock`: its waits subtracted, or the procedure's longest time. */
  readonly index: Clocked | null;
  /** What each system last said (dossier.said.ts). */
  readonly said: Readonly<Record<string, StatedSteps>>;
  /** Ends that were stated after the reception, and before it; which counts says dossier.ends.ts. */
  readonly ends: Ends;
  readonly earlyEnds: Ends;
  /** Something was stated after the reception that refutes an end before it. */
  readonly goesOn: boolean;
  readonly finishedAt: string | null;
  /** When its result was handed over. */
  readonly returnedAt: string | null;
  /** Waits for papers, each until the clock ran again or the dossier ended. */
  readonly papersWaits: readonly { readonly from: string; readonly to: string | null }[];
  readonly outcome: Outcome | null;
  readonly step: string | null;
  /** Since when it lies there. */
  readonly stepAt: string | null;
  /** The sender's own code for the state, with its name; it holds while `state` is the status. */
  readonly coded: { readonly code: string; readonly name: string; readonly state: NationalState } | null;
  /** State codes that do not usually follow what was before. */
  readonly unusual: number;
  /** Supplements asked for after reception; the second makes the dossier late under Decision 766. */
  readonly supplements: number;
  /** The system that asked for them last. */
  readonly askedBy: string | null;
  readonly reissues: number;
  readonly hasFee: boolean;
  readonly resultDue: boolean;
  readonly resultFile: boolean;
  readonly paidOnline: boolean;
  readonly rating: string | null;
  readonly complained: boolean;
  readonly papers: number;
  readonly digitised: number;
  readonly reused: number;
  readonly syncedToCitizenStore: boolean;
  readonly populationLinked: boolean;
  /** Since which local day each of them holds; see dossier.marks.ts. */
  readonly marks: Marks;
}

export const blankDossier = (source: string): Dossier => ({
  source,
  status: 'registered',
  unit: null,
  receivingUnit: null,
  helpingUnit: null,
  procedure: null,
  channel: null,
  applicant: null,
  registeredAt: null,
  receivedAt: null,
  dueAt: null,
  waitingSince: null,
  clock: [],
  statedDue: null,
  lateDates: 0,
  index: null,
  said: {},
  ends: {},
  earlyEnds: {},
  goesOn: false,
  finishedAt: null,
  returnedAt: null,
  papersWaits: [],
  outcome: null,
  step: null,
  stepAt: null,
  coded: null,
  unusual: 0,
  supplements: 0,
  askedBy: null,
  reissues: 0,
  hasFee: false,
  resultDue: false,
  resultFile: false,
  paidOnline: false,
  rating: null,
  complained: false,
  papers: 0,
  digitised: 0,
  reused: 0,
  syncedToCitizenStore: false,
  populationLinked: false,
  marks: {},
});
