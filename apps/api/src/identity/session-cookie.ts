import type { CookieOptions } from 'express';

export const sessionCookie = 'ioc_session';
/** The token of a paired display. */
export const displayCookie = 'ioc_display';
/** The secret of a screen that waits for its code to be confirmed. */
export const pairingCookie = 'ioc_pairing';
/** The secret of a browser that was sent to the OpenID provider. */
export const openIdCookie = 'ioc_openid';

/** 32 random bytes as base64url. */
const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** The token in a Cookie header; null: none, or one that is none of ours. Pure. */
export const tokenIn = (header: string | undefined): string | null => cookieIn(header, sessionCookie);
export const displayTokenIn = (header: string | undefined): string | null => cookieIn(header, displayCookie);
export const pairingSecretIn = (header: string | undefined): string | null => cookieIn(header, pairingCookie);
export const openIdSecretIn = (header: string | undefined): string | null => cookieIn(header, openIdCookie);

/** `__Host-`: the browser itself takes it from this host alone, over HTTPS; under a base path `__Secure-` is the most there is. */
const prefixes = ['__Host-', '__Secure-', ''] as const;

/** What a cookie is called where it is set with these options. Pure. */
export const nameOf = (cookie: string, { secure, path }: CookieOptions): string =>
  secure ? `${path === '/' ? '__Host-' : '__Secure-'}${cookie}` : cookie;

/** All that a cookie of ours may be called. */
export const namesOf = (cookie: string): string[] => prefixes.map((prefix) => `${prefix}${cookie}`);

/** The strongest of its names counts: what another host of the domain puts beside it does not. */
function cookieIn(header: string | undefined, wanted: string): string | null {
  const parts = (header ?? '').split(';').map((part) => part.trim().split('=', 2));
  for (const name of namesOf(wanted))
    for (const [given, value = ''] of parts) if (given === name && isToken(value)) return value;
  return null;
}

/** No script reads it, no other site's page sends it; over HTTPS it never leaves it. Pure. */
export const cookieOptions = (secure: boolean, basePath: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure,
  path: basePath === '' ? '/' : basePath,
});
