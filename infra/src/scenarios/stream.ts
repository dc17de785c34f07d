import type { CloudEvent } from '#simulator/travel/cloud-event.js';

/** A CloudEvent as it is posted to the event door. */
export type SentEvent = Omit<CloudEvent, 'sequence' | 'datacontenttype'>;

/** Local instant of a day, e.g. at('2022-03-14', '16:30'). */
export const at = (day: string, time = '08:00'): string => `${day}T${time}:00+07:00`;

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** One event; its id is made of its case and step, so the same stream always carries the same ids. */
export function event(
  kind: 'dossier' | 'complaint' | 'task' | 'document',
  step: string,
  of: { source: string; subject: string; time: string },
  data: SentEvent['data'] = {},
): SentEvent {
  const type = `vn.ioc.${kind}.${step}.v1`;
  return { specversion: '1.0', id: `${of.subject}-${step}`, type, ...of, data };
}

/** What somebody published, or what is simulated under the source mo-phong. */
export interface Observed {
  readonly indicator: string;
  readonly unit: string;
  /** 2020, 2022-11, 2023-Q1. */
  readonly period: string;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly plan?: number;
  readonly samePeriod?: number;
  readonly rank?: number;
  readonly rankOf?: number;
  /** Reading of one sensor or camera. */
  readonly device?: string;
}

/** A published value: official, with where it was published in its note. `day`: when it was true. */
export const published = (of: Observed, day: string, note: string): SentEvent =>
  observed(of, day, 'official', note, 'bao-cao');

/** A value that nobody published; says so. */
export const simulated = (of: Observed, day: string, source = 'mo-phong'): SentEvent =>
  observed(of, day, 'estimate', 'Số mô phỏng để minh họa, không phải số công bố', source);

function observed(of: Observed, day: string, status: string, note: string, source: string): SentEvent {
  const subject = `${of.indicator}/${of.device ?? of.unit}/${of.period}`;
  const base = { specversion: '1.0', id: `${subject}-${status}`, source, type: 'vn.ioc.kpi.observed.v1' } as const;
  return { ...base, subject, time: at(day), data: { ...of, status, asOf: at(day), note } };
}

/** Whole numbers that add up to `total`, as even as can be. */
export function split(total: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, i) => Math.floor((total * (i + 1)) / parts) - Math.floor((total * i) / parts),
  );
}

/** The element at `i`, counting round and round. @throws Error for an empty list */
export function around<T>(list: readonly T[], i: number): T {
  const found = list[i % list.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}
