import { Controller, Get, ImATeapotException, type INestApplication, Module, type Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tableNames } from '@ioc/shared/live/tables';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';
import { pairedDisplay, signedIn, withSecondFactor } from '@ioc/test/support/signed-in';
import { AppModule } from '#app.module.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { readConfig } from '#config/config.js';
import { CoreModule } from '#core.module.js';
import { createEventLog } from '#event-log/create-event-log.js';
import { KeyRing } from '#identity/key-ring.js';
import { routesOfController } from '#identity/nest-routes.js';
import { watchable } from '#identity/rights.js';

const roles = {
  o: 'operator',
  s: 'shift-lead',
  l: 'leader',
  d: 'department',
  u: 'auditor',
  a: 'administrator',
  w: 'display',
} as const;
type Letter = keyof typeof roles;
const letters = Object.keys(roles) as Letter[];

/**
 * Written by hand, from what people are for: who is let in at each address. `w`: a paired display, on a wall. `r`: one that was
 * revoked. `n`: nobody is signed in. `e`: an administrator who has to set up a second factor first. `z`: signed in, without
 * a role yet. `key`: refused by a guard of its own, which asks for a key.
 */
const expected: Readonly<Record<string, string>> = {
  ...same('osldua wrnez', [
    'GET /live',
    'GET /ready',
    'GET /health',
    'GET /api/drills/current',
    'POST /api/session',
    'POST /api/events',
  ]),
  ...same('osldua wrnez', ['GET /api/session/methods', 'GET /api/session/openid', 'GET /api/session/openid/callback']),
  ...same('osldua wrnez', ['POST /api/invitations/look', 'POST /api/invitations/accept', 'POST /api/display/pairing']),
  ...same('w', ['POST /api/display/report']),
  ...same('da', ['GET /api/source-keys', 'POST /api/source-keys']),
  ...same('da', ['POST /api/source-keys/:id/rotation', 'DELETE /api/source-keys/:id']),
  ...same('osa', ['GET /api/displays', 'POST /api/displays', 'DELETE /api/displays/:id']),
  ...same('osldua ez', ['GET /api/session', 'DELETE /api/session']),
  ...same('osldua e', ['GET /api/account/second-factor']),
  ...same('osldua e', ['POST /api/account/second-factor', 'POST /api/account/second-factor/confirmation']),
  ...same('osldua', ['POST /api/account/second-factor/recovery-codes', 'POST /api/account/second-factor/removal']),
  ...same('osldua', ['POST /api/account/password']),
  ...same('osldua', ['GET /api/account/sessions', 'DELETE /api/account/sessions', 'DELETE /api/account/sessions/:id']),
  ...same('u', ['GET /api/audit']),
  ...same('a', ['GET /api/accounts', 'POST /api/accounts', 'PATCH /api/accounts/:id']),
  ...same('a', [
    'POST /api/accounts/:id/link',
    'DELETE /api/accounts/:id/sessions',
    'DELETE /api/accounts/:id/second-factor',
  ]),
  ...same('osldua w', ['GET /api/catalogue', 'GET /api/map/base', 'GET /api/map/vietnam', 'GET /api/map/communes']),
  ...same('osldua w', ['GET /api/map/hexes', 'GET /api/map/units']),
  ...same('osldua', ['GET /api/catalogue/procedures', 'GET /api/catalogue/units']),
  ...same('osldua', ['GET /api/catalogue/targets', 'GET /api/periods', 'GET /api/periods/:kind/:key']),
  ...same('osldua', ['GET /api/units', 'GET /api/units/:code', 'GET /api/units/:code/history']),
  ...same('osldua', ['GET /api/processes', 'GET /api/ratings', 'GET /api/ratings/:code', 'GET /api/report-sets']),
  ...same('osldua', ['GET /api/report-sets/:code', 'GET /api/report-sets/:code/csv']),
  ...same('oslda', ['GET /api/figures', 'GET /api/figures/:indicator', 'GET /api/figures/:indicator/topics']),
  ...same('oslda', ['GET /api/figures/:indicator/restatements', 'GET /api/figures/:indicator/restatements/:known']),
  ...same('oslda', ['GET /api/figures/:indicator/by/:dimension', 'GET /api/indices/766', 'GET /api/indices/766/units']),
  ...same('oslda', ['GET /api/indices/766/what-if', 'GET /api/indices/766/procedures', 'GET /api/structure']),
  ...same('oslda', ['GET /api/structure/:indicator', 'GET /api/reports/ii06a', 'GET /api/reports/books']),
  ...same('oslda', ['GET /api/scoreboard', 'GET /api/observations', 'GET /api/observations/:indicator/latest']),
  ...same('oslda', ['GET /api/registers/procedures', 'GET /api/registers/processes']),
  ...same('oslda', ['GET /api/registers/processes/:code/runs']),
  ...same('oslda', ['GET /api/registers/sheets/:code', 'GET /api/registers/reports/:code']),
  ...same('oslda', ['GET /api/registers/equipment']),
  ...same('oslda w', ['GET /api/map/layers', 'GET /api/map/layers/:code']),
  ...same('oslda', ['GET /api/map/layers/:code/things']),
  ...same('oslda', ['GET /api/hospitals', 'GET /api/hospitals/:code']),
  ...same('oslda', ['GET /api/subjects', 'GET /api/subjects/:code', 'GET /api/dossiers/states']),
  ...same('oslda', ['GET /api/complaints/overview', 'GET /api/documents/summary', 'GET /api/sources/totals']),
  ...same('oslda', ['GET /api/targets', 'GET /api/sources/totals/missing', 'GET /api/sources/refusals']),
  ...same('osld', [
    'GET /api/dossiers',
    'GET /api/dossiers/:code',
    'GET /api/dossiers/:code/desks',
    'GET /api/at-risk',
  ]),
  ...same('osld', ['GET /api/complaints', 'GET /api/complaints/:code', 'GET /api/tasks', 'GET /api/tasks/:code']),
  ...same('osld', ['GET /api/documents', 'GET /api/documents/:code', 'GET /api/conflicts']),
  ...same('osld', ['GET /api/events/:topic/:partition/:offset']),
  ...same('ld', ['GET /api/documents/officials']),
  ...same('sda', ['GET /api/quarantine', 'GET /api/quarantine/groups']),
  ...same('a key', ['POST /api/quarantine/replay', 'POST /api/quarantine/:topic/:partition/:offset/replay']),
  ...same('oslda', ['GET /api/source-rhythms']),
  ...same('sa', ['POST /api/source-rhythms']),
  ...same('osl', ['GET /api/alarms', 'GET /api/alarms/groups', 'GET /api/alarms/:id']),
  ...same('osla', ['GET /api/alarm-quality', 'GET /api/alarm-quality/alarms']),
  ...same('osla', ['GET /api/alarm-rules', 'GET /api/alarm-trials', 'GET /api/alarm-trials/:id']),
  ...same('osla', ['POST /api/alarm-trials', 'POST /api/alarm-trials/:id/cancellation']),
  ...same('sa', ['POST /api/alarm-rules', 'POST /api/alarm-rules/withdrawals']),
  ...same('sa', ['GET /api/scenes', 'GET /api/scenes/:code', 'POST /api/scenes', 'POST /api/scenes/:code/withdrawal']),
  ...same('osla', ['GET /api/roster', 'GET /api/roster/history']),
  ...same('sa', ['POST /api/roster/slots', 'POST /api/roster/exceptions', 'POST /api/roster/withdrawals']),
  ...same('osla', ['GET /api/drills', 'GET /api/drills/:id']),
  ...same('sa', ['POST /api/drills', 'POST /api/drills/:id/end']),
  ...same('osl', ['GET /api/shift/entries', 'GET /api/shift/handovers', 'GET /api/shift/timeline']),
  ...same('os', ['POST /api/alarm-acknowledgements', 'POST /api/alarms/:id/actions']),
  ...same('os', ['POST /api/shift/entries', 'POST /api/shift/handovers', 'POST /api/shift/handovers/:id/confirmation']),
};
function same(who: string, routes: readonly string[]): Record<string, string> {
  return Object.fromEntries(routes.map((route) => [route, who]));
}

