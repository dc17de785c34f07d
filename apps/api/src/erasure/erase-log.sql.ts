import type { QueryRunner } from 'typeorm';
import type { Catalogue } from '#catalogue/catalogue.js';
import { withoutTexts } from '#cases/redaction.js';
import { decode, type DecodeLimits } from '#ingest/decode/decode.js';
import { countedBy, erasedRecord, sumHeader } from '#ingest/erasures.js';
import { eventSum, sha256 } from '#cases/engine/event-identity.js';
import { mentions } from '#ingest/mentions.js';
import type { CaseKind } from '#cases/engine/case-kinds.js';

interface Row {
  topic: string;
  partition: number;
  offset: string;
  key: string | null;
  headers: Record<string, string>;
  value: Buffer;
  appended_at: Date;
}
interface Case {
  readonly kind: CaseKind;
  readonly subject: string;
}

const pageSize = 500;

/**
 * Records of the embedded log that speak of a case, read or not, twice sent or refused, become the event without its texts,
 * or nothing where they could not be read. The journal's hash follows: it is that of the bytes which lie in the log.
 */
export async function eraseLog(
  runner: QueryRunner,
  catalogue: Catalogue,
  limits: DecodeLimits,
  of: Case,
): Promise<number> {
  let removed = 0;
  await runner.query(
    `declare records no scroll cursor for
     select topic, partition, "offset"::text, key, headers, value, appended_at from embedded_log where value is not null`,
  );
  for (;;) {
    const rows = (await runner.query(`fetch ${pageSize} from records`)) as Row[];
    for (const row of rows.filter((one) => mentions(one, [of.subject]))) {
      const left = leftOf(row, catalogue, limits, of);
      if (left === undefined) continue;
      await runner.query(
        `update embedded_log set headers = $4, value = $5 where topic = $1 and partition = $2 and "offset" = $3`,
        [row.topic, row.partition, row.offset, JSON.stringify(left.headers), left.value],
      );
      if (left.value)
        await runner.query(
          `update journal set sha256 = $4 from topic
           where topic.name = $1 and topic.ended_at is null and place = (topic.id::bigint << 55) | ($2::bigint << 43) | $3::bigint`,
          [row.topic, row.partition, row.offset, sha256(left.value)],
        );
      removed += 1;
    }
    if (rows.length < pageSize) break;
  }
  await runner.query('close records');
  return removed;
}

/** Undefined: it stays as it is, for it is another case's or was erased before. */
function leftOf(row: Row, catalogue: Catalogue, limits: DecodeLimits, { kind, subject }: Case) {
  const read = decode({ ...row, appendedAt: row.appended_at.getTime() }, catalogue, limits);
  if (!read.ok)
    return read.subject === undefined || read.subject === subject ? { headers: {}, value: null } : undefined;
  if (read.kind !== kind || read.event.subject !== subject || row.headers[sumHeader] !== undefined) return undefined;
  return erasedRecord(withoutTexts(read.event, countedBy(catalogue)), eventSum(read.event));
}
