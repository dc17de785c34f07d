import { type Measure, openAt, overdueAt, withinUnits } from '#drill-down/measures/measure.js';

const task = (as: Measure['as'], where: string): Measure => ({ kind: 'task', as, where });
const live = `outcome is distinct from 'cancelled'`;

export const taskMeasures: Readonly<Record<string, Measure>> = {
  'task.assigned': task('flow', `${live} and ${withinUnits('assigned_day')}`),
  'task.done': task('flow', `${live} and ${withinUnits('finished_day')}`),
  'task.done-late': task('flow', `late and ${live} and ${withinUnits('finished_day')}`),
  'task.open': task('stock', `${live} and ${openAt('assigned_day')}`),
  'task.overdue': task('stock', overdueAt),
};
