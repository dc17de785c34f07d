import { randomUUID } from 'node:crypto';

/**
 * A new id of a Kafka cluster: a UUID in base64url. Never one that begins with "-", which Kafka's tools take for an option:
 * one random id in 64 does.
 */
export function newClusterId(uuid = randomUUID) {
  for (;;) {
    const id = Buffer.from(uuid().replaceAll('-', ''), 'hex').toString('base64url');
    if (!id.startsWith('-')) return id;
  }
}
