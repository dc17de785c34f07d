import { type CanActivate, type ExecutionContext, ForbiddenException, Inject, Injectable } from '@nestjs/common';
import type { Role } from '@ioc/shared/answers/accounts';
import type { Request, Response } from 'express';
import { Access } from '#identity/access.js';
import { notSignedIn, setAsker } from '#identity/principal.js';
import { isAmong, isOnlyDepartment, rightOf } from '#identity/rights.js';

/** Asks of every request who sends it, and looks into the table of rights whether he may. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(@Inject(Access) private readonly access: Access) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const { who, cut = false, cases = false } = rightOf(context.getClass(), context.getHandler());
    if (who === 'everyone' || who === 'source-key') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const principal = await this.access.principal(request.headers);
    if (principal) setAsker(request, { principal, cut: cut && isOnlyDepartment(who, principal.roles) });
    // The guard of administrators knows keys as well.
    if (who === 'administrator-key') return true;
    if (!principal) throw notSignedIn();
    if (!isAmong(who, principal.roles)) throw notAllowed(principal.roles);
    if (cases) context.switchToHttp().getResponse<Response>().setHeader('cache-control', 'no-store');
    return true;
  }
}

const notAllowed = (roles: readonly Role[]): ForbiddenException =>
  new ForbiddenException({
    code: 'not-allowed',
    message: `Vai trò ${roles.join(', ')} không được dùng địa chỉ này / the role ${roles.join(', ')} may not ask this`,
    see: 'docs/generated/rights.md',
  });
