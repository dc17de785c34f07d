import { administratorKeyText, hashOf, type Key, keyText, parseKeys } from '@ioc/api/identity/source-keys';
import { replacePrivateFile } from '@ioc/api/storage/private-file';
import { readIfThere } from '#start/read-if-there.js';

export interface NewKey {
  readonly file: string;
  /** Code of a source; null: the key of an administrator. */
  readonly source: string | null;
  /** Who has the key; an administrator's needs one. */
  readonly note: string;
  /** 32 random bytes. */
  readonly secret: Buffer;
  readonly now: Date;
  /** For a simulator: what it sends is no real event. */
  readonly simulated?: boolean;
}

/**
 * Adds the hash of a new key to the file, which only its owner may read, and returns the key. Throws when the source is
 * no code of a source, or when the file is there and wrong.
 */
export async function addKey({ file, source, note, secret, now, simulated }: NewKey): Promise<string> {
  if (source === null && note.trim() === '')
    throw new Error('--note: cần tên người giữ khóa quản trị / who has the key of an administrator must be said');
  if (source !== null && !/^[a-z0-9][a-z0-9-]{0,49}$/.test(source)) {
    throw new Error(
      `--source: cần mã nguồn trong sources.yaml, vd. mot-cua / expected a source code, e.g. mot-cua (found ${JSON.stringify(source)})`,
    );
  }
  const key = source === null ? administratorKeyText(secret) : keyText(source, secret);
  const common = { sha256: hashOf(key), createdAt: now.toISOString(), note };
  const entry: Key =
    source === null ? { kind: 'administrator', ...common } : { source, ...common, ...(simulated && { simulated }) };
  const keys = [...(await existing(file)), entry];
  await replacePrivateFile(file, `${JSON.stringify(keys, null, 2)}\n`);
  return key;
}

async function existing(file: string): Promise<Key[]> {
  return parseKeys(file, (await readIfThere(file)) ?? '[]');
}
