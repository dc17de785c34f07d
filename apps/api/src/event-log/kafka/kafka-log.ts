import { Logger } from '@nestjs/common';
import type { Kafka } from 'kafkajs';
import { aborter, ConsumerRuns } from '#event-log/consumer-runs.js';
import type {
  Appended,
  Consumer,
  EventLog,
  LogHealth,
  LogProblem,
  LogRecord,
  NewRecord,
  PartitionSpan,
  PartitionView,
} from '#event-log/event-log.js';
import { Appender } from '#event-log/kafka/appender.js';
import { kafkaClient, type KafkaSettings } from '#event-log/kafka/client.js';
import { GroupSession } from '#event-log/kafka/group-session.js';
import { type AdminLink, adminLink } from '#event-log/kafka/link.js';
import { readKafkaPlaces } from '#event-log/kafka/read-places.js';
import { TopicInspector } from '#event-log/kafka/topic-inspector.js';
import { type KnownIdentities, partitionBounds, Topics } from '#event-log/kafka/topics.js';
import { LivenessProbe } from '#event-log/liveness-probe.js';
import { topicChanged, TopicStopped } from '#event-log/topic-problems.js';

const logger = new Logger('Kafka');

export interface KafkaLogOptions {
  /** Identities of the topics that were read before; none by default. */
  readonly identities?: KnownIdentities;
  /** Most bytes of one fetch of a partition. */
  readonly fetchBytes?: number;
}

/** The event log on Apache Kafka, through kafkajs. Keeps trying whatever the broker does; see docs/operations/kafka.md. */
export class KafkaLog implements EventLog {
  readonly kind = 'kafka';
  private readonly kafka: Kafka;
  private readonly admin: AdminLink;
  private readonly appender: Appender;
  private readonly pinger: AdminLink;
  private readonly pulse: LivenessProbe;
  private readonly topics: Topics;
  private readonly runs = new ConsumerRuns();
  private readonly inspector: TopicInspector;
  private spans: readonly PartitionSpan[] = [];
  private session: GroupSession | undefined;
  /** The topics that cannot be read because they are gone, and what ends the session once that changes. */
  private gone: readonly LogProblem[] = [];
  private regroup = aborter();

  constructor(
    private readonly settings: KafkaSettings,
    private readonly options: KafkaLogOptions = {},
  ) {
    this.kafka = kafkaClient(settings);
    this.admin = adminLink(this.kafka);
    this.inspector = new TopicInspector(this.kafka);
    const none = async () => new Map<string, string>();
    this.topics = new Topics(this.admin, settings.KAFKA_PARTITIONS, options.identities ?? none);
    this.appender = new Appender(this.kafka, (topics) => this.topics.partitionsOf(topics));
    const brief = { connectionTimeout: 1500, requestTimeout: 2000, retry: { retries: 0 } };
    this.pinger = adminLink(kafkaClient(settings, brief));
    this.pulse = new LivenessProbe(() => this.ping(), 1000);
  }

  async append(records: readonly NewRecord[]): Promise<Appended[]> {
    const appended = await this.appender.append(records);
    if (records.length > 0) this.pulse.beat();
    return appended;
  }

  async consume(topics: readonly string[], consumer: Consumer): Promise<() => Promise<void>> {
    return this.runs.start(
      (signal, answered) => this.readOn(topics, consumer, signal, answered),
      (error, ms) => {
        this.topics.forget();
        logger.warn(
          `Chưa đọc được từ Kafka / cannot read from Kafka: ${error.message}; thử lại sau / again in ${ms} ms`,
        );
      },
    );
  }

  read(places: readonly Appended[]): Promise<(LogRecord | null)[]> {
    return readKafkaPlaces(this.kafka, this.admin, this.settings.KAFKA_GROUP, places);
  }

  health(): LogHealth {
    const { session } = this;
    return {
      alive: this.pulse.alive,
      lag: session?.lag ?? 0,
      spans: this.spans,
      problems: [...this.gone, ...(session?.problems ?? [])],
    };
  }

  async close(): Promise<void> {
    await this.runs.close();
    await this.pulse.stop();
    await Promise.all([this.appender, this.admin, this.pinger, this.inspector].map((one) => one.close()));
  }

  /** One membership in the group, from joining it to its end. */
  private async readOn(
    topics: readonly string[],
    consumer: Consumer,
    signal: AbortSignal,
    answered: () => void,
  ): Promise<void> {
    this.regroup = aborter();
    this.gone = await this.topics.gone(topics);
    const group = new GroupSession(this.kafka, consumer, {
      group: this.settings.KAFKA_GROUP,
      topics: topics.filter((topic) => !this.gone.some((problem) => problem.topic === topic)),
      fetchBytes: this.options.fetchBytes ?? 4 * 1024 * 1024,
      view: (topic, partition) => this.view(topic, partition),
      identity: (topic) => this.identity(topic),
      answered: () => (answered(), this.pulse.beat()),
    });
    this.session = group;
    await group.run(AbortSignal.any([signal, this.regroup.signal]));
  }

  private async identity(topic: string): Promise<string | null> {
    return (await this.inspector.identities([topic])).get(topic) ?? null;
  }

  private async view(topic: string, partition: number): Promise<PartitionView> {
    const identity = await this.identity(topic);
    if (identity === null) throw new TopicStopped(topicChanged(topic, null, null));
    const bounds = (await partitionBounds(this.admin, topic)).get(partition);
    if (!bounds) throw new Error(`The broker knows no partition ${partition} of ${topic}`);
    return { identity, ...bounds, value: (of, offset) => this.inspector.value(topic, of, offset) };
  }

  /**
   * Asks the broker which topics there are and where the partitions end: this shows that it is there, that a topic is
   * another one now, and the lag also while nothing is fetched.
   */
  private async ping(): Promise<void> {
    const { session, gone, regroup } = this;
    if (!session) return void (await this.pinger.ask((admin) => admin.describeCluster()));
    const reading = session.reading();
    const identities = await this.inspector.identities(session.topics);
    // One that was started again by the operator is made here, and gone no longer.
    const stillGone = gone.length > 0 ? await this.topics.gone(gone.flatMap(({ topic }) => topic ?? [])) : gone;
    if (stillGone.length < gone.length || session.topics.some((topic) => !identities.get(topic))) {
      this.topics.forget();
      return regroup.abort();
    }
    const spans: PartitionSpan[] = [];
    for (const topic of session.topics) {
      for (const [partition, { low, high }] of await partitionBounds(this.pinger, topic)) {
        spans.push({ topic, partition, begin: low, end: high });
        const here = reading.find((one) => one.topic === topic && one.partition === partition);
        here?.found(identities.get(topic) ?? '', high);
      }
    }
    this.spans = spans;
  }
}
