import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Access } from '#identity/access.js';
import { notSignedIn, setPrincipal } from '#identity/principal.js';
import { isForEveryone } from '#identity/for-everyone.js';

/** Asks of every request who sends it; where nobody is known, only what is for everyone is answered. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(@Inject(Access) private readonly access: Access) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const everyone = isForEveryone(context.getClass(), context.getHandler());
    if (everyone) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const principal = await this.access.principal(request.headers);
    if (!principal) throw notSignedIn();
    setPrincipal(request, principal);
    return true;
  }
}
