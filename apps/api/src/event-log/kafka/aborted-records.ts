/** What a fetch brings of one partition, as kafkajs decodes it. */
export interface FetchedPartition {
  messages: FetchedMessage[];
  /** The part of the broker's index of aborted transactions that concerns these messages. */
  abortedTransactions?: { readonly producerId: string; readonly firstOffset: string }[] | null;
}

export interface FetchedMessage {
  readonly offset: string;
  readonly key: Buffer | null;
  isControlRecord?: boolean;
  /** Absent in the formats from before transactions. */
  readonly batchContext?: { readonly producerId: string; readonly inTransaction: boolean };
}

/**
 * The records that an aborted transaction wrote, by the rules of Kafka's own consumer: a producer is aborted from the
 * first offset that the index names until its next abort marker; meanwhile all its transactional records are aborted.
 * Only control records are markers: any other record may have the same key.
 */
export function abortedRecords({ messages, abortedTransactions }: FetchedPartition): FetchedMessage[] {
  const starts = (abortedTransactions ?? [])
    .map(({ producerId, firstOffset }) => ({ producerId, first: BigInt(firstOffset) }))
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  const aborted = new Set<string>();
  let started = 0;
  return messages.filter((message) => {
    const offset = BigInt(message.offset);
    for (; started < starts.length && (starts[started]?.first ?? 0n) <= offset; started++)
      aborted.add(starts[started]?.producerId ?? '');
    const { producerId = '', inTransaction = false } = message.batchContext ?? {};
    if (!message.isControlRecord) return inTransaction && aborted.has(producerId);
    if (isAbortMarker(message)) aborted.delete(producerId);
    return false;
  });
}

/** A marker's key is its version and its type, two bytes each; type 0 is abort, 1 commit. */
const isAbortMarker = ({ key }: FetchedMessage): boolean => key !== null && key.length >= 4 && key.readInt16BE(2) === 0;
