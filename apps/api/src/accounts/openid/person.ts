import { createHash } from 'node:crypto';

type Claims = Readonly<Record<string, unknown>>;

/** Somebody for whom a provider vouches. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  /** A name of an account that the person would know himself by; empty: the provider said none that can be one. */
  readonly name: string;
  readonly displayName: string;
}

const said = (claims: Claims, name: string): string => {
  const value = claims[name];
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
};

/** What the claims say of a person. Only issuer and subject say who it is: names and addresses change hands. Pure. */
export function vouched(claims: Claims): Vouched {
  const [issuer, subject] = [said(claims, 'iss'), said(claims, 'sub')];
  const preferred = said(claims, 'preferred_username').toLowerCase();
  const name = /^[a-z0-9][a-z0-9._@-]{2,50}$/.test(preferred) ? preferred : '';
  return { issuer, subject, name, displayName: (said(claims, 'name') || name || subject).slice(0, 100) };
}

/** Names for a new account, the first that is free counts: the person's own, then one that nobody else has. Pure. */
export function accountNames({ issuer, subject, name }: Vouched): [string, string] {
  const mark = createHash('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 12);
  return name === '' ? [`oidc-${mark}`, `oidc-${mark}`] : [name, `${name}-${mark}`];
}

/** Kinds of proof after RFC 8176, of which two different ones are two factors. */
const kinds: Readonly<Record<string, string>> = {
  ...{ pwd: 'knows', pin: 'knows', kba: 'knows' },
  ...{ otp: 'has', hwk: 'has', swk: 'has', sc: 'has', sms: 'has', tel: 'has', pop: 'has' },
  ...{ fpt: 'is', face: 'is', iris: 'is', retina: 'is', vbm: 'is' },
};

/** Whether the provider says that two factors were used: by `amr`, or by the `acr` of the setting. Pure. */
export function twoFactors(claims: Claims, acr: string): boolean {
  if (acr !== '' && claims['acr'] === acr) return true;
  const methods = Array.isArray(claims['amr']) ? (claims['amr'] as unknown[]).map(String) : [];
  const shown = methods.flatMap((method) => (Object.hasOwn(kinds, method) ? (kinds[method] as string) : []));
  return methods.includes('mfa') || new Set(shown).size > 1;
}
