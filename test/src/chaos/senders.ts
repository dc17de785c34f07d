import { setTimeout as pause } from 'node:timers/promises';
import type { CloudEvent } from '@ioc/infra/simulator/travel/cloud-event';
import type { Pace } from '@ioc/test/chaos/plan';
import { postBytes, type Result } from '@ioc/test/support/api';
import type { Random } from '@ioc/test/support/random';

/** One event and what the door said of it last. */
export interface Acknowledged {
  readonly event: CloudEvent;
  /** Sent under the id of an earlier event with other contents: quarantined, not journaled. */
  readonly conflict: boolean;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

interface Post {
  readonly source: string;
  readonly events: readonly CloudEvent[];
  readonly conflict: boolean;
}

/** After so many posts one goes out again with other contents. */
const conflictEvery = 12;

/**
 * Departments that send through the HTTP door and send again, under the same ids, until they are stated "accepted": so
 * whatever was sent is acknowledged in the end, and what was acknowledged is known with its place in the log.
 */
export class Senders {
  readonly acknowledged: Acknowledged[] = [];
  private readonly waiting = new Map<string, CloudEvent[]>();
  private running: Promise<unknown> = Promise.resolve();
  private sending = false;
  private posts = 0;
  private heard: () => void = () => undefined;

  constructor(
    private readonly url: string,
    private readonly events: Iterator<CloudEvent>,
    private readonly dice: Random,
  ) {}

  start(pace: Pace): void {
    this.sending = true;
    this.running = Promise.all(Array.from({ length: pace.lanes }, () => this.lane(pace)));
    this.running.catch(() => undefined); // heard in stop()
  }

  /** Resolves when everything that was begun is acknowledged. */
  async stop(): Promise<void> {
    this.sending = false;
    await this.running;
  }

  /** The next acknowledgement. */
  next(): Promise<void> {
    return new Promise((done) => (this.heard = done));
  }

  private async lane(pace: Pace): Promise<void> {
    while (this.sending) {
      const post = this.gather(pace.events);
      await this.untilAccepted(post);
      this.posts += 1;
      if (this.posts % conflictEvery === 0) await this.untilAccepted(contradicted(post));
      await pause(this.dice.between(pace.from, pace.to));
    }
  }

  /** The next events of one source: as a department's own adapter would send them. */
  private gather(size: number): Post {
    for (;;) {
      const { value, done } = this.events.next();
      if (done) throw new Error('The load has ended before the kills: give it more events.');
      const group = this.waiting.get(value.source) ?? [];
      this.waiting.set(value.source, group);
      group.push(value);
      if (group.length < size) continue;
      this.waiting.delete(value.source);
      return { source: value.source.replace('urn:ioc:source:', ''), events: group, conflict: false };
    }
  }

  private async untilAccepted({ source, events, conflict }: Post): Promise<void> {
    const bytes = JSON.stringify(events);
    for (;;) {
      const results = await this.tried(source, bytes);
      if (results) {
        results.forEach((result, index) => this.note(result, events[index] as CloudEvent, conflict));
        this.heard();
        return;
      }
      await pause(100);
    }
  }

  private async tried(source: string, bytes: string): Promise<Result[] | null> {
    return postBytes(this.url, source, bytes, 'application/cloudevents-batch+json', 20_000).catch(() => null);
  }

  private note(result: Result, event: CloudEvent, conflict: boolean): void {
    // The first of the id is journaled already, and the door says so: nothing was accepted.
    if (conflict && result.status === 'refused' && result.reason === 'conflict') return;
    if (result.status !== 'accepted') throw new Error(`Refused: ${JSON.stringify(result)} ${JSON.stringify(event)}`);
    const { topic, partition, offset } = result;
    this.acknowledged.push({ event, conflict, topic, partition, offset });
  }
}

/** The same ids with other contents: someone must say which is true, so these go to quarantine. */
function contradicted({ source, events }: Post): Post {
  const [first] = events as [CloudEvent];
  const time = new Date(Date.parse(first.time) + 60_000).toISOString();
  return { source, events: [{ ...first, time }], conflict: true };
}
