import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Role } from '@ioc/shared/answers/accounts';
import { displayTokenIn } from '#identity/session-cookie.js';

/** Who acts: a person with an account, a paired display, or whoever sits at this machine while the access is open or a demonstration. */
export interface Principal {
  /** Of the account or the display; `open` and `demonstration` where nobody signed in. */
  readonly id: string;
  /** The name that the person signs in with; of a display `display:` and its name. */
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** Codes of units, each with all below it: what the role `department` sees. */
  readonly units: readonly string[];
  /** Id of the session, or of the display; null: nobody signed in. */
  readonly session: string | null;
  /** The account has a second factor in force, so that the session began with it. */
  readonly secondFactor: boolean;
}

interface Asker {
  readonly principal: Principal;
  /** This address is answered of the own units alone. */
  readonly cut: boolean;
  /** The question names one of the own units: all that it counts is theirs. */
  readonly whole?: boolean;
}
const askers = new WeakMap<object, Asker>();

/** Called once a request, by the guard that knows who asks. */
export const setAsker = (request: object, asker: Asker): void => void askers.set(request, asker);

/** Who sent this request; null: nobody is known, or nobody was asked for. */
export const principalIn = (request: object): Principal | null => askers.get(request)?.principal ?? null;

/** Who sent this request. @throws 401 where nobody is known; the guard has let such a request only to addresses for everyone */
function principalOf(request: object): Principal {
  const principal = principalIn(request);
  if (!principal) throw notSignedIn();
  return principal;
}

/** The units that a request is answered of, without those below them; null: all. @throws 401 */
export function unitsIn(request: object): readonly string[] | null {
  const asker = askers.get(request);
  if (!asker) throw notSignedIn();
  return asker.cut ? asker.principal.units : null;
}

/** From now on `@OwnRows` cuts nothing of what this request is answered. */
export const answerWhole = (request: object): void => {
  const asker = askers.get(request);
  if (asker) askers.set(request, { ...asker, whole: true });
};

/** `@OwnUnits(SightPipe) sight: Sight`: the units whose cases this request is answered of; null: all. */
export const OwnUnits = createParamDecorator((_: unknown, context: ExecutionContext) =>
  unitsIn(context.switchToHttp().getRequest<IncomingMessage>()),
);

/** `@OwnRows(SightPipe) sight: Sight`: the units of which this request is answered rows beside the whole; null: all. */
export const OwnRows = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<IncomingMessage>();
  return askers.get(request)?.whole === true ? null : unitsIn(request);
});

/** `@CurrentPrincipal() principal: Principal`: who sent the request. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal =>
  principalOf(context.switchToHttp().getRequest<IncomingMessage>()),
);

/** Why nobody is known behind a request: a screen that was a display gets another answer than a person. */
export const nobodyKnown = (cookie: string | undefined): UnauthorizedException =>
  displayTokenIn(cookie) === null ? notSignedIn() : displayEnded();

const displayEnded = (): UnauthorizedException =>
  new UnauthorizedException({
    code: 'display-ended',
    message:
      'Màn hình này không còn được ghép: mở trang / để nhận mã mới / this display was revoked or forgotten: open / for a new code',
    see: 'docs/operations/access.md',
  });

const notSignedIn = (): UnauthorizedException =>
  new UnauthorizedException({
    code: 'not-signed-in',
    message:
      'Cần đăng nhập: mở trang /sign-in, hoặc POST /api/v1/session / sign in: open /sign-in, or POST /api/v1/session',
    see: 'docs/operations/access.md',
  });
