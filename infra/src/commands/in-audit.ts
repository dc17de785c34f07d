import { appendLinks } from '@ioc/api/audit/audit.sql';
import { writeHead } from '@ioc/api/audit/head-file';
import type { DataSource } from 'typeorm';

/** Writes down what a command is about to change. Before it is done: what cannot be written down is not done. */
export async function noteInAudit(db: DataSource, headFile: string, by: string, what: string): Promise<void> {
  const entry = { at: new Date(), who: by, kind: 'changed' as const, what: what.slice(0, 500), address: '' };
  await writeHead(headFile, await appendLinks(db, [entry]));
}
