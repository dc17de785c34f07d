import type { Role } from '@ioc/shared/answers/accounts';

/**
 * Who may ask an address: roles; `signed-in`: every person who is known; `everyone`; `source-key`: the event door knows its senders;
 * `administrator-key`: an administrator, or a program with an administrator's key.
 */
export type Who = readonly Role[] | 'everyone' | 'signed-in' | 'source-key' | 'administrator-key';

/**
 * What the role `department` is answered of figures. `own`: totals of the province; a unit only if it is its own, which rows
 * by unit are as well. `sources`: rows of its own systems. `province`: there is nothing by unit in it, or it was published.
 * `ground`: what stands where, for all.
 */
export type FigureRight = 'own' | 'sources' | 'province' | 'ground';

export interface Right {
  readonly who: Who;
  /** A department is answered of its own units alone; what it may not see is not there for it. */
  readonly cut?: boolean;
  readonly figures?: FigureRight;
  /** Single cases are in the answer: no browser and no proxy keeps it. */
  readonly cases?: boolean;
  /** Also open to whoever has to set up a second factor before anything else. */
  readonly beforeEnrolment?: boolean;
  /** Also open to whoever signed in and has no role yet. */
  readonly withoutRole?: boolean;
}
