import type { Request, Response } from 'express';
import type { WhoAmI } from '@ioc/shared/answers/accounts';
import type { Config } from '#config.js';
import type { Comer } from '#accounts/sign-in.js';
import type { Access } from '#identity/access.js';
import { mustEnrol } from '#identity/enrolment.js';
import type { Principal } from '#identity/principal.js';
import { cookieOptions, sessionCookie } from '#identity/session-cookie.js';

type Settings = Pick<Config, 'PUBLIC_URL' | 'BASE_PATH'>;

export const comerOf = (request: Request): Comer => ({
  agent: request.headers['user-agent'] ?? '',
  address: request.ip ?? '',
});

export const cookieOptionsFor = ({ secure }: Request, { PUBLIC_URL, BASE_PATH }: Settings) =>
  cookieOptions(secure || PUBLIC_URL.startsWith('https:'), BASE_PATH);

export const giveSession = (request: Request, response: Response, settings: Settings, token: string): void =>
  void response.cookie(sessionCookie, token, cookieOptionsFor(request, settings));

export const takeSession = (request: Request, response: Response, settings: Settings): void =>
  void response.clearCookie(sessionCookie, cookieOptionsFor(request, settings));

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