let base: FreshDatabase;
let app: INestApplication;
let parts: Parameters<typeof AppModule.of>[0];
const cookies: Partial<Record<Letter | 'r' | 'n' | 'e' | 'z', string>> = {};
beforeAll(async () => {
  base = await freshDatabase();
  const config = readConfig({ ROLE: 'serve', ACCESS: 'accounts', SECOND_FACTOR: 'administrators' });
  const catalogue = await CatalogueHolder.open('catalogue', 'quang-tri');
  const keys = new KeyRing('/nowhere/keys.json', () => null);
  parts = { config, db: base.db, readingDb: base.db, eventLog: createEventLog(config, base.db), catalogue, keys };
  app = await NestFactory.create(AppModule.of(parts), { logger: false, abortOnError: false });
  // Whoever came through is told so, and nothing is done.
  app.useGlobalInterceptors({
    intercept() {
      throw new ImATeapotException('let in');
    },
  });
  await app.listen(0, '127.0.0.1');
  for (const letter of letters)
    if (letter !== 'w') cookies[letter] = (await signedIn(base.db, [roles[letter]], ['H50.16'])).cookie;
  cookies.e = (await signedIn(base.db, ['administrator', 'leader'])).cookie;
  cookies.z = (await signedIn(base.db, [])).cookie;
  await withSecondFactor(base.db, cookies.a as string);
  cookies.w = (await pairedDisplay(base.db)).cookie;
  const revoked = await pairedDisplay(base.db);
  await base.db.query(`update display set revoked_at = now() where id = $1`, [revoked.display]);
  cookies.r = revoked.cookie;
}, 120_000);
afterAll(async () => {
  await app.close();
  await parts.eventLog.close();
  await base.close();
});

