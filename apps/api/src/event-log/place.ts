/**
 * A record's place in the event log as one bigint: 8 bits topic id, 12 bits partition, 43 bits offset (enough for a
 * million records a second over 270 years). It is the key of journal and quarantine and what a case remembers of its events.
 */
const partitionShift = 43n;
const topicShift = 55n;
const offsetMask = (1n << partitionShift) - 1n;
const partitionMask = (1n << 12n) - 1n;

/** @throws RangeError when a part does not fit, so that two records can never share a place. */
export function placeOf(topicId: number, partition: number, offset: bigint): bigint {
  if (topicId < 0 || topicId > 255 || partition < 0 || partition > 4095 || offset < 0n || offset > offsetMask) {
    throw new RangeError(`no place for topic ${topicId}, partition ${partition}, offset ${offset}`);
  }
  return (BigInt(topicId) << topicShift) | (BigInt(partition) << partitionShift) | offset;
}

export function unpackPlace(place: bigint): { topicId: number; partition: number; offset: bigint } {
  return {
    topicId: Number(place >> topicShift),
    partition: Number((place >> partitionShift) & partitionMask),
    offset: place & offsetMask,
  };
}

/** A record's address, for people and URLs: the topic by its name, the offset as text, which JSON keeps whole. */
export interface RecordAddress {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}
export function describePlace(place: bigint | string, names: ReadonlyMap<number, string>): RecordAddress {
  const { topicId, partition, offset } = unpackPlace(BigInt(place));
  return { topic: names.get(topicId) ?? `#${topicId}`, partition, offset: String(offset) };
}
