import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { LogRecord } from '#event-log/event-log.js';

/** `now` (ms) stands in where the sender gave no time or one that is still to come. */
export function toRecord({ offset, key, value, headers, timestamp }: KafkaMessage, now: number): LogRecord {
  const at = Number(timestamp);
  return {
    offset: BigInt(offset),
    key: key ? key.toString('utf8') : null,
    headers: toHeaders(headers ?? {}),
    value,
    appendedAt: at >= 0 && at <= now ? at : now,
  };
}

/** A header sent twice counts with its last value, as for Kafka's own clients. */
function toHeaders(headers: IHeaders): Record<string, string> {
  const pairs = Object.entries(headers).map(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value;
    return [name, last === undefined || last === null ? '' : last.toString()] as const;
  });
  return Object.fromEntries(pairs);
}
