import type { DueKind } from '@ioc/shared/live/charts';

/** SQL of open cases of each kind whose clock runs. */
export const runningCase: Readonly<Record<DueKind, string>> = {
  dossier: 'finished_day is null and received_day is not null and waiting_since is null',
  complaint: 'finished_day is null and submitted_day is not null',
  task: 'finished_day is null and assigned_day is not null',
  document: 'finished_day is null and begun_day is not null',
};
