import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { clientSecret } from '#accounts/openid/settings.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';

/** Seconds that the provider has for one answer. */
const patience = 5;

/** What has to come back as it was sent. */
export interface Sent {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export const newSent = (): Sent => ({
  state: client.randomState(),
  nonce: client.randomNonce(),
  verifier: client.randomPKCECodeVerifier(),
});

/** Who the provider says it is, by a token that was looked at whole. */
export interface Proven {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly idToken: string;
}

/**
 * The OpenID provider. Its document and its keys are read for each sign-in, and nothing of them is kept: a key that was
 * withdrawn there opens nothing here from then on.
 */
@Injectable()
export class Provider {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Whether there is one by the settings. */
  get isSet(): boolean {
    return this.config.OIDC_ISSUER !== '';
  }

  /** Where to send a browser that has to bring back what is sent along. @throws where the provider does not answer */
  async signInUrl(redirectUri: string, { state, nonce, verifier }: Sent): Promise<URL> {
    return client.buildAuthorizationUrl(await this.discover(), {
      redirect_uri: redirectUri,
      scope: this.config.OIDC_SCOPE,
      ...{
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      },
    });
  }

  /** Who came back with this address. @throws for any state, code, issuer, nonce, key, time or audience that is not right */
  async complete(cameBack: URL, { state, nonce, verifier }: Sent): Promise<Proven> {
    const provider = await this.discover();
    const tokens = await client.authorizationCodeGrant(provider, cameBack, {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    });
    const claims = tokens.claims();
    if (!claims || tokens.id_token === undefined) throw new Error('no id_token');
    return { claims: { ...(await more(provider, tokens, claims.sub)), ...claims }, idToken: tokens.id_token };
  }

  /** Where the provider ends its own session; null: it offers no such address. @throws where it does not answer */
  async signOut(idToken: string, back: string): Promise<URL | null> {
    const provider = await this.discover();
    if (provider.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(provider, { id_token_hint: idToken, post_logout_redirect_uri: back });
  }

  /** Reads the provider's document. @throws where it does not answer, or says that it is another one */
  async discover(): Promise<client.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID } = this.config;
    const issuer = new URL(OIDC_ISSUER);
    const secret = clientSecret(this.config);
    // The token comes over a connection that may end at a proxy: its signature is looked at all the same.
    const execute = [client.enableNonRepudiationChecks];
    if (issuer.protocol === 'http:') execute.push(client.allowInsecureRequests);
    const auth = secret === '' ? client.None() : client.ClientSecretBasic(secret);
    return client.discovery(issuer, OIDC_CLIENT_ID, {}, auth, { execute, timeout: patience });
  }
}

/** Names and groups, which many providers give at their userinfo address alone. Its subject has to be the token's. */
async function more(
  provider: client.Configuration,
  { access_token: token }: client.TokenEndpointResponse,
  subject: string,
): Promise<object> {
  return provider.serverMetadata().userinfo_endpoint === undefined
    ? {}
    : client.fetchUserInfo(provider, token, subject);
}
