import type { Priority } from '@ioc/shared/alarms/priority';

/** An alarm's class as a mark: the highest as a breach, the rest as attention; null: nobody can say whether any stands. Pure. */
export const priorityMark = (worst: Priority | null): 'breach' | 'attention' | 'unknown' =>
  worst === null ? 'unknown' : worst === 'high' ? 'breach' : 'attention';
