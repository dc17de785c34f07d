import type { Stretch } from '#cases/overdue.js';

export type ComplaintKind = 'field-report' | 'petition';
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
export type ComplaintOutcome = 'answered' | 'rejected' | 'duplicate' | 'closed';

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
  readonly submittedAt: string | null;
  readonly acceptedAt: string | null;
  readonly assignedAt: string | null;
  readonly answeredAt: string | null;
  readonly publishedAt: string | null;
  readonly dueAt: string | null;
  readonly waitingSince: string | null;
  readonly clock: readonly Stretch[];
  readonly finishedAt: string | null;
  readonly outcome: ComplaintOutcome | null;
  readonly duplicateOf: string | null;
  readonly wrongRoutes: number;
  readonly extensions: number;
  readonly reopenings: number;
  readonly rating: string | null;
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
  submittedAt: null,
  acceptedAt: null,
  assignedAt: null,
  answeredAt: null,
  publishedAt: null,
  dueAt: null,
  waitingSince: null,
  clock: [],
  finishedAt: null,
  outcome: null,
  duplicateOf: null,
  wrongRoutes: 0,
  extensions: 0,
  reopenings: 0,
  rating: null,
});
