import type { DataSource } from 'typeorm';
import type { Config } from '#config.js';
import type { EventLog } from '#event-log/event-log.js';
import { KafkaLog } from '#event-log/kafka/kafka-log.js';
import type { Gap } from '#event-log/kafka/partition-pump.js';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';

/**
 * The event log that the settings ask for: Kafka when KAFKA_BROKERS is set, else the one in PostgreSQL. `onGap` hears of
 * records that the broker deleted before they were read. Throws when a setting is wrong; a broker that is away is no error.
 */
export function createEventLog(config: Config, db: DataSource, onGap?: (gap: Gap) => void): EventLog {
  return config.KAFKA_BROKERS ? new KafkaLog(config, onGap) : new EmbeddedLog(db, config.DATABASE_URL);
}
