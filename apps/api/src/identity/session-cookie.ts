import type { CookieOptions } from 'express';

/** The name is the same with and without HTTPS, so that a script needs to know one. */
export const sessionCookie = 'ioc_session';

/** 32 random bytes as base64url. */
const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** The token in a Cookie header; null: none, or one that is none of ours. Pure. */
export function tokenIn(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=', 2);
    if (name === sessionCookie && isToken(value)) return value;
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
