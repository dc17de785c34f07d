import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';

/** What is played, and from when to when; milliseconds since 1970. */
export interface Played {
  readonly rule: AlarmRule;
  /** The rules in force. */
  readonly rules: readonly AlarmRule[];
  readonly catalogue: Catalogue;
  readonly start: number;
  readonly end: number;
}
