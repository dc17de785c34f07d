import type { Role } from '@ioc/shared/answers/accounts';

/** Who works in the shift, or asks what it does. */
export const shiftRoles: readonly Role[] = ['operator', 'shift-lead', 'leader'];
/** Who sees figures. */
export const figureRoles: readonly Role[] = [...shiftRoles, 'department', 'administrator'];

/** With the screens: they watch what hangs on a wall, where no person's data is by schema (libs/shared/src/live/tables). */
export const onWall = (roles: readonly Role[]): readonly Role[] => [...roles, 'display'];
