import type { Role } from '@ioc/shared/answers/accounts';
import type { TableName } from '@ioc/shared/live/tables';
import { figureRoles, onWall, shiftRoles } from '#identity/role-groups.js';

const [figures, shift] = [onWall(figureRoles), onWall(shiftRoles)];

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
