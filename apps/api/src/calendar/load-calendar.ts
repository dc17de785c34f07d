import * as z from 'zod';
import { type LocalDay, addDays, dayNumber, isLocalDay, weekday } from '#calendar/local-day.js';
import {
  type CalendarData,
  type DayNote,
  type Span,
  type WorkCalendar,
  buildCalendar,
} from '#calendar/work-calendar.js';
import { CatalogueRefused, type YamlText, parseYaml } from '#calendar/yaml-text.js';

const Day = z.string().refine(isLocalDay, 'expected a day YYYY-MM-DD');
const Hours = z
  .array(
    z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'expected hours such as 07:00-11:30'),
  )
  .max(6);
const Source = z.string().min(1);
const entry = { name: z.string().min(1), source: Source, confirmed: z.boolean().default(true) };
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const CalendarFile = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  validFrom: Day,
  validTo: Day,
  workingHours: z.strictObject(
    Object.fromEntries(weekdays.map((one) => [one, Hours])) as Record<(typeof weekdays)[number], typeof Hours>,
  ),
  dayCountsFromMinutes: z.int().min(1).max(1440).default(1),
  sources: z.record(z.string(), z.string().min(1)),
  holidays: z.array(z.strictObject({ from: Day, to: Day.optional(), ...entry })),
  swaps: z.array(z.strictObject({ off: Day, work: Day, ...entry })).default([]),
  specialHours: z.array(z.strictObject({ day: Day, hours: Hours, ...entry })).default([]),
});
type CalendarFile = z.infer<typeof CalendarFile>;

const minutes = (text: string) => (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * 60_000;
const spans = (hours: readonly string[]): Span[] =>
  hours.map((text) => ({ from: minutes(text.slice(0, 5)), to: minutes(text.slice(6)) }));

const length = (hours: readonly Span[]) => hours.reduce((sum, span) => sum + span.to - span.from, 0);

/** @throws CatalogueRefused naming file, line and reason of every problem. */
export function parseCalendar(text: string, file: string): WorkCalendar {
  const yaml = parseYaml(text, file, CalendarFile);
  const special = new Map<LocalDay, { hours: readonly Span[]; note: DayNote }>();
  const problems: string[] = [];
  const weekHours = weekdays.map((one) => spans(yaml.value.workingHours[one]));
  const put = (day: LocalDay, hours: readonly Span[], note: DayNote, at: string) => {
    if (special.has(day)) problems.push(`${at}: ${day} is already said above (${special.get(day)!.note.name})`);
    // A swap may reach over the edge of the calendar (27/12/2014 for 2/1/2015); that half of it has no day here.
    if (day >= yaml.value.validFrom && day <= yaml.value.validTo) special.set(day, { hours, note });
  };
  const note = ({ name, source, confirmed }: DayNote): DayNote => ({
    name,
    source: yaml.value.sources[source] ?? source,
    confirmed,
  });
  yaml.value.holidays.forEach((one, i) => {
    const to = one.to ?? one.from;
    if (to < one.from) problems.push(`${yaml.at('holidays', i, 'to')}: to ${to} is before from ${one.from}`);
    else if (dayNumber(to) - dayNumber(one.from) > 31)
      problems.push(`${yaml.at('holidays', i, 'to')}: longer than a month`);
    else for (let day = one.from; day <= to; day = addDays(day, 1)) put(day, [], note(one), yaml.at('holidays', i));
  });
  yaml.value.swaps.forEach((one, i) => {
    const at = yaml.at('swaps', i);
    if (weekHours[weekday(one.off) - 1]!.length === 0)
      problems.push(`${at}: off ${one.off} is a weekly rest day already`);
    // Where Saturday mornings are worked, the swapped Saturday still becomes a full day.
    if (length(weekHours[weekday(one.work) - 1]!) >= length(weekHours[weekday(one.off) - 1]!)) {
      problems.push(`${at}: work ${one.work} is a working day already`);
    }
    put(one.off, [], note(one), at);
    // The day worked instead keeps the hours of the day it stands for.
    put(one.work, weekHours[weekday(one.off) - 1]!, note(one), at);
  });
  yaml.value.specialHours.forEach((one, i) => put(one.day, spans(one.hours), note(one), yaml.at('specialHours', i)));
  problems.push(...hourProblems(yaml), ...referenceProblems(yaml));
  if (problems.length > 0) throw new CatalogueRefused(problems);
  const { code, name, validFrom, validTo, dayCountsFromMinutes } = yaml.value;
  return buildCalendar({
    code,
    name,
    validFrom,
    validTo,
    week: weekHours,
    dayCountsFromMinutes,
    special,
  } satisfies CalendarData);
}

function hourProblems(yaml: YamlText<CalendarFile>): string[] {
  const lists: { hours: readonly string[]; at: string }[] = [
    ...weekdays.map((one) => ({ hours: yaml.value.workingHours[one], at: yaml.at('workingHours', one) })),
    ...yaml.value.specialHours.map((one, i) => ({ hours: one.hours, at: yaml.at('specialHours', i, 'hours') })),
  ];
  return lists.flatMap(({ hours, at }) =>
    spans(hours).flatMap((span, i, all) =>
      span.to <= span.from || (i > 0 && span.from < all[i - 1]!.to)
        ? [`${at}: ${hours[i]}: hours must rise and not overlap`]
        : [],
    ),
  );
}

function referenceProblems(yaml: YamlText<CalendarFile>): string[] {
  const { sources, validFrom, validTo, ...lists } = yaml.value;
  const unknown = (['holidays', 'swaps', 'specialHours'] as const).flatMap((list) =>
    lists[list].flatMap((one, i) =>
      one.source in sources ? [] : [`${yaml.at(list, i, 'source')}: source ${one.source} is not in sources`],
    ),
  );
  return validTo < validFrom ? [...unknown, `${yaml.at('validTo')}: validTo is before validFrom`] : unknown;
}
