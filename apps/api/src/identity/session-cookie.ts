import type { CookieOptions } from 'express';

/** The name is the same with and without HTTPS, so that a script needs to know one. */
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

function cookieIn(header: string | undefined, wanted: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=', 2);
    if (name === wanted && isToken(value)) return value;
  }
  return null;
}

/** No script reads it, no other site's page sends it; over HTTPS it never leaves it. Pure. */
export const cookieOptions = (secure: boolean, basePath: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure,
  path: basePath === '' ? '/' : basePath,
});
