import { readLinks } from '@ioc/api/audit/audit.sql';
import { type AuditHead, type AuditRetired, ChainCheck } from '@ioc/api/audit/chain';
import { readHead, readRetired } from '@ioc/api/audit/head-file';
import type { DataSource } from 'typeorm';

const pageSize = 5000;

export interface Followed {
  /** The first link that is wrong; null: none. */
  readonly wrong: string | null;
  readonly links: number;
  readonly head: AuditHead | null;
  readonly retired: AuditRetired | null;
}

/** Follows the chain of the audit, a few thousand links at a time, with what stands of it outside of the database. */
export async function followChain(db: DataSource, headFile: string): Promise<Followed> {
  const [head, retired] = [await readHead(headFile), await readRetired(headFile)];
  const check = new ChainCheck(head, retired);
  return { wrong: (await brokenLink(db, check)) ?? check.end(), links: check.links, head, retired };
}

async function brokenLink(db: DataSource, check: ChainCheck): Promise<string | null> {
  for (;;) {
    const links = await readLinks(db, check.last, pageSize);
    for (const link of links) {
      const wrong = check.next(link);
      if (wrong) return wrong;
    }
    if (links.length < pageSize) return null;
  }
}
