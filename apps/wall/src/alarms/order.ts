import type { AcknowledgedTogether, AlarmItem } from '@ioc/shared/answers/alarms';
import type { PersonAction } from '@ioc/shared/alarms/lifecycle';
import { command } from '#api/client';

/** What a form says besides the action. */
export interface Said {
  readonly note?: string;
  readonly until?: string;
  readonly assignee?: string;
  readonly promise?: string;
  readonly promiseAt?: string;
  readonly nextCheck?: string;
}

/** One action on one alarm, as it was seen; the alarm as it is afterwards. @throws ApiProblem with the server's sentence: who was faster, or why not */
export const actOn = async ({ id, version }: AlarmItem, action: PersonAction, said: Said = {}): Promise<AlarmItem> =>
  (await command<{ readonly alarm: AlarmItem }>('POST', `/alarms/${id}/actions`, { action, version, ...said })).alarm;

/** Acknowledges several for one reason. */
export const acknowledgeTogether = (alarms: readonly AlarmItem[], reason: string): Promise<AcknowledgedTogether> =>
  command('POST', '/alarm-acknowledgements', { alarms: alarms.map(({ id, version }) => ({ id, version })), reason });

/** Sends a change of the roster, with the version of it that is seen. */
export type SendChange = (path: 'slots' | 'exceptions' | 'withdrawals', body: object) => void;
