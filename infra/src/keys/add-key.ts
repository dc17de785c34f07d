import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hashOf, keyText, parseKeys, type SourceKey } from '@ioc/api/identity/source-keys';

export interface NewKey {
  readonly file: string;
  readonly source: string;
  readonly note: string;
  /** 32 random bytes. */
  readonly secret: Buffer;
  readonly now: Date;
}

/**
 * Adds the hash of a new key to the file, which only its owner may read, and returns the key. Throws when the source is
 * no code of a source, or when the file is there and wrong.
 */
export async function addKey({ file, source, note, secret, now }: NewKey): Promise<string> {
  if (!/^[a-z0-9][a-z0-9-]{0,49}$/.test(source)) {
    throw new Error(
      `--source: cần mã nguồn trong sources.yaml, vd. mot-cua / expected a source code, e.g. mot-cua (found ${JSON.stringify(source)})`,
    );
  }
  const key = keyText(source, secret);
  const entry: SourceKey = { source, sha256: hashOf(key), createdAt: now.toISOString(), note };
  const keys = [...(await existing(file)), entry];
  await mkdir(dirname(file), { recursive: true });
  // Written beside and moved into place, so that the running program never reads half a file.
  const draft = `${file}.new`;
  await writeFile(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
  return key;
}

async function existing(file: string): Promise<SourceKey[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  return parseKeys(file, text);
}
