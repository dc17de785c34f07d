import { Logger } from '@nestjs/common';
import type { HealthProblem } from '@ioc/shared/answers/health';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { answerOf, failure, type Answer, type Result } from '#doors/http/answer.js';
import { judgeEvent, type JudgedEvent, type Terms } from '#doors/http/judge.js';
import { judgeTogether } from '#doors/http/judge-together.js';
import { inTime } from '#doors/http/in-time.js';
import { type FindHolders, withinUnits } from '#doors/http/within-units.js';
import { besideOf, readBody, type Posted } from '#doors/http/read-body.js';
import type { Appended, EventLog } from '#event-log/event-log.js';
import type { KeyRing } from '#identity/key-ring.js';
import { RateLimit } from '#identity/rate-limit.js';
import { sightOf } from '#identity/sight.js';
import type { Speaker } from '#identity/source-keys.js';
import { type Refusal, refusalsOf } from '#doors/http/refusals-of.js';
import type { Decoded, DecodeLimits } from '#ingest/decode/decode.js';
import { type Rejection, rejected } from '#problems/rejection.js';
import type { Said } from '#platform/error-answer.js';

/** Requests that may wait for the event log at once; the next is asked to come back. */
export const maxWaiting = 32;
/** After this long without an answer from the event log the sender is asked to come back. */
export const patienceMs = 10_000;
/** After this long without an answer about conflicts events are taken all the same: the intake will find them. */
export const conflictsMs = 1000;

type HttpHeaders = Readonly<Record<string, string | string[] | undefined>>;

export interface DoorSettings {
  readonly topicPrefix: string;
  readonly limits: DecodeLimits;
  /** Why nothing may be accepted now; the same reasons as in /ready. */
  readonly closedBy: () => readonly HealthProblem[];
  /** Which of these events, by index, are known with other contents. */
  readonly findConflicts: (events: readonly Decoded[]) => Promise<ReadonlySet<number>>;
  /** Whether each event's case, by index, is held by one of these units; absent: the case is not known. */
  readonly findHolders: FindHolders;
  /** Counts what was refused, without contents. */
  readonly noteRefusals: (source: string, refusals: readonly Refusal[], at: number) => void;
}

/** The HTTP door: a request becomes records of the event log, or a sentence for its sender. It writes nothing else. */
export class EventDoor {
  private readonly log = new Logger('EventDoor');
  private waiting = 0;
  private failing = false;

  constructor(
    private readonly eventLog: EventLog,
    private readonly catalogue: CatalogueHolder,
    private readonly keys: KeyRing,
    private readonly settings: DoorSettings,
    private readonly rate = new RateLimit(),
  ) {}

  /** Takes one POST; never throws. `body` is null where the request had none. */
  async receive(headers: HttpHeaders, body: Buffer | null): Promise<Answer> {
    const speaker = this.keys.speaker(headers);
    if (speaker === null) return unknownKey();
    const answer = await this.answer(speaker, headers, body);
    this.note(speaker.source, answer);
    return answer;
  }

  /** Counts what an answer refuses, also one that was given before the body was read whole. */
  note(speaker: string, answer: Answer): void {
    this.settings.noteRefusals(speaker, refusalsOf(answer), Date.now());
  }

  private async answer(speaker: Speaker, headers: HttpHeaders, body: Buffer | null): Promise<Answer> {
    const read = readBody(headers, body ?? Buffer.alloc(0));
    if (!read.ok) return failure(read.status, read.said);
    const now = Date.now();
    const wait = this.rate.take(speaker.source, Math.max(1, read.events.length), now);
    if (wait > 0) return tooMany(wait);
    const simulated = this.keys.isSimulated(headers);
    const catalogue = this.catalogue.current;
    const beside = besideOf(headers);
    const terms = { speaker: speaker.source, keyLimits: speaker, simulated, catalogue, now, beside, ...this.settings };
    const judged = await judgeAll(read.events, terms);
    const own = await withinUnits(judged, sightOf(speaker.units, catalogue) ?? [], this.settings.findHolders).catch(
      () => null,
    );
    return own === null ? away(5) : this.append(await this.withoutConflicts(own));
  }

