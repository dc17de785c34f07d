/** When something must be done. `exact`: a limit in hours, judged by the instant; else by the local day. */
export interface LimitWords {
  readonly at: string;
  readonly exact: boolean;
}

/** What the catalogue may limit (complaint-clocks.yaml): the three stages, a refusal or return, asking for more. */
export const limitNames = ['intake', 'handling', 'publication', 'refusal', 'clarification'] as const;
export type LimitName = (typeof limitNames)[number];

/** What a limit depends on. */
export interface Limited {
  readonly kind: 'field-report' | 'petition';
  readonly category: string | null;
  readonly urgent: boolean;
}
