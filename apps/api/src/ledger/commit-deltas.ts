import { difference, type Entry } from '#ledger/entry.js';

/** What one commit added to the ledger; `xid`: its transaction, so that a reader knows whether a snapshot has it already. */
export interface CommitDeltas {
  readonly xid: bigint;
  readonly entries: readonly Entry[];
}

/** Bytes of one notification; PostgreSQL takes fewer than 8000. What stands before the rows takes up to 50. */
const rowBytes = 7900;
/** A commit of more entries is not stated one by one: then reading the ledger again is cheaper. */
const mostEntries = 1500;

type Row = [measure: string, unit: string, topic: string | null, channel: string, day: string, n: number];

/**
 * What a commit added to the ledger, in chunks that each fit into a notification: "<chunk>/<chunks> <rows as JSON>", chunks
 * from 1 (PostgreSQL folds equal notifications of a transaction into one). None when nothing changed. Null: too much, the
 * listeners read the ledger again. Pure.
 */
export function deltaChunks(entries: readonly Entry[]): string[] | null {
  const rows = difference([], entries).map(({ measure, unit, topic, channel, day, n }) =>
    JSON.stringify([measure, unit, topic, channel, day, n] satisfies Row),
  );
  if (rows.length > mostEntries) return null;
  const chunks: string[][] = [];
  let room = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(row) + 1;
    if (size > rowBytes) return null;
    if (size > room) {
      chunks.push([]);
      room = rowBytes;
    }
    chunks.at(-1)?.push(row);
    room -= size;
  }
  return chunks.map((chunk, index) => `${index + 1}/${chunks.length} [${chunk.join(',')}]`);
}

/** Puts the chunks of a commit together again. Notifications of one commit come one after the other, in order. */
export class DeltaAssembler {
  private entries: Entry[] = [];
  private next = 1;

  /**
   * A notification "<transaction> <chunk>/<chunks> <rows>". Null: the commit is not yet whole.
   * @throws when a chunk is missing or is not understood: what was kept up by deltas must be read again
   */
  hear(payload: string): CommitDeltas | null {
    const { xid, chunk, of, rows } = /^(?<xid>\d+) (?<chunk>\d+)\/(?<of>\d+) (?<rows>.*)$/s.exec(payload)?.groups ?? {};
    if (xid === undefined || Number(chunk) !== this.next) {
      this.forget();
      throw new Error(`not the chunk of a commit that was expected: ${payload.slice(0, 40)}`);
    }
    for (const [measure, unit, topic, channel, day, n] of JSON.parse(rows ?? '') as Row[])
      this.entries.push({ measure, unit, topic, channel, day, n });
    this.next += 1;
    if (this.next <= Number(of)) return null;
    const { entries } = this;
    this.forget();
    return { xid: BigInt(xid), entries };
  }

  forget(): void {
    this.entries = [];
    this.next = 1;
  }
}
