import { createRequire } from 'node:module';
import { abortedRecords, type FetchedPartition } from '#event-log/kafka/aborted-records.js';

interface FetchResponse {
  readonly responses: readonly { readonly partitions: readonly FetchedPartition[] }[];
}
interface Broker {
  fetch(request: unknown): Promise<FetchResponse>;
}

let patched = false;

/**
 * kafkajs 2.2.4 enters at most one aborted transaction with each record and takes any key of four zero bytes for an abort
 * marker (filterAbortedMessages.js), so records of aborted transactions get through when those of several producers
 * interleave. Here aborted records are marked as control records, which kafkajs leaves out and yet counts in the offsets
 * of a batch, and its own filter gets an empty index.
 */
export function patchTransactions(): void {
  if (patched) return;
  patched = true;
  const { prototype } = createRequire(import.meta.url)('kafkajs/src/broker') as { prototype: Broker };
  const original = prototype.fetch;
  prototype.fetch = async function (this: Broker, request) {
    const answer = await original.call(this, request);
    for (const partition of answer.responses.flatMap(({ partitions }) => partitions)) {
      for (const record of abortedRecords(partition)) record.isControlRecord = true;
      partition.abortedTransactions = [];
    }
    return answer;
  };
}
