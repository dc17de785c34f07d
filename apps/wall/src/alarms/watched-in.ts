import type { AlarmRuleWords } from '@ioc/shared/answers/alarm-rules';
import type { FormKind } from '#alarms/rule-kinds';

/** Fields of a form: text without the spaces around it, a number or nothing, everything that is ticked. */
export interface Filled {
  readonly text: (name: string) => string;
  readonly number: (name: string) => number | undefined;
  readonly ticked: (name: string) => string[];
}

export function filledIn(form: FormData): Filled {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    text,
    number: (name) => (text(name) === '' ? undefined : Number(text(name).replace(',', '.'))),
    ticked: (name) => form.getAll(name).map(String),
  };
}

/** What a rule of this kind looks at, as a form says it. Pure. */
export function watchedIn(kind: FormKind, before: AlarmRuleWords | null, filled: Filled): object {
  const { text, number, ticked } = filled;
  const units = ticked('units');
  switch (kind) {
    case 'threshold':
      return { figure: text('figure'), units };
    case 'change':
      return { figure: text('figure'), units, change: { since: text('since'), as: text('as') } };
    case 'absent':
      return { absent: typesIn(text('types'), before), withinHours: number('withinHours'), ...ofWhom(units, before) };
    case 'forecast': {
      const by = { weekday: text('weekday'), hour: number('hour') };
      return { forecast: text('forecast'), units, by, ...recentDays(before) };
    }
    case 'sources':
      return { sources: orAll(ticked('sources')), ...(text('silence') && { silence: text('silence') }) };
    case 'path':
      return { path: orAll(ticked('path')), ...exceptIn(ticked('except')) };
    case 'roster':
      return { roster: orAll(ticked('roster')), aheadMinutes: number('aheadMinutes') ?? 0 };
    case 'judged':
      return { judged: 'all', ...exceptIn(codesIn(text('except'))) };
  }
}

const codesIn = (words: string): string[] => words.split(/[\s,;]+/).filter(Boolean);
const orAll = (codes: string[]): string[] | 'all' => (codes.length > 0 ? codes : 'all');
const exceptIn = (codes: string[]) => (codes.length > 0 ? { except: codes } : {});

/** The form shows the first of several types: while it is left, the others stay. */
const typesIn = (first: string, before: AlarmRuleWords | null): unknown =>
  Array.isArray(before?.on.absent) && before.on.absent[0] === first ? before.on.absent : [first];

/** The province alone is the same as no units; a rule that names it keeps its words. */
function ofWhom(units: string[], before: AlarmRuleWords | null): object {
  const saysUnits = before && 'absent' in before.on && before.on.units !== undefined;
  if (saysUnits || units.some((one) => one !== 'province')) return { units };
  return before?.on.from === undefined ? {} : { from: before.on.from };
}

const recentDays = (before: AlarmRuleWords | null) =>
  before?.on.recentDays === undefined ? {} : { recentDays: before.on.recentDays };
