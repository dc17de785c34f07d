import type { AlarmRuleWords } from '@ioc/shared/answers/alarm-rules';

export const formKinds = ['threshold', 'change', 'absent', 'forecast', 'sources', 'path', 'roster', 'judged'] as const;
export type FormKind = (typeof formKinds)[number];
/** Kinds that have a limit; the others are there or not. */
export const limitedKinds: readonly FormKind[] = ['threshold', 'change', 'forecast'];
/** Kinds that look at units. */
export const kindsOfUnits: readonly FormKind[] = [...limitedKinds, 'absent'];

/** Which kind of rule the form shows for one. */
export function formKindOf({ on }: Pick<AlarmRuleWords, 'on'>): FormKind {
  if ('figure' in on) return on.change === undefined ? 'threshold' : 'change';
  return formKinds.find((kind) => kind in on) ?? 'threshold';
}
