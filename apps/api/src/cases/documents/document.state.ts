import type { DocumentClass } from '@ioc/shared/events/document';
import type { Stretch } from '#deadlines/overdue.js';
import type { Holder } from '#measures/stays.js';

type DocumentDirection = 'incoming' | 'draft' | 'outgoing';
export type DocumentStatus =
  'arrived' | 'drafted' | 'assigned' | 'forwarded' | 'handled' | 'signed' | 'issued' | 'sent-back' | 'cancelled';

/** On whose desk a document lies from `at` on; `official` null: with the unit's clerk, given to nobody yet. */
export interface Desk extends Holder {
  readonly official: string | null;
}

/** What is known of a document from all its events. Officials are codes; nobody is named. */
export interface Document {
  readonly source: string;
  readonly status: DocumentStatus;
  /** Null: neither arrived nor drafted yet, so it counts nowhere. A draft that is issued becomes outgoing. */
  readonly direction: DocumentDirection | null;
  readonly class: DocumentClass;
  readonly electronic: boolean;
  readonly number: string | null;
  readonly date: string | null;
  readonly docType: string | null;
  readonly title: string | null;
  readonly recipient: string | null;
  readonly begunAt: string | null;
  readonly desks: readonly Desk[];
  readonly dueAt: string | null;
  readonly waitingSince: null;
  readonly clock: readonly Stretch[];
  /** Handled, or issued, or cancelled. */
  readonly finishedAt: string | null;
  readonly outcome: 'handled' | 'issued' | 'cancelled' | null;
  /** It was late when it was cancelled, or had ended late. */
  readonly cancelledLate: boolean;
  readonly issuedAt: string | null;
  readonly handledOnline: boolean;
  /** Digital signatures; one by hand counts as none. */
  readonly agencySigned: boolean;
  readonly headSigned: boolean;
  readonly officialSigned: boolean;
}

export const blankDocument = (source: string): Document => ({
  source,
  status: 'arrived',
  direction: null,
  class: 'normal',
  electronic: false,
  number: null,
  date: null,
  docType: null,
  title: null,
  recipient: null,
  begunAt: null,
  desks: [],
  dueAt: null,
  waitingSince: null,
  clock: [],
  finishedAt: null,
  outcome: null,
  cancelledLate: false,
  issuedAt: null,
  handledOnline: false,
  agencySigned: false,
  headSigned: false,
  officialSigned: false,
});
