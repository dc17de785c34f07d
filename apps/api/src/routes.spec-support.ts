import { type Type, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';

export interface Route {
  readonly controller: string;
  /** 'FiguresController.all' */
  readonly handler: string;
  readonly method: string;
  /** With its parameters: '/api/figures/:indicator'. */
  readonly path: string;
}

/** The routes that modules declare, by the metadata of Nest's decorators. */
export const routesOf = (modules: readonly Type[]): Route[] =>
  modules.flatMap((one) => ((Reflect.getMetadata('controllers', one) ?? []) as Type[]).flatMap(ofController));

function ofController(controller: Type): Route[] {
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name): Route[] => {
    if (name === 'constructor') return [];
    const path = Reflect.getMetadata(PATH_METADATA, prototype[name] as object) as string | undefined;
    if (path === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, prototype[name] as object) as number] as string;
    const whole = `/${base}/${path}`.replaceAll(/\/+/g, '/').replace(/\/$/, '');
    return [{ controller: controller.name, handler: `${controller.name}.${name}`, method, path: whole }];
  });
}
