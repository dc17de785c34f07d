import * as z from 'zod';
import { At } from '@ioc/shared/answers/words';

/** What a screen without a session is answered: the code that somebody confirms, or that it is known by now. */
export const Pairing = z
  .object({
    state: z.enum(['waiting', 'known']).describe('known: connect again, the cookie opens the live tables'),
    code: z.string().nullable().describe('what the screen shows; null: it is known'),
    until: At.nullable().describe('then the same question gives another code'),
    ended: z
      .object({ name: z.string().nullable(), at: At.nullable() })
      .nullable()
      .describe('the screen was a display before, and is none any more: its name and since when, where that is known'),
  })
  .meta({
    id: 'Pairing',
    example: { state: 'waiting', code: 'HT4 9KD', until: '2026-11-29T02:10:00.000Z', ended: null },
  });
export type Pairing = z.infer<typeof Pairing>;

const milliseconds = z.int().min(0).max(86_400_000);

/** What a screen measures of itself. Milliseconds. */
export const DisplayPace = z
  .strictObject({
    events: z.int().min(0).max(2000).describe('events that it drew in the last five minutes, those of a backlog apart'),
    p50: milliseconds
      .nullable()
      .describe('from the entry into the event log to the frame that shows it; null: no events'),
    p99: milliseconds.nullable(),
    frames: z.int().min(0).max(1000).describe('frames of one second'),
    longestMs: milliseconds
      .nullable()
      .describe('longest time that a script held the page since the report before; null: the browser does not say'),
  })
  .meta({ id: 'DisplayPace', example: { events: 112, p50: 180, p99: 410, frames: 60, longestMs: 72 } });
export type DisplayPace = z.infer<typeof DisplayPace>;

export const DisplayRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    room: z.string(),
    state: z.enum(['waiting', 'live', 'silent', 'revoked']).describe('waiting: confirmed, and not seen since'),
    since: At.nullable().describe('since when it is silent, revoked or waited for; null while it is live'),
    page: z.string().nullable().describe('what it shows: the address of its page'),
    picture: z.string().nullable().describe('whether its picture is live, in the words of the live protocol'),
    build: z.string().nullable(),
    frameAt: At.nullable().describe('when it drew last'),
    pace: DisplayPace.nullable().describe('null: it has measured nothing yet'),
    address: z.string().describe('the machine that asked for the code'),
    agent: z.string().describe('its browser'),
    pairedAt: At,
    pairedBy: z.string(),
    revokedBy: z.string().nullable(),
  })
  .meta({ id: 'Display' });
export type DisplayRow = z.infer<typeof DisplayRow>;

export const DisplayList = z.object({ rows: z.array(DisplayRow) }).meta({ id: 'DisplayList' });
export type DisplayList = z.infer<typeof DisplayList>;
