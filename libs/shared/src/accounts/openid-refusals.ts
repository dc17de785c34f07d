/** Why a sign-in through the OpenID provider was not done; the sign-in page has a sentence for each. */
export const openIdRefusals = ['away', 'cancelled', 'refused', 'stale', 'locked', 'second-factor', 'rights'] as const;
export type OpenIdRefusal = (typeof openIdRefusals)[number];

/** As it stands in an address, in health and in the audit. */
export type OpenIdRefusalCode = `openid-${OpenIdRefusal}`;
