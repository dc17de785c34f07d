import type { AuditKind } from '#audit/chain.js';
import type { Right } from '#identity/right.js';
import { withoutPersons } from '#identity/without-persons.js';

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  /** With its query. */
  readonly url: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** What of a request that is let in is written down; null: nothing. Texts of orders are not, but for rights of accounts. Pure. */
export function audited({ method, path, url, query, body }: SentRequest, { cases = false, who }: Right) {
  if (method !== 'GET') {
    if (who === 'everyone' || who === 'source-key') return null;
    const more = /^\/api\/(accounts|displays|source-keys)/.test(path) ? ` ${JSON.stringify(rightsIn(body))}` : '';
    return { kind: 'changed' satisfies AuditKind as AuditKind, what: `${method} ${withoutPersons(path)}${more}` };
  }
  if (!cases) return null;
  const kind: AuditKind = query['format'] === 'csv' ? 'exported' : 'read';
  return { kind, what: withoutPersons(url) };
}

/** Of an order about an account, a display or a source's key: whom, which, and what he may, never a secret. */
function rightsIn(body: unknown): object {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const names = ['name', 'room', 'source', 'kinds', 'roles', 'units', 'disabled', 'overlapHours'].filter(
    (name) => given[name] !== undefined,
  );
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}
