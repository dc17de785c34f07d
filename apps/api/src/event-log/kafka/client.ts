import { readFileSync } from 'node:fs';
import { Logger } from '@nestjs/common';
import kafkajs, { type Kafka, type KafkaConfig, type LogEntry, type SASLOptions } from 'kafkajs';
import type { Config } from '#config/config.js';
import { registerCodecs } from '#event-log/kafka/codecs.js';
import { patchTimer } from '#event-log/kafka/timer-patch.js';
import { patchTransactions } from '#event-log/kafka/transactions-patch.js';

export type KafkaSettings = Pick<
  Config,
  | 'KAFKA_BROKERS'
  | 'KAFKA_GROUP'
  | 'KAFKA_CLIENT_ID'
  | 'KAFKA_SASL_MECHANISM'
  | 'KAFKA_USERNAME'
  | 'KAFKA_PASSWORD'
  | 'KAFKA_TLS'
  | 'KAFKA_CA_FILE'
  | 'KAFKA_CERT_FILE'
  | 'KAFKA_KEY_FILE'
  | 'KAFKA_PARTITIONS'
>;

/** A client with our settings. `own` narrows it, e.g. to short timeouts. Throws when a file of the settings cannot be read. */
export function kafkaClient(settings: KafkaSettings, own: Partial<KafkaConfig> = {}): Kafka {
  registerCodecs();
  patchTimer();
  patchTransactions();
  return new kafkajs.Kafka({
    clientId: settings.KAFKA_CLIENT_ID,
    brokers: settings.KAFKA_BROKERS.split(',')
      .map((broker) => broker.trim())
      .filter(Boolean),
    ssl: tls(settings),
    ...(settings.KAFKA_SASL_MECHANISM ? { sasl: sasl(settings) } : {}),
    connectionTimeout: 3000,
    requestTimeout: 10_000,
    // Short pauses, few tries: what comes after is our own loop, which never ends.
    retry: { initialRetryTime: 100, maxRetryTime: 1000, retries: 4 },
    logLevel: kafkajs.logLevel.WARN,
    logCreator: () => tell,
    ...own,
  });
}

function tls(settings: KafkaSettings): KafkaConfig['ssl'] {
  if (!settings.KAFKA_TLS) return false;
  const file = (name: 'KAFKA_CA_FILE' | 'KAFKA_CERT_FILE' | 'KAFKA_KEY_FILE') => {
    if (!settings[name]) return undefined;
    try {
      return readFileSync(settings[name], 'utf8');
    } catch (cause) {
      const { message } = cause as Error;
      throw new Error(`${name}: không đọc được tệp PEM / cannot read the PEM file: ${message}`, { cause });
    }
  };
  const [ca, cert, key] = [file('KAFKA_CA_FILE'), file('KAFKA_CERT_FILE'), file('KAFKA_KEY_FILE')];
  return { ...(ca ? { ca: [ca] } : {}), ...(cert ? { cert } : {}), ...(key ? { key } : {}) };
}

function sasl(settings: KafkaSettings): SASLOptions {
  const { KAFKA_USERNAME: username, KAFKA_PASSWORD: password, KAFKA_SASL_MECHANISM: mechanism } = settings;
  if (!username || !password)
    throw new Error(`KAFKA_SASL_MECHANISM=${mechanism}: cần / needs KAFKA_USERNAME and KAFKA_PASSWORD`);
  return { mechanism, username, password } as SASLOptions;
}

const logger = new Logger('Kafka');

/** Part of every start, rebalance and outage; we log those ourselves, once. */
const EXPECTED =
  /coordinator is (not available|loading)|not the coordinator|rebalanc|Connection (error|timeout)|Failed to (connect|send)|ECONNREFUSED|Closed connection|Crash:|Restarting|not aware of this member|This is not the correct|leader|Request .*timed out|disconnect|Topic creation errors|Limiting retries/i;

function tell({ label, namespace, log }: LogEntry): void {
  const reason = typeof log['error'] === 'string' ? `: ${log['error']}` : '';
  const line = `${namespace ? `[${namespace}] ` : ''}${log.message}${reason}`;
  if (label === 'ERROR' && !EXPECTED.test(line)) logger.warn(line);
  else logger.verbose(line);
}
