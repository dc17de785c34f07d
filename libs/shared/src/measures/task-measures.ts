import { conditionsOf } from '@ioc/shared/measures/condition';
import { measuresOf } from '@ioc/shared/measures/measure';

/** Fields of a task. */
export type TaskFields = Record<'outcome', 'word'> &
  Record<'late' | 'cancelled_late', 'flag'> &
  Record<'assigned_day' | 'finished_day', 'day'> &
  Record<'overdue', 'days'>;

const { isNot, yes } = conditionsOf<TaskFields>();
/** A task that was called off is counted nowhere, but for one that was late when it was. */
const live = [isNot('outcome', 'cancelled')];

export const taskMeasures = measuresOf<TaskFields>()('task', {
  'task.assigned': { vi: 'được giao', en: 'assigned', flow: 'assigned_day', where: live },
  'task.done': { vi: 'đã hoàn thành', en: 'done', flow: 'finished_day', where: live },
  'task.done-late': { vi: 'hoàn thành quá hạn', en: 'done late', flow: 'finished_day', where: [...live, yes('late')] },
  'task.cancelled-late': {
    vi: 'hủy khi đã quá hạn',
    en: 'called off when late',
    flow: 'finished_day',
    where: [yes('cancelled_late')],
  },
  'task.open': {
    vi: 'đang thực hiện',
    en: 'in progress',
    stock: { from: 'assigned_day', until: 'finished_day' },
    where: live,
  },
  'task.overdue': { vi: 'đang quá hạn', en: 'overdue', stock: 'overdue' },
});
