import type { QueryRunner } from 'typeorm';
import { erasedText } from '#cases/redaction.js';
import { mentions } from '#ingest/mentions.js';

interface Row {
  place: string;
  subject: string | null;
  key: string | null;
  headers: Record<string, string>;
  raw: Buffer | null;
}

/** Records read at a time: raw bytes of a record can be large. */
const pageSize = 200;

/**
 * Quarantined records of a case, and those which nobody could read far enough to name theirs but which hold its code, lose
 * bytes, key, headers and the sentence that quotes them. They stay in quarantine and are counted there. Returns how many.
 */
export async function eraseQuarantine(runner: QueryRunner, subject: string): Promise<number> {
  let [removed, after] = [0, '-1'];
  for (;;) {
    const rows = (await runner.query(
      `select place::text, subject, key, headers, raw from quarantine
       where place > $1::bigint and erased_at is null and (subject is null or subject = $2) order by place limit ${pageSize}`,
      [after, subject],
    )) as Row[];
    const own = rows.filter((row) => row.subject === subject || mentions({ ...row, value: row.raw }, [subject]));
    await runner.query(
      `update quarantine set raw = null, key = null, headers = '{}', detail = $2, erased_at = now()
       where place = any($1::bigint[])`,
      [own.map(({ place }) => place), erasedText],
    );
    removed += own.length;
    const last = rows.at(-1);
    if (rows.length < pageSize || !last) return removed;
    after = last.place;
  }
}
