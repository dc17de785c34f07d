import type { DataSource } from 'typeorm';
import type { Config } from '#config/config.js';
import type { EventLog } from '#event-log/event-log.js';
import { knownIdentities } from '#event-log/identities.sql.js';
import { KafkaLog } from '#event-log/kafka/kafka-log.js';
import { EmbeddedLog } from '#event-log/postgres/embedded-log.js';

/**
 * The event log that the settings ask for: Kafka when KAFKA_BROKERS is set, else the one in PostgreSQL. Throws when a
 * setting is wrong; a broker that is away is no error.
 */
export function createEventLog(config: Config, db: DataSource): EventLog {
  if (!config.KAFKA_BROKERS) return new EmbeddedLog(db, config.DATABASE_URL);
  return new KafkaLog(config, { identities: (topics) => knownIdentities(db, topics) });
}
