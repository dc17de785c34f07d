import {
  type CanActivate,
  type ExecutionContext,
  ImATeapotException,
  type INestApplication,
  type Type,
} from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Role } from '@ioc/shared/answers/accounts';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { signedIn } from '@ioc/test/support/signed-in';
import { random } from '@ioc/test/support/random';
import { AppModule } from '#app.module.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import type { AppResources } from '#core.module.js';
import { createEventLog } from '#event-log/create-event-log.js';
import { KeyRing } from '#identity/key-ring.js';
import { LiveModule } from '#live/live.module.js';
import { routesOf } from '#routes.spec-support.js';

/** Says which handler an address came to, instead of running it. */
const nameHandler: CanActivate = {
  canActivate(context: ExecutionContext): boolean {
    throw new ImATeapotException(`${context.getClass().name}.${context.getHandler().name}`);
  },
};

let base: FreshDatabase;
let parts: AppResources;
beforeAll(async () => {
  base = await freshDatabase();
  const config = readConfig({ ROLE: 'serve', ACCESS: 'open' });
  const catalogue = await CatalogueHolder.open('catalogue', 'quang-tri');
  const keys = new KeyRing('/nowhere/keys.json', () => null);
  parts = { config, db: base.db, readingDb: base.db, eventLog: createEventLog(config, base.db), catalogue, keys };
}, 60_000);
afterAll(async () => {
  await parts.eventLog.close();
  await base.close();
});

type Order = <T>(all: readonly T[]) => T[];
const modules = () => (AppModule.of(parts).imports ?? []).filter((one) => one !== LiveModule);
const features = () => modules().filter((one): one is Type => typeof one === 'function');

/** The program without its socket, with its modules, and the controllers of each, in another order. */
async function inOrder(order: Order): Promise<INestApplication> {
  for (const one of features())
    Reflect.defineMetadata('controllers', order((Reflect.getMetadata('controllers', one) ?? []) as Type[]), one);
  const program = { ...AppModule.of(parts), imports: order(modules()) };
  const app = await NestFactory.create(program, { logger: false, abortOnError: false });
  app.useGlobalGuards(nameHandler);
  await app.listen(0, '127.0.0.1');
  return app;
}

describe('addresses and the order of modules', () => {
  const orders: [string, Order][] = [
    ['as they are listed', (all) => [...all]],
    ['turned round', (all) => [...all].reverse()],
    ...[1, 2, 3].map((seed): (typeof orders)[number] => [
      `shuffled by ${seed}`,
      (all) => random(seed).shuffle([...all]),
    ]),
  ];

  it.each(orders)('each address comes to its own handler: %s', async (_name, order) => {
    const app = await inOrder(order);
    try {
      const url = await app.getUrl();
      const routes = routesOf(features());
      const { cookie } = await signedIn(base.db, Role.options); // more than anybody has: each address lets it in
      const answers = await Promise.all(
        routes.map(async ({ method, path }) => {
          const answer = await fetch(`${url}${path.replaceAll(/:\w+/g, 'x')}`, { method, headers: { cookie } });
          return ((await answer.json()) as { message: string }).message;
        }),
      );
      expect(routes.length).toBeGreaterThan(60);
      expect(answers).toEqual(routes.map(({ handler }) => handler));
    } finally {
      await app.close();
    }
  });

  it('no address of one controller can be taken for one of another', () => {
    const routes = routesOf(features());
    const shadows = routes.flatMap((a, at) =>
      routes
        .slice(at + 1)
        .filter((b) => a.controller !== b.controller && a.method === b.method && overlap(a.path, b.path))
        .map((b) => `${a.handler} ${a.path} = ${b.handler} ${b.path}`),
    );
    expect(shadows).toEqual([]);
  });
});

/** Whether some address is of both patterns. */
function overlap(a: string, b: string): boolean {
  const [left, right] = [a.split('/'), b.split('/')];
  const free = (part: string | undefined) => part?.startsWith(':');
  return left.length === right.length && left.every((part, at) => part === right[at] || free(part) || free(right[at]));
}
