import * as z from 'zod';
import { type PlainSequence, Sequence } from '@ioc/shared/events/sequence';

/**
 * The CloudEvents 1.0 attributes that this program reads (https://github.com/cloudevents/spec, v1.0.2).
 * `source` + `id` name an event for ever; `subject` is the case's code and the Kafka key, so one case stays in one
 * partition; `sequence` (events/sequence.ts) orders events that carry the same `time`, which counts to the microsecond.
 */

/** An instant with offset or Z, 1990 to 2100, else a typing error. How far ahead: apps/api, ingest/decode/decode.ts. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine((text) => text >= '1990' && text < '2100', 'expected an instant between 1990 and 2100');

/** A code as offices write them: printable, no blanks at the ends, at most 100 characters. */
export const Code = z
  .string()
  .min(1)
  .max(100)
  .regex(/^\S(?:.*\S)?$/u, 'expected a code without blanks at its ends');

/** A code like vp-07: without blanks and accents, so that a person's name cannot be one. */
export const OfficialCode = z
  .string()
  .max(50)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    'expected a code of letters, digits, dot and dash that names nobody, e.g. vp-07',
  )
  .describe('pseudonymous code of an official, never a name');

/** Free text that is shown to people; personal data has no place in it. */
export const Text = z.string().max(2000);

export const Envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(200),
  source: z.string().min(1).max(200),
  type: z.string().min(1).max(200),
  subject: Code,
  time: Instant,
  sequence: Sequence.optional(),
});
export type Envelope = z.infer<typeof Envelope>;

/** A parsed event: its envelope with a plain `sequence`, and `data` stripped of every field that its schema lacks. */
export interface EventOf<Type extends string, Data> {
  readonly id: string;
  readonly source: string;
  readonly type: Type;
  readonly subject: string;
  readonly time: string;
  readonly sequence?: PlainSequence;
  readonly data: Data;
}
