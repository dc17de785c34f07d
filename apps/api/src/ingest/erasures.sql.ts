import type { QueryRunner } from 'typeorm';
import type { Effects } from '#ingest/effects.js';
import { erasedRecord, type ErasedCases } from '#ingest/erasures.js';
import { caseKey } from '#cases/engine/case-snapshot.js';
import { sha256 } from '#cases/engine/event-identity.js';
import { unpackPlace } from '#event-log/place.js';
import type { Queryable } from '#ledger/queryable.js';
import { withRows } from '#storage/unnest.js';

const none: ErasedCases = { version: '0', keys: new Set(), subjects: [] };

/** The ledger of erasures, read again when it has grown. */
export class ErasureLedger {
  private held = none;

  async current(db: Queryable): Promise<ErasedCases> {
    const version = await lastErasure(db);
    if (version === this.held.version) return this.held;
    const rows = (await db.query(`select kind, subject from erasure`)) as { kind: never; subject: string }[];
    const keys = new Set(rows.map(({ kind, subject }) => caseKey(kind, subject)));
    this.held = { version, keys, subjects: [...new Set(rows.map(({ subject }) => subject))] };
    return this.held;
  }
}

async function lastErasure(db: Queryable): Promise<string> {
  const [row] = (await db.query(`select coalesce(max(id), 0)::text as last from erasure`)) as { last: string }[];
  return row?.last ?? '0';
}

/** A record of the embedded log with what is left of it; `sha256`: of the bytes that lie there, so that no other is hit. */
interface Scrubbed {
  readonly place: bigint;
  readonly sha256: Buffer;
  readonly headers: object;
  readonly value: Buffer | null;
}

/** Records of the embedded log that speak of erased cases lose their texts with the commit that read them. */
export async function scrubRead(runner: QueryRunner, { heard, quarantined }: Effects): Promise<void> {
  const left = heard.flatMap(({ incoming: { erasedSum, event, place, sha256: of } }) =>
    erasedSum === undefined ? [] : [{ place, sha256: of, ...erasedRecord(event, erasedSum) }],
  );
  const gone = quarantined.flatMap(({ erased, place, record }) =>
    erased ? [{ place, sha256: sha256(record.value ?? Buffer.alloc(0)), headers: {}, value: null }] : [],
  );
  await scrub(runner, [...new Map([...left, ...gone].map((one) => [one.place, one])).values()]);
}

/** Returns how many records changed. On Kafka there are none: there they stay until their retention ends. */
async function scrub(runner: QueryRunner, records: readonly Scrubbed[]): Promise<number> {
  if (records.length === 0) return 0;
  return withRows(
    runner,
    `update embedded_log log set headers = r.headers, value = r.value
     from $rows as r(topic_id, partition, "offset", sha256, headers, value) join topic on topic.id = r.topic_id and topic.ended_at is null
     where log.topic = topic.name and log.partition = r.partition and log."offset" = r."offset"
       and sha256(coalesce(log.value, ''::bytea)) = r.sha256 and log.value is distinct from r.value`,
    [
      { type: 'int', of: ({ place }) => unpackPlace(place).topicId },
      { type: 'int', of: ({ place }) => unpackPlace(place).partition },
      { type: 'bigint', of: ({ place }) => String(unpackPlace(place).offset) },
      { type: 'bytea', of: ({ sha256: of }) => of },
      { type: 'jsonb', of: ({ headers }) => JSON.stringify(headers) },
      { type: 'bytea', of: ({ value }) => value },
    ],
    records,
  );
}
