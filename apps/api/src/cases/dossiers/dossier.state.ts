import type { Channel } from '@ioc/shared/events/dossier';
import type { DossierStatus, NationalState } from '@ioc/shared/events/dossier-states';
import type { Marks } from '#cases/dossiers/dossier.marks.js';
import type { Stretch } from '#cases/overdue.js';

export type Outcome = 'resolved' | 'withdrawn' | 'stopped' | 'refused';

/** What is known of a dossier from all its events. Instants as sent, with offset; null: not (yet) known or not so. */
export interface Dossier {
  readonly source: string;
  readonly status: DossierStatus;
  readonly unit: string | null;
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
  /** Without an appointment: from when on its procedure's longest time ends when, moved by waits; Decision 766 asks. */
  readonly limits: readonly { readonly at: string; readonly due: string | null }[];
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
  limits: [],
  finishedAt: null,
  returnedAt: null,
  papersWaits: [],
  outcome: null,
  step: null,
  stepAt: null,
  coded: null,
  unusual: 0,
  supplements: 0,
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
