import { Logger } from '@nestjs/common';
import type { Kafka } from 'kafkajs';
import { aborter } from '#event-log/aborter.js';
import { backoff, pause } from '#event-log/backoff.js';
import type {
  Appended,
  Consumer,
  EventLog,
  LogHealth,
  LogRecord,
  NewRecord,
  PartitionSpan,
} from '#event-log/event-log.js';
import { AdminLink } from '#event-log/kafka/admin-link.js';
import { Appender } from '#event-log/kafka/appender.js';
import { kafkaClient, type KafkaSettings } from '#event-log/kafka/client.js';
import { GroupSession } from '#event-log/kafka/group-session.js';
import type { Gap } from '#event-log/kafka/partition-pump.js';
import { readPlaces } from '#event-log/kafka/read-places.js';
import { type Bounds, partitionBounds, Topics } from '#event-log/kafka/topics.js';
import { Pulse } from '#event-log/pulse.js';

const logger = new Logger('Kafka');

/** The event log on Apache Kafka, through kafkajs. Keeps trying whatever the broker does; see docs/operations/kafka.md. */
export class KafkaLog implements EventLog {
  readonly kind = 'kafka';
  private readonly kafka: Kafka;
  private readonly admin: AdminLink;
  private readonly appender: Appender;
  private readonly pinger: AdminLink;
  private readonly pulse: Pulse;
  private readonly topics: Topics;
  private readonly stops = new Set<() => Promise<void>>();
  private session: { topics: readonly string[]; group: GroupSession } | undefined;
  private spans: readonly PartitionSpan[] = [];

  /** `onGap` hears of records that the broker deleted before they were read; `fetchBytes`: most of one fetch of a partition. */
  constructor(
    private readonly settings: KafkaSettings,
    private readonly onGap: (gap: Gap) => void = () => undefined,
    private readonly fetchBytes = 4 * 1024 * 1024,
  ) {
    this.kafka = kafkaClient(settings);
    this.admin = new AdminLink(this.kafka);
    this.topics = new Topics(this.admin, settings.KAFKA_PARTITIONS);
    this.appender = new Appender(this.kafka, (topics) => this.topics.partitionsOf(topics));
    const brief = { connectionTimeout: 1500, requestTimeout: 2000, retry: { retries: 0 } };
    this.pinger = new AdminLink(kafkaClient(settings, brief));
    this.pulse = new Pulse(() => this.ping(), 1000);
  }

  async append(records: readonly NewRecord[]): Promise<Appended[]> {
    const appended = await this.appender.append(records);
    if (records.length > 0) this.pulse.beat();
    return appended;
  }

  async consume(topics: readonly string[], consumer: Consumer): Promise<() => Promise<void>> {
    const stopping = aborter();
    const running = this.keepConsuming(topics, consumer, stopping.signal);
    const stop = async () => {
      stopping.abort();
      await running;
      this.stops.delete(stop);
    };
    this.stops.add(stop);
    return stop;
  }

  read(places: readonly Appended[]): Promise<(LogRecord | null)[]> {
    return readPlaces(this.kafka, this.admin, this.settings.KAFKA_GROUP, places);
  }

  health(): LogHealth {
    return { alive: this.pulse.alive, lag: this.session?.group.lag ?? 0, spans: this.spans, problems: [] };
  }

  async close(): Promise<void> {
    await Promise.all([...this.stops].map((stop) => stop()));
    await this.pulse.stop();
    await Promise.all([this.appender.close(), this.admin.close(), this.pinger.close()]);
  }

  private async keepConsuming(topics: readonly string[], consumer: Consumer, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.topics.partitionsOf(topics);
        const group = new GroupSession(this.kafka, consumer, {
          group: this.settings.KAFKA_GROUP,
          topics,
          fetchBytes: this.fetchBytes,
          bounds: (topic, partition) => this.bounds(topic, partition),
          answered: () => ((failures = 0), this.pulse.beat()),
          onGap: this.onGap,
        });
        this.session = { topics, group };
        await group.run(signal);
      } catch (error) {
        if (signal.aborted) break;
        this.topics.forget();
        const ms = Math.round(backoff(failures++, Math.random()));
        logger.warn(
          `Chưa đọc được từ Kafka / cannot read from Kafka: ${(error as Error).message}; thử lại sau / again in ${ms} ms`,
        );
        await pause(ms, signal);
      }
    }
    this.session = undefined;
  }

  private async bounds(topic: string, partition: number): Promise<Bounds> {
    const found = (await partitionBounds(this.admin, topic)).get(partition);
    if (!found) throw new Error(`The broker knows no partition ${partition} of ${topic}`);
    return found;
  }

  /** Asks the broker where the partitions end: that tells that it is there, and the lag also while nothing is fetched. */
  private async ping(): Promise<void> {
    const session = this.session;
    if (!session) return void (await this.pinger.ask((admin) => admin.describeCluster()));
    const spans: PartitionSpan[] = [];
    for (const topic of session.topics) {
      for (const [partition, { low, high }] of await partitionBounds(this.pinger, topic)) {
        session.group.endsAt(topic, partition, high);
        spans.push({ topic, partition, begin: low, end: high });
      }
    }
    this.spans = spans;
  }
}
