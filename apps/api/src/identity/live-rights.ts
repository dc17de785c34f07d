import type { Role } from '@ioc/shared/answers/accounts';
import type { TableName } from '@ioc/shared/live/tables';
import { figureRoles, onWall, shiftRoles } from '#identity/role-groups.js';

const [figures, shift] = [onWall(figureRoles), onWall(shiftRoles)];

/** Tables with rows of single units: a department alone is sent what is left of each (live/own-rows.ts). */
export const liveCut: Partial<Readonly<Record<TableName, string>>> = {
  units: 'its own units, each with its rank among all',
  sceneFigures: 'figures of its own units and of the province',
  charts: 'those of its own units and of the province; of what is listed by unit its own units',
};

/** Who watches each live table. The compiler asks for a new one. */
export const liveRights: Readonly<Record<TableName, readonly Role[]>> = {
  figures,
  scenes: figures,
  sceneFigures: figures,
  charts: figures,
  units: figures,
  map: figures,
  sources: figures,
  path: figures,
  // Rows of the whole province: nothing that is cut by department.
  complaints: shift,
  feed: shift,
  alarms: shift,
  alarmSummary: shift,
  alarmBadges: shift,
};
