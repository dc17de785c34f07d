import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Inject,
  Injectable,
  Logger,
  UnauthorizedException,
} from '@nestjs/common';
import type { Request } from 'express';
import { KeyRing } from '#identity/key-ring.js';
import { type Principal, principalIn } from '#identity/principal.js';

const command = 'npm run key -- --administrator --note "…"';
const see = 'docs/operations/access.md';
const onlyAdministrators = 'Chỉ quản trị viên được ra lệnh này / only an administrator may order this';

/** Lets through an administrator who is signed in, or whoever shows the key of one, and writes down who did what. */
@Injectable()
export class AdministratorGuard implements CanActivate {
  private readonly log = new Logger('Access');

  constructor(@Inject(KeyRing) private readonly keys: KeyRing) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const signedIn = signedInBy(request);
    // Whoever did not sign in has no name that the log could keep.
    const person = signedIn?.roles.includes('administrator') ? signedIn.name : null;
    const who = person ?? this.keys.administrator(request.headers);
    if (who !== null) {
      this.log.log(`${who}: ${request.method} ${request.url.slice(0, 300)}`);
      return true;
    }
    if (this.keys.verify(request.headers) !== null)
      throw new ForbiddenException({
        code: 'not-administrator',
        message: `Khóa của nguồn không đủ, cần khóa quản trị (${command}) / a source key is not enough, this needs an administrator's`,
        see,
      });
    if (signedIn)
      throw new ForbiddenException({
        code: 'not-allowed',
        message: onlyAdministrators,
        see: 'docs/generated/rights.md',
      });
    throw new UnauthorizedException({
      code: 'no-administrator-key',
      message: `Cần khóa quản trị (${command}): Authorization: Bearer <khóa> hoặc x-api-key / expected an administrator's key`,
      see,
    });
  }
}

/** Whoever asks, where he signed in. */
function signedInBy(request: Request): Principal | null {
  const principal = principalIn(request);
  return principal?.session ? principal : null;
}
