import * as z from 'zod';
import { complaintEvents } from '@ioc/shared/events/complaint';
import { correctionsOf } from '@ioc/shared/events/correction';
import { documentEvents } from '@ioc/shared/events/document';
import { dossierEvents } from '@ioc/shared/events/dossier';
import type { EventOf } from '@ioc/shared/events/envelope';
import { kpiEvents } from '@ioc/shared/events/kpi';
import { registerEvents } from '@ioc/shared/events/register';
import { sourceEvents } from '@ioc/shared/events/source';
import { taskEvents } from '@ioc/shared/events/task';

/** Every event type of the product with its schema: the one list from which checks, documents and generators come. */
export const contract = {
  dossier: { ...dossierEvents, ...correctionsOf('dossier') },
  complaint: { ...complaintEvents, ...correctionsOf('complaint') },
  task: { ...taskEvents, ...correctionsOf('task') },
  document: { ...documentEvents, ...correctionsOf('document') },
  kpi: { ...kpiEvents, ...correctionsOf('kpi') },
  register: { ...registerEvents, ...correctionsOf('register') },
  source: sourceEvents,
} as const;

export type Kind = keyof typeof contract;
export const kinds = Object.keys(contract) as Kind[];

/** The default topic of each kind; a setting may rename them. */
export const topics: Record<Kind, string> = {
  dossier: 'dossier.events',
  complaint: 'complaint.events',
  task: 'task.events',
  document: 'document.events',
  kpi: 'kpi.updates',
  register: 'register.events',
  source: 'source.events',
};

type EventFor<K extends Kind> = {
  [T in keyof (typeof contract)[K] & string]: (typeof contract)[K][T] extends z.ZodType<infer Data>
    ? EventOf<T, Data>
    : never;
}[keyof (typeof contract)[K] & string];

export type DossierEvent = EventFor<'dossier'>;
export type ComplaintEvent = EventFor<'complaint'>;
export type TaskEvent = EventFor<'task'>;
export type DocumentEvent = EventFor<'document'>;
export type KpiEvent = EventFor<'kpi'>;
export type RegisterEvent = EventFor<'register'>;
export type SourceEvent = EventFor<'source'>;
export type AnyEvent =
  DossierEvent | ComplaintEvent | TaskEvent | DocumentEvent | KpiEvent | RegisterEvent | SourceEvent;

const byType = new Map<string, { kind: Kind; schema: z.ZodType }>(
  kinds.flatMap((kind) => Object.entries(contract[kind]).map(([type, schema]) => [type, { kind, schema }] as const)),
);
/** Kind and schema of a type name, or undefined for a type that this version does not know. */
export const schemaOf = (type: string) => byType.get(type);
