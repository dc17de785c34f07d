import { type CanActivate, type ExecutionContext, ForbiddenException, Inject, Injectable } from '@nestjs/common';
import type { Role } from '@ioc/shared/answers/accounts';
import type { Request, Response } from 'express';
import { AuditLog } from '#audit/audit-log.js';
import { Access } from '#identity/access.js';
import { audited } from '#identity/audited.js';
import { enrolFirst } from '#identity/enrolment.js';
import { MissedCases } from '#identity/missed-cases.js';
import { nobodyKnown, type Principal, setAsker } from '#identity/principal.js';
import { isAmong, isOnlyDepartment, rightOf } from '#identity/rights.js';
import type { Right } from '#identity/right.js';
import { withoutPersons } from '#identity/without-persons.js';

/** Asks of every request who sends it, and looks into the table of rights whether he may. */
@Injectable()
export class SignInGuard implements CanActivate {
  private readonly missed = new MissedCases();

  constructor(
    @Inject(Access) private readonly access: Access,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const right = rightOf(context.getClass(), context.getHandler());
    const { who, cut = false, cases = false } = right;
    if (who === 'everyone' || who === 'source-key') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const principal = await this.access.principal(request.headers);
    if (principal) setAsker(request, { principal, cut: cut && isOnlyDepartment(who, principal.roles) });
    if (principal && !right.beforeEnrolment && this.access.mustEnrol(principal)) throw enrolFirst();
    // The guard of administrators knows keys as well.
    if (who === 'administrator-key') {
      if (principal) await this.write(request, principal, right, principal.roles.includes('administrator'));
      return true;
    }
    if (!principal) throw nobodyKnown(request.headers.cookie);
    const newcomer = principal.roles.length === 0;
    const allowed = newcomer ? right.withoutRole === true : isAmong(who, principal.roles);
    await this.write(request, principal, right, allowed);
    if (!allowed) throw newcomer ? noRightsYet() : notAllowed(principal.roles);
    const response = context.switchToHttp().getResponse<Response>();
    if (cases && principal.session !== null) this.missed.watch(principal.name, response);
    const keep = cases ? 'no-store' : cut ? 'private, no-cache' : null;
    if (keep !== null) response.setHeader('cache-control', keep);
    return true;
  }

  /** Before it is answered: what cannot be written down is not read. Where nobody signed in there is nobody to name. */
  private async write(request: Request, { name, session }: Principal, right: Right, allowed: boolean): Promise<void> {
    if (session === null) return;
    const { method, path, originalUrl: url, query, ip = '' } = request;
    if (!allowed) return this.audit.noteReading(name, 'denied', `${method} ${withoutPersons(path)}`, ip);
    const entry = audited({ method, path, url, query, body: request.body }, right);
    if (!entry) return;
    const { kind, what } = entry;
    await (kind === 'changed' ? this.audit.note(name, kind, what, ip) : this.audit.noteReading(name, kind, what, ip));
  }
}

const noRightsYet = (): ForbiddenException =>
  new ForbiddenException({
    code: 'no-rights-yet',
    message:
      'Tài khoản chưa được giao quyền nào: xin quản trị viên / this account has no rights yet: ask an administrator',
    see: 'docs/operations/access.md',
  });

const notAllowed = (roles: readonly Role[]): ForbiddenException =>
  new ForbiddenException({
    code: 'not-allowed',
    message: `Vai trò ${roles.join(', ')} không được dùng địa chỉ này / the role ${roles.join(', ')} may not ask this`,
    see: 'docs/generated/rights.md',
  });
