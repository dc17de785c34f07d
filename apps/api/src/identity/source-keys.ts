import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/**
 * The keys of the HTTP door. A key speaks for one source. The file holds SHA-256 hashes, never a key: keys are 32 random
 * bytes, so a plain hash is as good as a slow one and costs nothing per request.
 */
const SourceKey = z.strictObject({
  source: z.string().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: z.iso.datetime({ offset: true }),
  note: z.string().max(500).default(''),
  /** The simulator's: what comes under it ends no demonstration. */
  simulated: z.boolean().optional(),
});
export type SourceKey = z.infer<typeof SourceKey>;

/** What a key in force says: its source, and what it may send of all that the source may; empty: all of it. */
export interface Speaker {
  readonly source: string;
  readonly kinds: readonly string[];
  readonly units: readonly string[];
}

/** A key of the database. */
export interface ManagedKey extends Speaker {
  readonly id: string;
  readonly sha256: string;
  /** Milliseconds; null: it does not end by itself. */
  readonly until: number | null;
}

/** Opens what only an administrator may do. It speaks for no source; the note says who has it. */
const AdministratorKey = z.strictObject({
  kind: z.literal('administrator'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: z.iso.datetime({ offset: true }),
  note: z.string().min(1).max(500),
});
type AdministratorKey = z.infer<typeof AdministratorKey>;
export type Key = SourceKey | AdministratorKey;

/** By its kind, so that a wrong field is named and not "neither this nor that". */
const Entry = z.unknown().transform((entry, context): Key => {
  const isAdministrator = typeof entry === 'object' && entry !== null && 'kind' in entry;
  const parsed = (isAdministrator ? AdministratorKey : SourceKey).safeParse(entry);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

export const hashOf = (key: string): string => createHash('sha256').update(key, 'utf8').digest('hex');

/** `ioc_<source>_<43 characters>`: whoever finds it in a log can see what it opens and have it taken back. */
export const keyText = (source: string, secret: Buffer): string => `ioc_${source}_${secret.toString('base64url')}`;

/** `iocadmin_<43 characters>`; a source's key never begins so. */
export const administratorKeyText = (secret: Buffer): string => `iocadmin_${secret.toString('base64url')}`;

/** Text of a keys file → keys. Throws one error that names the file, each bad field and what was expected there. */
export function parseKeys(file: string, text: string): Key[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: cần JSON / expected JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = z.array(Entry).safeParse(json);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  [${path.join('.')}]: ${message}`);
  throw new Error(`${file}: tệp khóa sai / wrong keys file\n${lines.join('\n')}`);
}

/** The source that a key speaks for, or null. */
export function sourceOf(keys: readonly Key[], key: string): string | null {
  const found = find(keys, key);
  return found && 'source' in found ? found.source : null;
}

/** Whether it is a key of the simulator. */
export function isSimulatedKey(keys: readonly Key[], key: string): boolean {
  const found = find(keys, key);
  return found !== null && 'source' in found && found.simulated === true;
}

/** Who has this key of an administrator, by its note; null: it is none, or not in force. */
export function administratorOf(keys: readonly Key[], key: string): string | null {
  const found = find(keys, key);
  return found && 'kind' in found ? found.note : null;
}

/** The key of the database in force that this is, or null. */
export const managedKeyOf = (keys: readonly ManagedKey[], key: string, now: number): ManagedKey | null =>
  find(
    keys.filter(({ until }) => until === null || until > now),
    key,
  );

/** Looks at every entry, so that the time taken says nothing. */
function find<One extends { readonly sha256: string }>(keys: readonly One[], key: string): One | null {
  const given = Buffer.from(hashOf(key), 'hex');
  let found: One | null = null;
  for (const one of keys) if (timingSafeEqual(given, Buffer.from(one.sha256, 'hex'))) found = one;
  return found;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The key that a request shows: `Authorization: Bearer <key>` or `x-api-key: <key>`; null: none. */
export function keyIn(headers: Headers): string | null {
  const bearer = /^bearer +(\S+) *$/i.exec(String(headers['authorization'] ?? ''))?.[1];
  const plain = headers['x-api-key'];
  return bearer ?? (typeof plain === 'string' && plain !== '' ? plain : null);
}
