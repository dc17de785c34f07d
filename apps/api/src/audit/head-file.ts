import { readFile } from 'node:fs/promises';
import type { AuditHead, AuditRetired } from '#audit/chain.js';
import { replacePrivateFile } from '#storage/private-file.js';

/** Puts the head where whoever changes the database does not reach; on the disk when it resolves. */
export const writeHead = (file: string, { seq, hash }: AuditHead): Promise<void> =>
  replacePrivateFile(file, `${JSON.stringify({ seq: String(seq), hash })}\n`);

/** The head that was put there last; null: there is no file. @throws where it is no head */
export async function readHead(file: string): Promise<AuditHead | null> {
  const found = await readJson<{ seq: string; hash: string }>(file);
  return found && { seq: BigInt(found.seq), hash: found.hash };
}

/** Beside the head, in a file of its own: the program writes the head all the time. */
const retiredFile = (headFile: string): string => `${headFile.replace(/\.json$/, '')}-retired.json`;

export const writeRetired = (headFile: string, { seq, ...more }: AuditRetired): Promise<void> =>
  replacePrivateFile(retiredFile(headFile), `${JSON.stringify({ seq: String(seq), ...more })}\n`);

/** To where the audit was retired; null: it never was. */
export async function readRetired(headFile: string): Promise<AuditRetired | null> {
  const found = await readJson<{ seq: string; hash: string; lastDay: string }>(retiredFile(headFile));
  return found && { ...found, seq: BigInt(found.seq) };
}

async function readJson<T>(file: string): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as T);
}
