import * as z from 'zod';
import { type DueKind, dueKinds } from '@ioc/shared/live/charts';
import { consequences, type Consequence } from '@ioc/shared/alarms/priority';
import { dutyRoles, type DutyRole } from '@ioc/shared/alarms/roles';
import { schemaOf } from '@ioc/shared/events/contract';
import { Code } from '@ioc/shared/events/envelope';
import { watchedSilences, type WatchedSilence } from '@ioc/shared/live/silence';
import type { UnitKind } from '#catalogue/unit-kind.js';
import { Name, optional } from '#catalogue/words.js';

const unitKinds = ['province', 'department', 'commune', 'centre'] as const;
/** A day: what takes longer is a report, not an alarm. */
const mostMinutes = 1440;
const Minutes = z.number().min(0).max(mostMinutes);

/** Working hours of half a year: what is judged by the calendar looks no further. */
const mostHours = 1000;
const Units = z.array(z.enum(unitKinds)).min(1);
const EventType = z
  .string()
  .refine((type) => schemaOf(type) !== undefined, 'loại sự kiện của hợp đồng / a type of event of the contract');
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/**
 * What a rule looks at: a figure of each unit of these kinds, or its change; whatever the catalogue judges; events that are
 * absent; what will be overdue; a source's silence, problems of the path, empty slots of the roster.
 */
const Watched = z.union([
  z.strictObject({
    figure: Code,
    units: Units.default(['province']),
    /** Compared with its value at the same full hour of the day, the weekday or the date before. */
    change: z
      .strictObject({ since: z.enum(['day', 'week', 'month']), as: z.enum(['absolute', 'percent']).default('percent') })
      .optional(),
  }),
  /** Figures of the province that the catalogue itself judges, each by its own limits; those that another rule watches are its. */
  z.strictObject({ judged: z.literal('all'), except: z.array(Code).max(100).optional() }),
  /** None of these events for so many working hours: from each source of `from`, of each unit, or at all. */
  z.strictObject({
    absent: z.array(EventType).min(1).max(20),
    from: z.union([z.literal('all'), z.array(Code).min(1)]).optional(),
    units: Units.optional(),
    withinHours: z.number().positive().max(mostHours),
  }),
  /** Open cases that fall due by the next such hour, less what the unit finishes by then at its pace of recent days. */
  z.strictObject({
    forecast: z.enum(dueKinds),
    units: Units.default(['province']),
    by: z.strictObject({ weekday: z.enum(weekdays), hour: z.int().min(0).max(23) }),
    recentDays: z.int().min(1).max(60).default(10),
  }),
  z.strictObject({
    sources: z.union([z.literal('all'), z.array(Code).min(1)]),
    /** Of this kind alone; absent: whoever is silent, whatever the reason. A broken pipe is one alarm and not one of each source. */
    silence: z.enum(watchedSilences).optional(),
  }),
  z.strictObject({
    path: z.union([z.literal('all'), z.array(Code).min(1)]),
    /** Problems that another rule is for. */
    except: z.array(Code).max(50).optional(),
  }),
  z.strictObject({
    roster: z.union([z.literal('all'), z.array(z.enum(dutyRoles)).min(1)]),
    /** So long before a slot begins it is already judged. */
    aheadMinutes: Minutes.default(0),
  }),
]);

/** What makes an alarm, who owns it and what is to be done. */
export const AlarmRuleShape = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/),
  name: Name,
  nameEn: Name,
  version: z.int().min(1),
  on: Watched,
  /** Of a figure: the last value on the good side; beyond it the alarm is raised. */
  above: z.number().optional(),
  below: z.number().optional(),
  /** Of a figure: where it is well again; absent: at the threshold. */
  clear: z.number().optional(),
  /** Of a figure: with a smaller denominator (of a count: the count itself) nothing is raised. */
  minimum: z.number().nonnegative().optional(),
  onMinutes: Minutes.default(0),
  offMinutes: Minutes.default(0),
  /** In place of onMinutes: so many working hours. */
  lastsHours: z.number().positive().max(mostHours).optional(),
  /** When it is judged; outside it nothing is raised or cleared. */
  when: z.enum(['always', 'working-hours']).default('always'),
  consequence: z.enum(consequences),
  actWithinMinutes: z.number().positive().max(10_080),
  owner: z.enum(dutyRoles),
  action: Name,
  actionEn: Name,
  phone: optional(z.string().min(1).max(50)),
  /** Rules of which an alarm that stands, for the same unit or the whole province, hides this one by design. */
  suppressedBy: z.array(Code).max(10).default([]),
  /** Whom it is passed on to while nobody takes it: minutes after it was raised, in order. */
  escalate: z
    .array(z.strictObject({ afterMinutes: z.number().positive().max(10_080), to: z.enum(dutyRoles) }))
    .max(8)
    .default([]),
});

/** As many rules as there may be, those of the page too. */
export const mostRules = 200;
/** alarms.yaml */
export const AlarmsFile = z.array(AlarmRuleShape).max(mostRules);

export interface FigureChange {
  readonly since: 'day' | 'week' | 'month';
  readonly as: 'absolute' | 'percent';
}
export interface Absence {
  readonly absent: readonly string[];
  readonly from?: 'all' | readonly string[] | undefined;
  readonly units?: readonly UnitKind[] | undefined;
  readonly withinHours: number;
}
export interface DueForecast {
  readonly forecast: DueKind;
  readonly units: readonly UnitKind[];
  readonly by: { readonly weekday: (typeof weekdays)[number]; readonly hour: number };
  readonly recentDays: number;
}
export interface PathWatched {
  readonly path: 'all' | readonly string[];
  readonly except?: readonly string[] | undefined;
}
type Watched =
  | { readonly figure: string; readonly units: readonly UnitKind[]; readonly change?: FigureChange | undefined }
  | { readonly judged: 'all'; readonly except?: readonly string[] | undefined }
  | Absence
  | DueForecast
  | { readonly sources: 'all' | readonly string[]; readonly silence?: WatchedSilence | undefined }
  | PathWatched
  | { readonly roster: 'all' | readonly DutyRole[]; readonly aheadMinutes: number };

export interface AlarmRule {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly version: number;
  readonly on: Watched;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly clear?: number | undefined;
  readonly minimum?: number | undefined;
  readonly onMinutes: number;
  readonly offMinutes: number;
  readonly lastsHours?: number | undefined;
  readonly when?: 'always' | 'working-hours' | undefined;
  readonly consequence: Consequence;
  readonly actWithinMinutes: number;
  readonly owner: DutyRole;
  readonly action: string;
  readonly actionEn: string;
  readonly phone: string | null;
  readonly suppressedBy: readonly string[];
  readonly escalate: readonly { readonly afterMinutes: number; readonly to: DutyRole }[];
}
