import { ConflictException, NotFoundException } from '@nestjs/common';
import type { AlarmAction, AlarmState } from '@ioc/shared/alarms/lifecycle';

const states: Readonly<Record<AlarmState, readonly [string, string]>> = {
  new: ['mới', 'new'],
  acknowledged: ['đã xác nhận', 'acknowledged'],
  'in-progress': ['đang được xử lý', 'in progress'],
  returned: ['đã trở lại bình thường, chưa xác nhận', 'back to normal and not acknowledged'],
  closed: ['đã đóng', 'closed'],
  shelved: ['tạm gác', 'shelved'],
  suppressed: ['được ẩn theo quy tắc', 'suppressed by design'],
  'out-of-service': ['ngừng giám sát', 'out of service'],
  unknown: ['không rõ vì nguồn im lặng', 'unknown because its source is silent'],
};
const actions: Partial<Record<AlarmAction, readonly [string, string]>> = {
  acknowledge: ['xác nhận', 'acknowledged'],
  take: ['nhận xử lý', 'taken'],
  release: ['trả lại', 'given back'],
  assign: ['giao', 'assigned'],
  note: ['ghi chú', 'annotated'],
  shelve: ['tạm gác', 'shelved'],
  unshelve: ['bỏ tạm gác', 'unshelved'],
  'out-of-service': ['ngừng giám sát', 'taken out of service'],
  'in-service': ['giám sát trở lại', 'put back in service'],
  close: ['đóng', 'closed'],
};

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}
/** Why the table of states refuses an action. Pure. */
export function refusedWords(state: AlarmState, action: AlarmAction): Sentence {
  const [vi, en] = states[state];
  const [doVi, doneEn] = actions[action] ?? [action, action];
  const why = action === 'close' && !['closed', 'returned'].includes(state);
  return {
    vi: `Cảnh báo ${vi}: không thể ${doVi}${why ? '; nguyên nhân chưa hết hoặc chưa rõ đã hết' : ''}`,
    en: `The alarm is ${en}: it cannot be ${doneEn}${why ? '; its cause has not gone, or nobody knows' : ''}`,
  };
}

/** Who changed an alarm since it was seen; `actor` null: the program. Pure. */
export function changedWords(last: { actor: string | null; action: string; at: Date }): Sentence {
  const at = last.at.toISOString();
  const [vi, en] = actions[last.action as AlarmAction] ?? [last.action, last.action];
  return {
    vi: `Cảnh báo đã thay đổi: ${last.actor ?? 'hệ thống'} vừa ${vi} lúc ${at}`,
    en: `The alarm has changed: ${en} by ${last.actor ?? 'the program'} at ${at}`,
  };
}

const refusal = (code: string, { vi, en }: Sentence) => ({
  code,
  message: `${vi} / ${en}`,
  see: 'docs/operations/alarms.md',
});
export const alarmConflict = (code: 'alarm-state' | 'alarm-changed', words: Sentence) =>
  new ConflictException(refusal(code, words));
export const noAlarm = () => new NotFoundException('Không có cảnh báo này / no such alarm');
