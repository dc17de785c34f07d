/** Partitions of a topic of the embedded log. Fixed: a case's records would change partition with it. */
export const PARTITIONS = 4;

/** FNV-1a over the key's UTF-8 bytes, so that one case stays in one partition. */
export function partitionOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(key, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % PARTITIONS;
}

/** Number of a partition for an advisory lock, which takes 32 signed bits. */
export function lockNumber(topic: string, partition: number): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(`${topic}/${partition}`, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash | 0;
}
