import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
// @ts-expect-error the package has no types
import Untyped from 'oidc-provider';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** As much of the provider as the tests use. */
const Provider = Untyped as unknown as new (
  issuer: string,
  settings: object,
) => {
  callback(): Handle;
  interactionFinished(...of: [...Parameters<Handle>, result: object, options: object]): Promise<void>;
};

export const openIdClient = { id: 'ioc', secret: 'a secret of the test alone, 0123456789' };

type Claims = Record<string, unknown>;
export interface IdToken {
  header: Claims;
  claims: Claims;
  /** Signs header and claims; the key of the provider unless another is given. */
  sign(token: { header: Claims; claims: Claims }, key?: KeyObject): string;
}

/** A certified OpenID provider on this machine, of which a test says who signs in and what becomes of its tokens. */
export interface OpenIdProvider {
  readonly issuer: string;
  /** Who signs in next, and what the provider says of him. */
  person: Claims & { sub: string; amr?: string[]; acr?: string };
  /** Changes the id_token on its way; null: none. */
  forge: ((token: IdToken) => string) | null;
  /** Answers that the person did not want to, where true. */
  cancels: boolean;
  /** Takes the key that signs out of the published ones, or puts it back. */
  publishKey(published: boolean): void;
  close(): Promise<void>;
  /** Listens again, at the same address. */
  open(): Promise<void>;
}

const newKey = (kid: string) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, jwk: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } };
};
const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decoded = (part = ''): Claims => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims;

/** @param redirects where the provider may send people back to */
export async function openIdProvider(redirects: { back: string[]; afterSignOut: string[] }): Promise<OpenIdProvider> {
  const [key, other] = [newKey('in-force'), newKey('other')];
  const own = { published: true, port: 0 };
  let server: Server = createServer();
  await listen(server, 0);
  own.port = (server.address() as AddressInfo).port;
  const issuer = `http://127.0.0.1:${own.port}`;
  const self: OpenIdProvider = {
    ...{ issuer, person: { sub: 'nobody' }, forge: null, cancels: false },
    publishKey: (published) => void (own.published = published),
    close: () => closed(server),
    open: async () => {
      server = createServer(handle);
      await listen(server, own.port);
    },
  };
  const provider = new Provider(issuer, settings(self, redirects, key.jwk));
  const answer = provider.callback();
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', issuer).pathname;
    if (path.startsWith('/interaction/')) {
      const { sub, amr, acr } = self.person;
      const result = self.cancels ? { error: 'access_denied' } : { login: { accountId: sub, amr, acr } };
      return void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
    if (path === '/jwks' && !own.published) {
      const { kty, n, e, kid, use, alg } = other.jwk as Claims;
      response.setHeader('content-type', 'application/jwk-set+json');
      return void response.end(JSON.stringify({ keys: [{ kty, n, e, kid, use, alg }] }));
    }
    if (path === '/token') changeToken(response, self, key.privateKey);
    void answer(request, response);
  };
  server.on('request', handle);
  return self;
}

function changeToken(response: ServerResponse, { forge }: OpenIdProvider, own: KeyObject): void {
  if (forge === null) return;
  const end = response.end.bind(response) as (body: string) => ServerResponse;
  response.end = ((body: string | Buffer) => {
    const said = JSON.parse(String(body)) as Claims;
    if (typeof said['id_token'] === 'string') {
      const [header, claims] = said['id_token'].split('.');
      const sign: IdToken['sign'] = (token, key = own) => {
        const text = `${encoded(token.header)}.${encoded(token.claims)}`;
        return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
      };
      said['id_token'] = forge({ header: decoded(header), claims: decoded(claims), sign });
    }
    const changed = JSON.stringify(said);
    response.setHeader('content-length', Buffer.byteLength(changed));
    return end(changed);
  }) as typeof response.end;
}

const settings = (self: OpenIdProvider, redirects: { back: string[]; afterSignOut: string[] }, key: object) => ({
  clients: [
    {
      client_id: openIdClient.id,
      client_secret: openIdClient.secret,
      redirect_uris: redirects.back,
      post_logout_redirect_uris: redirects.afterSignOut,
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: ['of the test alone'] },
  claims: { openid: ['sub', 'acr', 'amr'], profile: ['name', 'preferred_username', 'groups', 'realm_access'] },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ ...self.person, sub: accountId }) }),
  loadExistingGrant,
});

interface Context {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
    readonly provider: {
      readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
    };
  };
}
/** Nobody is asked whether the program may know who he is. */
async function loadExistingGrant({ oidc }: Context): Promise<object> {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((listens, failed) => server.once('error', failed).listen(port, '127.0.0.1', () => listens()));

async function closed(server: Server): Promise<void> {
  const gone = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await gone;
}
