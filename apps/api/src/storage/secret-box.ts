import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the program has to read again and nobody else may: sealed by a key that lies beside the program, not in the database. */
const cipher = 'aes-256-gcm';
const [nonceBytes, tagBytes, keyBytes] = [12, 16, 32];

/** `whose` has to be said again to open it: a row that was copied to another account opens nothing. Pure but for its nonce. */
export function seal(key: Buffer, secret: Buffer, whose: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(whose));
  const sealed = Buffer.concat([sealing.update(secret), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]);
}

/** @throws where it was sealed by another key, for somebody else, or was changed */
export function unseal(key: Buffer, sealed: Buffer, whose: string): Buffer {
  const nonce = sealed.subarray(0, nonceBytes);
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(whose))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([opening.update(sealed.subarray(nonceBytes + tagBytes)), opening.final()]);
}

/** The key in the file. @throws where there is none, or it is no key */
export async function readSecretKey(file: string): Promise<Buffer> {
  const key = Buffer.from(await readFile(file, 'utf8'), 'base64url');
  if (key.length !== keyBytes) throw new Error(`${file}: cần 32 byte base64url / expected 32 bytes as base64url`);
  return key;
}

/** The key in the file; where there is none it is made, mode 0600. Of two who make one at once, both take the first. */
export async function ownSecretKey(file: string): Promise<Buffer> {
  const found = await readSecretKey(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found) return found;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, `${randomBytes(keyBytes).toString('base64url')}\n`, { mode: 0o600, flush: true });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readSecretKey(file);
}
