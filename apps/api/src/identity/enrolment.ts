import { ForbiddenException } from '@nestjs/common';
import type { Config } from '#config/config.js';
import type { Principal } from '#identity/principal.js';

type Settings = Pick<Config, 'SECOND_FACTOR'>;
type Person = Pick<Principal, 'roles' | 'session'>;

/** Whether somebody who signed in has to have a second factor. Pure. */
export const isSecondFactorDue = ({ SECOND_FACTOR }: Settings, { roles, session }: Person): boolean =>
  SECOND_FACTOR === 'administrators' && session !== null && roles.includes('administrator');

/** Whether somebody has to set one up before anything else. Pure. */
export const mustEnrol = (settings: Settings, principal: Person & Pick<Principal, 'secondFactor'>): boolean =>
  isSecondFactorDue(settings, principal) && !principal.secondFactor;

export const enrolFirst = (): ForbiddenException =>
  new ForbiddenException({
    code: 'second-factor-needed',
    message:
      'Quản trị viên phải đặt yếu tố thứ hai trước: mở trang /two-factor / an administrator has to set up a second factor first: open /two-factor',
    see: 'docs/operations/access.md',
  });