  private withoutConflicts(judged: readonly JudgedEvent[]): Promise<readonly JudgedEvent[]> {
    return judgeTogether(judged, async (events) => {
      const found = await inTime(this.settings.findConflicts(events), conflictsMs).catch(() => new Set<number>());
      return new Map([...found].flatMap((n) => (events[n] ? [[n, inConflict(events[n])] as const] : [])));
    });
  }

  private async append(judged: readonly JudgedEvent[]): Promise<Answer> {
    const records = judged.flatMap((one) => (one.ok ? [one.record] : []));
    if (records.length === 0) return answerOf(results(judged, []));
    // What stops one topic closes the door for its events alone.
    const concerns = ({ topic }: HealthProblem) => topic === null || records.some((record) => record.topic === topic);
    const reasons = this.settings.closedBy().filter(concerns);
    if (reasons.length > 0) return closed(reasons);
    if (this.waiting >= maxWaiting) return away(1);
    this.waiting += 1;
    try {
      const places = await inTime(this.eventLog.append(records), patienceMs);
      if (this.failing) this.log.log('Nhật ký sự kiện ghi lại được / Event log is written again');
      this.failing = false;
      return answerOf(results(judged, places));
    } catch (error) {
      // Once, not once a request: senders come back every few seconds.
      if (!this.failing) this.log.warn(`Nhật ký sự kiện không ghi được / Event log away: ${(error as Error).message}`);
      this.failing = true;
      return away(5);
    } finally {
      this.waiting -= 1;
    }
  }
}

const inConflict = ({ event: { id, source } }: Decoded): Rejection =>
  rejected('conflict', 'id', `event ${id} of ${source} is known with other contents`);

/** Judges in slices, so that a large batch does not hold up the sockets of the wall. */
async function judgeAll(events: readonly Posted[], terms: Terms): Promise<JudgedEvent[]> {
  const judged: JudgedEvent[] = [];
  for (const [index, posted] of events.entries()) {
    if (index > 0 && index % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    judged.push(judgeEvent(posted, index, terms));
  }
  return judged;
}

function results(judged: readonly JudgedEvent[], places: readonly Appended[]): Result[] {
  let next = 0;
  return judged.map((one, index): Result => {
    if (!one.ok) return one.refused;
    const { topic, partition, offset } = places[next++] as Appended;
    return { index, id: one.id, status: 'accepted', topic, partition, offset: offset.toString() };
  });
}

export const unknownKey = (): Answer =>
  failure(
    401,
    {
      code: 'no-source-key',
      message: 'Cần khóa của nguồn còn hiệu lực: Authorization: Bearer <khóa> hoặc x-api-key: <khóa>',
      messageEn: 'Expected a source key in force: Authorization: Bearer <key> or x-api-key: <key>',
      field: 'authorization',
    },
    { 'www-authenticate': 'Bearer realm="ioc"' },
  );

const tooMany = (seconds: number): Answer =>
  later(429, seconds, {
    code: 'too-fast',
    message: `Gửi quá nhanh, thử lại sau ${seconds} giây`,
    messageEn: `Too fast, come back in ${seconds} s`,
  });

const again = 'gửi lại nguyên yêu cầu này sau, cùng mã sự kiện sẽ không bị tính hai lần';
const againEn = 'send this request again later, the same ids are never counted twice';

const closed = (reasons: readonly HealthProblem[]): Answer =>
  later(503, 5, {
    code: 'door-closed',
    message: `Chưa nhận sự kiện: ${reasons.map(({ message }) => message).join('; ')}. Xem /ready; ${again}`,
    messageEn: `No events are accepted: ${reasons.map(({ messageEn }) => messageEn).join('; ')}. See /ready; ${againEn}`,
    see: 'docs/operations/health.md',
  });

const away = (seconds: number): Answer =>
  later(503, seconds, {
    code: 'log-away',
    message:
      'Nhật ký sự kiện tạm thời không ghi được; gửi lại nguyên yêu cầu này, cùng mã sự kiện sẽ không bị tính hai lần',
    messageEn:
      'The event log cannot be written just now; send this request again, the same ids are never counted twice',
    see: 'docs/operations/health.md',
  });

const later = (status: 429 | 503, seconds: number, said: Said): Answer =>
  failure(status, said, { 'retry-after': String(seconds) });
