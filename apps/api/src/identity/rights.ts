import type { Type } from '@nestjs/common';
import type { Role } from '@ioc/shared/answers/accounts';
import type { TableName } from '@ioc/shared/live/tables';
import { routeOf, routesOfController } from '#identity/nest-routes.js';
import { liveRights } from '#identity/live-rights.js';
import type { Right, Who } from '#identity/right.js';
import { rights } from '#identity/rights-table.js';

/** @throws naming each address that the table lacks */
export function requireRights(controllers: Iterable<Type>): void {
  const missing = [...controllers].flatMap(routesOfController).filter((route) => rights[route] === undefined);
  if (missing.length > 0) throw new Error(`${noEntry}: ${missing.join(', ')}`);
}

const noEntry =
  'Chưa ghi ai được gọi địa chỉ, thêm vào apps/api/src/identity/rights-table.ts / no entry in the table of rights';

/** What the table says of a handler. @throws for one that it lacks */
export function rightOf(controller: object, handler: object): Right {
  return rightAt(routeOf(controller, handler) ?? '?');
}

function rightAt(route: string): Right {
  const right = rights[route];
  if (!right) throw new Error(`${noEntry}: ${route}`);
  return right;
}

const isPerson = (role: Role): boolean => role !== 'display';

/** Whether somebody of these roles is among those meant. Pure. */
export const isAmong = (who: Who, roles: readonly Role[]): boolean =>
  (who === 'signed-in' && roles.some(isPerson)) || (Array.isArray(who) && roles.some((role) => who.includes(role)));

/** Whether somebody of these roles may ask an address. @throws for one that the table lacks */
export const mayAsk = (route: string, roles: readonly Role[]): boolean => isAmong(rightAt(route).who, roles);

/** Whether it is the department's role alone that lets somebody in, so that his units cut what he is answered. Pure. */
export const isOnlyDepartment = (who: Who, roles: readonly Role[]): boolean =>
  !isAmong(
    who,
    roles.filter((role) => role !== 'department'),
  );

/** Those of the live tables that these roles may watch. Pure. */
export const watchable = (tables: readonly TableName[], roles: readonly Role[]): TableName[] =>
  tables.filter((table) => isAmong(liveRights[table], roles));
