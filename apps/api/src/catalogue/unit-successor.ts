/** One unit that an ended unit became. */
export interface UnitSuccessor {
  readonly code: string;
  /** split: only a part of the unit went there; all others: the whole. */
  readonly kind: 'renamed' | 'merged' | 'split' | 'retyped';
  /** Of a split: its part, 0 to 1, where somebody counted. */
  readonly share?: number | undefined;
  readonly main?: boolean | undefined;
}
