import type { ErrorAnswer } from '@ioc/shared/answers/error';
import * as z from 'zod';
import { errorAnswer, type Said } from '#platform/error-answer.js';

/** The answers of the HTTP door, as the OpenAPI document shows them. */
const Accepted = z
  .object({
    index: z.int().describe('place in the request, from 0'),
    id: z.string(),
    status: z.literal('accepted'),
    topic: z.string(),
    partition: z.int(),
    offset: z.string().describe('place in the event log; a 64-bit number as text'),
  })
  .meta({ id: 'EventAccepted' });

const Refused = z
  .object({
    index: z.int(),
    id: z.string().nullable(),
    status: z.literal('refused'),
    reason: z.string().describe('e.g. wrong-field, unknown-unit, foreign-source'),
    path: z.string().nullable().describe('the bad field, dotted; null: the event as a whole'),
    message: z.string().describe('in Vietnamese'),
    messageEn: z.string(),
  })
  .meta({ id: 'EventRefused' });

export const Results = z.object({ results: z.array(z.discriminatedUnion('status', [Accepted, Refused])) }).meta({
  id: 'EventResults',
  description: 'One result per event, in the order of the request.',
});
export type Result = z.infer<typeof Results>['results'][number];

/** What is answered: one result per event, or why the request as a whole was refused, which then accepted nothing. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: z.infer<typeof Results> | Said;
}

const see = 'docs/departments/README.md';

export const failure = (status: number, said: Said, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { see, ...said },
});

/** The answer as it is sent: a refusal of the whole request has the shape of every other error. */
export const sentBody = ({ status, body }: Answer, requestId: string): z.infer<typeof Results> | ErrorAnswer =>
  'results' in body ? body : errorAnswer(status, body, requestId);

const notAllowed = ['unknown-source', 'foreign-source', 'foreign-kind', 'foreign-unit'];

/** 200: all accepted. 207: some. 403: all refused, for what the key or its source may not say. 409: all are conflicts. 400: all refused. */
export function answerOf(results: readonly Result[]): Answer {
  const refused = results.filter((one) => one.status === 'refused');
  const status = () => {
    if (refused.length === 0) return 200;
    if (refused.length < results.length) return 207;
    if (refused.every(({ reason }) => reason === 'conflict')) return 409;
    return refused.every(({ reason }) => notAllowed.includes(reason)) ? 403 : 400;
  };
  return { status: status(), headers: {}, body: { results: [...results] } };
}
