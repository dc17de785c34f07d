import { readFileSync } from 'node:fs';
import type { Config } from '#config/config.js';

export type OpenIdSettings = Pick<
  Config,
  | 'OIDC_ISSUER'
  | 'OIDC_CLIENT_ID'
  | 'OIDC_CLIENT_SECRET'
  | 'OIDC_CLIENT_SECRET_FILE'
  | 'OIDC_SCOPE'
  | 'OIDC_SECOND_FACTOR_ACR'
>;

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** What is wrong with the settings of the provider; null: nothing, or there is none. Pure. */
export function settingsProblem(settings: OpenIdSettings): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE, OIDC_SCOPE } = settings;
  if (OIDC_ISSUER === '')
    return OIDC_CLIENT_ID === '' ? null : 'OIDC_ISSUER: cần khi có OIDC_CLIENT_ID / needed beside OIDC_CLIENT_ID';
  if (OIDC_CLIENT_ID === '') return 'OIDC_CLIENT_ID: cần khi có OIDC_ISSUER / needed beside OIDC_ISSUER';
  if (OIDC_CLIENT_SECRET !== '' && OIDC_CLIENT_SECRET_FILE !== '')
    return 'OIDC_CLIENT_SECRET: đặt hoặc OIDC_CLIENT_SECRET_FILE, không cả hai / set it or OIDC_CLIENT_SECRET_FILE, not both';
  const { protocol, hostname } = new URL(OIDC_ISSUER);
  if (protocol === 'http:' && !loopback.test(hostname))
    return 'OIDC_ISSUER: cần https, trừ nhà cung cấp trên chính máy này / expected https, but for a provider on this machine';
  if (!OIDC_SCOPE.split(' ').includes('openid')) return 'OIDC_SCOPE: cần có openid / expected openid among them';
  return null;
}

/** The secret as it is now; empty: a client without one, which PKCE alone protects. @throws where the file cannot be read */
export const clientSecret = ({ OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE }: OpenIdSettings): string =>
  OIDC_CLIENT_SECRET_FILE === '' ? OIDC_CLIENT_SECRET : readFileSync(OIDC_CLIENT_SECRET_FILE, 'utf8').trim();
