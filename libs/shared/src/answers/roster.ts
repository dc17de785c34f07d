import * as z from 'zod';
import { dutyRoles } from '@ioc/shared/alarms/roles';
import { exceptionKinds, slotDays } from '@ioc/shared/alarms/roster-words';
import { At, Next, Total } from '@ioc/shared/answers/words';

const Person = z.string().describe('name by which the person signs in, or is known on the shift');

export const RosterSlot = z
  .object({
    id: z.string(),
    duty: z.enum(dutyRoles),
    unit: z.string(),
    days: z.enum(slotDays),
    weekdays: z.array(z.int().min(1).max(7)).describe('1 Monday … 7 Sunday; empty: all'),
    from: z.string().describe('local time, HH:MM'),
    to: z.string().describe('local time, HH:MM; not later than `from`: on the next day'),
    person: Person.nullable().describe('null: only whoever is named for a single day'),
    deputy: Person.nullable().describe('is on when the person is away and nobody else is named'),
    since: z.iso.date().describe('first local day'),
  })
  .meta({ id: 'RosterSlot' });
export type RosterSlot = z.infer<typeof RosterSlot>;

export const RosterSpell = z
  .object({
    slot: z.string(),
    day: z.iso.date().describe('on which it begins'),
    duty: z.enum(dutyRoles),
    unit: z.string(),
    unitName: z.string(),
    start: At,
    end: At,
    person: Person.nullable().describe('null: nobody; that is an alarm'),
    because: z.enum(['pattern', 'deputy', ...exceptionKinds]).describe('why it is this person'),
    exception: z.string().nullable().describe('the line that changed this day; take it back by its id'),
  })
  .meta({ id: 'RosterSpell' });
export type RosterSpell = z.infer<typeof RosterSpell>;

export const Roster = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    version: z.string().describe('give it with a change: one that somebody else made since then is refused with 409'),
    mayChange: z.boolean(),
    now: z.array(RosterSpell).describe('who is on at this moment'),
    slots: z.array(RosterSlot),
    spells: z.array(RosterSpell).describe('of these days, in order of time'),
  })
  .meta({ id: 'Roster', description: 'Who is on by unit and hour. For the shift, never for a wall.' });
export type Roster = z.infer<typeof Roster>;

export const RosterChanged = z.object({ id: z.string(), version: z.string() }).meta({ id: 'RosterChanged' });

export const RosterHistory = z
  .object({
    total: Total,
    rows: z.array(
      z.object({
        id: z.string(),
        at: At,
        author: z.string(),
        role: z.string(),
        kind: z.enum(['slot', 'exception', 'withdrawal']),
        slot: z.string().nullable(),
        day: z.iso.date().nullable(),
        of: z.string().nullable().describe('what was withdrawn'),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
    next: Next,
  })
  .meta({ id: 'RosterHistory', description: 'Every change of the roster, newest first. Only grows.' });
export type RosterHistory = z.infer<typeof RosterHistory>;
