import type { Unit } from '#catalogue/catalogue.js';

/** A unit of today. `key` names it even where no catalogue gives it a code (a department of another catalogue). */
export interface SuccessorUnit {
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: Unit['kind'];
  readonly parentName: string | null;
}

export type How = 'unchanged' | 'renamed' | 'retyped' | 'merged' | 'partial';

export interface Edge {
  readonly target: SuccessorUnit;
  readonly how: How;
  /** Of a partial one: its part, 0 to 1, where somebody counted. */
  readonly share: number | null;
  /** Of several parts, where the office or most addresses went. */
  readonly main: boolean;
}
