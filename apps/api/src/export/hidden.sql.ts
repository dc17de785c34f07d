import { namedCases } from '#drill-down/cases/named-cases.js';
import { rowsOf } from '#export/rows.sql.js';
import type { Queryable } from '#ledger/queryable.js';
import { isHiddenComplaint } from '#storage/hidden-complaint.js';

/** What an export that is given out may not say. */
export interface Hidden {
  /** Codes of complaints that are private, taken back from the public, retracted or erased. */
  readonly codes: ReadonlySet<string>;
  /** Shown complaints' events whose contents name such a code, as `source id`: a hash of so few words can be guessed. */
  readonly naming: ReadonlySet<string>;
}

export async function readHidden(db: Queryable): Promise<Hidden> {
  const rows = (await db.query(
    `select code from (select code from complaint union select subject from erasure where kind = 'complaint') known
     where ${isHiddenComplaint('known.code')}`,
  )) as { code: string }[];
  const codes = new Set(rows.map(({ code }) => code));
  const naming = new Set<string>();
  if (codes.size > 0)
    for await (const { source, id, data } of rowsOf<{ source: string; id: string; data: unknown }>(
      db,
      `select source, event_id as id, data from journal where starts_with(type, 'vn.ioc.complaint.')`,
    ))
      if (namedCases(data).some((code) => codes.has(code))) naming.add(`${source} ${id}`);
  return { codes, naming };
}
