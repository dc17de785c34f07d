import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { Code } from '@ioc/shared/events/envelope';
import type { Erasure } from '#erasure/erase.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';

/** Characters of a line of the ledger: what is longer could be written and never applied again. */
export const most = { reason: 500, askedBy: 200 };

const Line = z.object({
  kind: z.enum(Object.keys(caseKinds) as [CaseKind, ...CaseKind[]]),
  subject: Code,
  reason: z.string().min(1).max(most.reason),
  askedBy: z.string().min(1).max(most.askedBy),
  askedAt: z.iso.datetime({ offset: true }),
});

/**
 * The ledger of erasures outside of the database, one JSON object a line: what a restored dump does not know of. A file that
 * is not there is empty. @throws with the line that is wrong
 */
export async function readLedgerFile(path: string): Promise<Erasure[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parsed(line, `${path}:${index + 1}`)]));
}

function parsed(line: string, where: string): Erasure {
  const wrong = (found: string) =>
    new Error(
      `${where}: ${found}; cần một đối tượng JSON có kind, subject, reason, askedBy, askedAt / ` +
        `expected a JSON object with kind, subject, reason, askedBy, askedAt`,
    );
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw wrong('không phải JSON / not JSON');
  }
  const read = Line.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw wrong(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** Written through to the disk before it returns. */
export async function appendLedgerFile(path: string, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a', 0o600);
  try {
    const lines = erasures.map(({ kind, subject, reason, askedBy, askedAt }) =>
      JSON.stringify({ kind, subject, reason, askedBy, askedAt }),
    );
    await file.write(lines.map((line) => `${line}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}
