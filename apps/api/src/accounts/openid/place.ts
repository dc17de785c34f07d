import type { Request } from 'express';
import type { Config } from '#config/config.js';

type Settings = Pick<Config, 'PUBLIC_URL' | 'BASE_PATH'>;
type Asked = Pick<Request, 'protocol'> & { readonly headers: { readonly host?: string | undefined } };

export interface Place {
  /** Where the provider sends people back to; it has to know this address. */
  readonly redirectUri: string;
  /** The whole address of one of our pages. */
  readonly page: (path: string) => string;
}

/** Under which address people reach the program: that of the setting, else the one that they asked. Pure. */
export function reachedUnder({ protocol, headers }: Asked, { PUBLIC_URL, BASE_PATH }: Settings): Place {
  const base = PUBLIC_URL === '' ? `${protocol}://${headers.host ?? ''}${BASE_PATH}` : PUBLIC_URL.replace(/\/$/, '');
  return { redirectUri: `${base}/api/v1/session/openid/callback`, page: (path) => base + path };
}
