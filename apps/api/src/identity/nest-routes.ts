import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';

/** The address of a handler as Nest's decorators say it, `GET /api/figures/:indicator`; null: it is no handler. Pure. */
export function routeOf(controller: object, handler: object): string | null {
  const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
  if (path === undefined) return null;
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  return `${method} ${`/${base}/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1')}`;
}

/** Addresses of a controller. */
export function routesOfController(controller: Type): string[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) =>
    name === 'constructor' ? [] : (routeOf(controller, prototype[name] as object) ?? []),
  );
}
