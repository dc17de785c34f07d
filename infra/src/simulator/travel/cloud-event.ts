import type { Kind } from '@ioc/shared/events/contract';

/** An event as a department sends it: CloudEvents 1.0, JSON format. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly sequence?: number;
  readonly datacontenttype: 'application/json';
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event on its way: `publishAt` (milliseconds) is when its sender lets go of it. */
export interface Delivery {
  readonly publishAt: number;
  readonly kind: Kind;
  readonly event: CloudEvent;
  /** Why nobody will understand it: sent on purpose, so that the quarantine is never empty. */
  readonly broken?: string;
}

/** How a source writes: some stamp local time, some UTC; some number the events of a case, some do not. */
export interface Voice {
  readonly code: string;
  readonly utc: boolean;
  readonly numbers: boolean;
  /** Sends dossiers as state codes and not by named events; these are its own codes for work in process. */
  readonly codes?: readonly string[] | undefined;
}

const offsetMs = 7 * 3_600_000;
export const localTime = (at: number): string => `${new Date(at + offsetMs).toISOString().slice(0, 19)}+07:00`;
export const timeOf = (voice: Voice, at: number): string =>
  voice.utc ? `${new Date(at).toISOString().slice(0, 19)}Z` : localTime(at);
