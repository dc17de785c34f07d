import type { Turn } from '#cases/complaints/turn.js';
import type { Holder } from '#measures/stays.js';

type ComplaintKind = 'field-report' | 'petition';
export type ComplaintStatus =
  | 'submitted'
  | 'accepted'
  | 'rejected'
  | 'duplicate'
  | 'clarification'
  | 'assigned'
  | 'sent-back'
  | 'processing'
  | 'answered'
  | 'published'
  | 'closed'
  | 'reopened';
export type ComplaintOutcome = 'answered' | 'rejected' | 'duplicate' | 'late-duplicate' | 'closed';
export const stages = ['intake', 'handling', 'publication'] as const;
/** Each has a clock of its own (domain §3): at the desk, at the unit, on the way to the public. */
export type ComplaintStage = (typeof stages)[number];

/** What is known of a complaint from all its events; no reporter, by construction of the schemas. */
export interface Complaint {
  readonly source: string;
  readonly kind: ComplaintKind;
  readonly status: ComplaintStatus;
  readonly category: string | null;
  readonly unit: string | null;
  readonly commune: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly placeQuality: 'ok' | 'none' | 'zero' | 'swapped' | 'outside';
  readonly title: string | null;
  readonly urgent: boolean;
  readonly private: boolean;
  readonly published: boolean;
  /** Taken back from the public, and not made public again: from then on it is counted and never shown, as a private one. */
  readonly unpublished: boolean;
  readonly submittedAt: string | null;
  readonly acceptedAt: string | null;
  readonly assignedAt: string | null;
  readonly answeredAt: string | null;
  readonly publishedAt: string | null;
  /** Every turn of each stage, oldest first; a complaint that is sent back or reopened has several. */
  readonly turns: { readonly [S in ComplaintStage]: readonly Turn[] };
  /** Who has it, oldest first: '-' is the intake desk, or acceptance without a unit. What is finished stays with who finished it. */
  readonly holders: readonly Holder[];
  /**
   * The citizen's clock: the first deadline of handling, which no transfer, return or extension moves. It stands still for the
   * citizen's own time alone: while more was asked for, and between an answer and its reopening.
   */
  readonly total: readonly Turn[];
  readonly finishedAt: string | null;
  readonly outcome: ComplaintOutcome | null;
  readonly duplicateOf: string | null;
  /** Code of the complaint that this one raises again. */
  readonly reopenedFrom: string | null;
  readonly wrongRoutes: number;
  readonly sentBackAt: string | null;
  /** The unit that sent it back first, and the one whose answer was reopened first; '-': none was named. */
  readonly sentBackBy: string | null;
  readonly extensions: number;
  readonly reopenings: number;
  readonly reopenedAt: string | null;
  readonly reopenedOf: string | null;
  readonly rating: string | null;
  /** Running totals under the published answer; null: never stated. */
  readonly votes: { readonly likes: number; readonly dislikes: number } | null;
}

export const blankComplaint = (source: string): Complaint => ({
  source,
  kind: 'field-report',
  status: 'submitted',
  category: null,
  unit: null,
  commune: null,
  lat: null,
  lon: null,
  placeQuality: 'none',
  title: null,
  urgent: false,
  private: false,
  published: false,
  unpublished: false,
  submittedAt: null,
  acceptedAt: null,
  assignedAt: null,
  answeredAt: null,
  publishedAt: null,
  turns: { intake: [], handling: [], publication: [] },
  holders: [],
  total: [],
  finishedAt: null,
  outcome: null,
  duplicateOf: null,
  reopenedFrom: null,
  wrongRoutes: 0,
  sentBackAt: null,
  sentBackBy: null,
  extensions: 0,
  reopenings: 0,
  reopenedAt: null,
  reopenedOf: null,
  rating: null,
  votes: null,
});
