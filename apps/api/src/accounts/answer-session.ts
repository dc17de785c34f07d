import type { CookieOptions, Request, Response } from 'express';
import type { WhoAmI } from '@ioc/shared/answers/accounts';
import type { Config } from '#config/config.js';
import type { Comer } from '#accounts/sign-in.js';
import type { Access } from '#identity/access.js';
import { mustEnrol } from '#identity/enrolment.js';
import type { Principal } from '#identity/principal.js';
import { cookieOptions, nameOf, namesOf, sessionCookie, tokenIn } from '#identity/session-cookie.js';
import { tokenHash } from '#identity/sessions.sql.js';

type Settings = Pick<Config, 'PUBLIC_URL' | 'BASE_PATH'>;

export function comerOf(request: Request): Comer {
  const token = tokenIn(request.headers.cookie);
  return {
    agent: request.headers['user-agent'] ?? '',
    address: request.ip ?? '',
    before: token === null ? null : tokenHash(token),
  };
}

export const cookieOptionsFor = ({ secure }: Request, { PUBLIC_URL, BASE_PATH }: Settings) =>
  cookieOptions(secure || PUBLIC_URL.startsWith('https:'), BASE_PATH);

/** Sets a cookie under the name that its options allow. */
export const giveCookie = (response: Response, cookie: string, value: string, options: CookieOptions): void =>
  void response.cookie(nameOf(cookie, options), value, options);

/** Takes a cookie away, whatever it was called when it was set. */
export function takeCookie(response: Response, cookie: string, options: CookieOptions): void {
  for (const name of namesOf(cookie)) if (options.secure || name === cookie) response.clearCookie(name, options);
}

export const giveSession = (request: Request, response: Response, settings: Settings, token: string): void =>
  giveCookie(response, sessionCookie, token, cookieOptionsFor(request, settings));

/** Answers that the browser kept of the person go with the cookie. */
export function takeSession(request: Request, response: Response, settings: Settings): void {
  takeCookie(response, sessionCookie, cookieOptionsFor(request, settings));
  response.setHeader('clear-site-data', '"cache"');
}

export const whoAmI = (
  { mode }: Pick<Access, 'mode'>,
  principal: Principal,
  settings: Pick<Config, 'SECOND_FACTOR'>,
): WhoAmI => ({
  access: mode,
  signedIn: principal.session !== null,
  name: principal.name,
  displayName: principal.displayName,
  roles: [...principal.roles],
  units: [...principal.units],
  secondFactor: principal.secondFactor ? 'in-force' : mustEnrol(settings, principal) ? 'required' : 'none',
});
