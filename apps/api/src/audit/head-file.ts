import { readFile } from 'node:fs/promises';
import type { AuditHead } from '#audit/chain.js';
import { replacePrivateFile } from '#storage/private-file.js';

/** Puts the head where whoever changes the database does not reach; on the disk when it resolves. */
export const writeHead = (file: string, { seq, hash }: AuditHead): Promise<void> =>
  replacePrivateFile(file, `${JSON.stringify({ seq: String(seq), hash })}\n`);

/** The head that was put there last; null: there is no file. @throws where it is no head */
export async function readHead(file: string): Promise<AuditHead | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const { seq, hash } = JSON.parse(text) as { seq: string; hash: string };
  return { seq: BigInt(seq), hash };
}
