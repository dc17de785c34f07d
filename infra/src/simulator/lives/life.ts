import type { Kind } from '@ioc/shared/events/contract';
import { type CloudEvent, timeOf, type Voice } from '#simulator/travel/cloud-event.js';
import { afterSteadyWork, afterWork } from '#simulator/time/office.js';

/** Writes down one case's life. `at` is the case's now; times only go forward, by a second at least. */
export class Life {
  readonly events: CloudEvent[] = [];

  constructor(
    readonly kind: Kind,
    readonly voice: Voice,
    readonly subject: string,
    public at: number,
    /** Born in a demonstration: the offices around it never close. */
    readonly steady: boolean,
  ) {}

  /** An event now. Returns it, so that it may be corrected later. */
  tell(step: string, data: CloudEvent['data'] = {}): CloudEvent {
    const number = this.events.length + 1;
    const event: CloudEvent = {
      specversion: '1.0',
      id: `${this.subject}/${String(number).padStart(2, '0')}`,
      source: `urn:ioc:source:${this.voice.code}`,
      type: `vn.ioc.${this.kind}.${step}.v1`,
      subject: this.subject,
      time: timeOf(this.voice, this.at),
      ...(this.voice.numbers ? { sequence: number } : {}),
      datacontenttype: 'application/json',
      data,
    };
    this.events.push(event);
    this.at = Math.floor(this.at / 1000) * 1000 + 1000;
    return event;
  }

  /** Lets `minutes` of office time pass. */
  work(minutes: number): this {
    return this.until(this.worked(minutes));
  }

  /** When `minutes` of office time will have passed. */
  worked(minutes: number): number {
    return this.steady ? afterSteadyWork(this.at, minutes) : afterWork(this.at, minutes);
  }

  /** Waits by the clock until `at`; an instant that has passed changes nothing. */
  until(at: number): this {
    this.at = Math.max(this.at, at);
    return this;
  }

  instant(at: number): string {
    return timeOf(this.voice, at);
  }
}
