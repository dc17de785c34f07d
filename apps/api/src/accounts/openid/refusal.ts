import type { OpenIdRefusalCode } from '@ioc/shared/accounts/openid-refusals';

/** Ends a sign-in. `detail`: for the log, without anything that the provider sent of the person. */
export class SignInRefused extends Error {
  constructor(
    readonly code: OpenIdRefusalCode,
    readonly detail: string,
    /** The account's name, where it is known whose sign-in it was. */
    readonly account: string = '?',
  ) {
    super(`${code}: ${detail}`);
  }
}

interface LibraryError {
  readonly code?: unknown;
  readonly error?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}
const unreachable = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|UND_ERR|CERT_|DEPTH_|ERR_TLS|UNABLE_|SELF_SIGNED)/;

/** What went wrong between the program and the provider. Pure. */
export function signInRefusal(error: unknown): SignInRefused {
  if (error instanceof SignInRefused) return error;
  const { code, error: said, message, cause } = error as LibraryError;
  const within = (cause ?? {}) as LibraryError;
  const detail = [code, said, message, within.code].filter((part) => typeof part === 'string').join(' · ');
  if (said === 'access_denied') return new SignInRefused('openid-cancelled', detail);
  const away = code === 'OAUTH_TIMEOUT' || message === 'fetch failed' || unreachable.test(String(within.code));
  return new SignInRefused(away ? 'openid-away' : 'openid-refused', detail);
}
