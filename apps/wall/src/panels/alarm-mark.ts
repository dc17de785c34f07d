import type { AlarmState } from '@ioc/shared/alarms/lifecycle';
import type { Priority } from '@ioc/shared/alarms/priority';
import { priorityMark } from '#ui/priority-mark';
import type { MarkKind } from '#ui/state-mark';

/** Only what stands has a colour: high priority as a breach, the rest as attention; what is set aside or gone has none. Pure. */
export function alarmMark({ state, priority }: { state: AlarmState; priority: Priority }): MarkKind {
  switch (state) {
    case 'new':
    case 'acknowledged':
    case 'in-progress':
      return priorityMark(priority);
    case 'unknown':
      return 'unknown';
    case 'returned':
      return 'met';
    case 'closed':
    case 'shelved':
    case 'suppressed':
    case 'out-of-service':
      return 'none';
  }
}
