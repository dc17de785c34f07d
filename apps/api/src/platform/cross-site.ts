import { isIP } from 'node:net';
import type { Said } from '#platform/error-answer.js';

/** By which names this program is reached, and from which pages of others it takes orders. */
export interface Reached {
  readonly hosts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
}

export interface SiteRequest {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, which browsers since 2021 send and no script can set. */
  readonly site: string | undefined;
  readonly type: string | undefined;
}

/** Settings → names. This machine's own name counts, IP addresses always do. Pure. */
export function reachedAs(settings: { PUBLIC_URL: string; ALLOWED_HOSTS: string }, machine: string): Reached {
  const url = settings.PUBLIC_URL === '' ? null : new URL(settings.PUBLIC_URL);
  const given = settings.ALLOWED_HOSTS.split(',').map((host) => host.trim().toLowerCase());
  const own = machine.toLowerCase();
  const hosts = ['localhost', own, `${own}.local`, ...given, ...(url ? [url.hostname] : [])];
  return { hosts: new Set(hosts.filter((host) => host !== '')), origins: new Set(url ? [url.origin] : []) };
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a plain HTML form, or a page that may not ask, can send. */
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * Why a request is refused, or null. A page of another site must not give orders through somebody's browser (Origin, forms),
 * nor read under a name that it points at us (DNS rebinding: Host). `live`: the handshake of a socket. Pure.
 */
export function crossSite(
  asked: SiteRequest,
  reached: Reached,
  live = false,
): { status: 403 | 415; said: Said } | null {
  if (!isKnownHost(asked.host, reached.hosts)) return { status: 403, said: strangeHost(asked.host ?? '') };
  if (reading.has(asked.method) && !live) return null;
  if (!isOwnOrigin(asked, reached)) return { status: 403, said: strangeOrigin(asked.origin ?? asked.site ?? '') };
  return !live && formTypes.test(asked.type ?? '') ? { status: 415, said: noForm(asked.type ?? '') } : null;
}

function isKnownHost(host: string | undefined, known: ReadonlySet<string>): boolean {
  if (host === undefined) return true; // HTTP/1.0: no browser
  const name = nameOf(host);
  if (name === null) return false;
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0 || known.has(name) || name.endsWith('.localhost');
}

function nameOf(host: string): string | null {
  if (/[/\\@?#\s]/.test(host)) return null;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname.replace(/\.$/, '') : null;
}

function isOwnOrigin({ origin, host, site }: SiteRequest, { origins }: Reached): boolean {
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none';
  if (origins.has(origin)) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === hostOf(host, origin);
}

/** With the port left out where it is that of the scheme, as in an Origin. */
const hostOf = (host: string, origin: string): string | null => {
  const url = `${new URL(origin).protocol}//${host}`;
  return URL.canParse(url) ? new URL(url).host : null;
};

const see = 'docs/operations/access.md';
const strangeHost = (host: string): Said => ({
  code: 'unknown-host',
  message: `Máy chủ này không mang tên ${host.slice(0, 100)}: đặt PUBLIC_URL hoặc ALLOWED_HOSTS / this server is not known by that name: set PUBLIC_URL or ALLOWED_HOSTS`,
  see,
});
const strangeOrigin = (origin: string): Said => ({
  code: 'foreign-origin',
  message: `Trang ${origin.slice(0, 100)} không được ra lệnh ở đây / a page of another site gives no orders here; behind a proxy set PUBLIC_URL`,
  see,
});
const noForm = (type: string): Said => ({
  code: 'wrong-content-type',
  message: `Cần content-type JSON, thấy ${type.slice(0, 60)} / expected a JSON content type; a form writes nothing here`,
  field: 'content-type',
  see,
});