async function cell(url: string, route: string, cookie: string | undefined) {
  const [method, path = ''] = route.split(' ');
  const asked = url + path.replaceAll(/:\w+/g, '1');
  const answer = await fetch(asked, { method: method as string, headers: cookie === undefined ? {} : { cookie } });
  const { code, message } = (await answer.json()) as { code?: string; message: string };
  return { status: answer.status, code: code ?? message };
}

describe('every address and every role', () => {
  it('are those of the program', () => {
    const all = [...app.get(ModulesContainer).values()].flatMap(({ controllers }) => [...controllers.values()]);
    const routes = all.flatMap(({ metatype }) => routesOfController(metatype as Type));
    expect(routes.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s: %s', async (route, who) => {
    const url = await app.getUrl();
    const columns = [...letters, 'r', 'n', 'e', 'z'] as const;
    const seen = await Promise.all(
      columns.map(async (letter) => {
        const { status, code } = await cell(url, route, cookies[letter]);
        return [letter, status, code];
      }),
    );
    const unknown = { r: 'display-ended', n: 'not-signed-in' } as const;
    const wanted = columns.map((letter) => {
      if (who.replace('key', '').includes(letter)) return [letter, 418, 'let in'];
      if (letter === 'r' || letter === 'n')
        return [letter, 401, who.endsWith('key') ? 'no-administrator-key' : unknown[letter]];
      const refusals = { e: 'second-factor-needed', z: who.endsWith('key') ? 'not-allowed' : 'no-rights-yet' };
      return [letter, 403, refusals[letter as keyof typeof refusals] ?? 'not-allowed'];
    });
    expect(seen).toEqual(wanted);
  });

  it('several roles may what any of them may', async () => {
    const { cookie } = await signedIn(base.db, ['auditor', 'leader']);
    expect(await cell(await app.getUrl(), 'GET /api/dossiers', cookie)).toMatchObject({ status: 418 });
  });

  it('a session that is over, made up or of a locked account is nobody', async () => {
    const url = await app.getUrl();
    const { cookie, account } = await signedIn(base.db, ['leader']);
    expect(await cell(url, 'GET /api/dossiers', cookie)).toMatchObject({ status: 418 });
    await base.db.query(`update account set disabled_at = now() where id = $1`, [account]);
    expect(await cell(url, 'GET /api/dossiers', cookie)).toMatchObject({ status: 401 });
    await base.db.query(`update account set disabled_at = null where id = $1`, [account]);
    await base.db.query(`update account_session set expires_at = now() where account = $1`, [account]);
    expect(await cell(url, 'GET /api/dossiers', cookie)).toMatchObject({ status: 401 });
    await base.db.query(
      `update account_session set expires_at = now() + interval '1 h', seen_at = now() - interval '61 min' where account = $1`,
      [account],
    );
    expect(await cell(url, 'GET /api/dossiers', cookie)).toMatchObject({ status: 401 });
    expect(await cell(url, 'GET /api/dossiers', `ioc_session=${'x'.repeat(43)}`)).toMatchObject({ status: 401 });
  });
});

describe('live tables', () => {
  it.each([
    ['operator', [...tableNames]],
    ['shift-lead', [...tableNames]],
    ['leader', [...tableNames]],
    ['department', ['figures', 'scenes', 'sceneFigures', 'charts', 'units', 'map', 'sources', 'path']],
    ['administrator', ['figures', 'scenes', 'sceneFigures', 'charts', 'units', 'map', 'sources', 'path']],
    ['auditor', []],
    ['display', [...tableNames]],
  ] as const)('%s watches %s', (role, tables) => expect(watchable(tableNames, [role])).toEqual(tables));
});

it('the program does not start with an address that the table of rights lacks, and names it', async () => {
  @Controller('api/nobody-knows')
  class StrangeController {
    @Get(':it')
    read() {
      return {};
    }
  }
  @Module({ imports: [CoreModule.of(parts)], controllers: [StrangeController] })
  class StrangeModule {}
  const strange = await NestFactory.create(StrangeModule, { logger: false, abortOnError: false });
  await expect(strange.init()).rejects.toThrow(/no entry in the table of rights: GET \/api\/nobody-knows\/:it/);
});
