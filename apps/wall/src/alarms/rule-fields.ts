import type { AlarmRuleWords } from '@ioc/shared/answers/alarm-rules';

export const formKinds = ['threshold', 'change', 'absent', 'forecast'] as const;
export type FormKind = (typeof formKinds)[number];
/** Delays that the form offers, in minutes. */
const usualDelay = '10';

/** Which kind of rule the form shows for one; null: the form does not write such rules. */
export function formKindOf({ on }: Pick<AlarmRuleWords, 'on'>): FormKind | null {
  if ('figure' in on) return on.change === undefined ? 'threshold' : 'change';
  return 'absent' in on ? 'absent' : 'forecast' in on ? 'forecast' : null;
}

/**
 * The rule that a form says, as the API takes it; empty fields are left out. `before`: the rule that is edited or copied,
 * whose fields that the form does not show stay as they are.
 */
export function ruleIn(form: FormData, kind: FormKind, before: AlarmRuleWords | null): object {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => (text(name) === '' ? undefined : Number(text(name).replace(',', '.')));
  const lastsHours = number('lastsHours');
  const judged =
    kind === 'absent'
      ? {}
      : { [text('side') || 'above']: number('limit'), clear: number('clear'), minimum: number('minimum') };
  return {
    ...(before && { suppressedBy: before.suppressedBy, escalate: before.escalate, phone: before.phone }),
    ...{
      code: text('code'),
      name: text('name'),
      nameEn: text('nameEn'),
      on: watchedIn(form, kind, before, text, number),
      ...judged,
    },
    ...(lastsHours === undefined ? { onMinutes: number('onMinutes') ?? 0 } : { onMinutes: 0, lastsHours }),
    ...{ offMinutes: number('offMinutes') ?? 0, when: text('when'), consequence: text('consequence') },
    ...{
      actWithinMinutes: number('actWithin'),
      owner: text('owner'),
      action: text('action'),
      actionEn: text('actionEn'),
    },
  };
}

function watchedIn(
  form: FormData,
  kind: FormKind,
  before: AlarmRuleWords | null,
  text: (name: string) => string,
  number: (name: string) => number | undefined,
) {
  const units = form.getAll('units').map(String);
  switch (kind) {
    case 'threshold':
      return { figure: text('figure'), units };
    case 'change':
      return { figure: text('figure'), units, change: { since: text('since'), as: text('as') } };
    case 'absent':
      return {
        absent: typesIn(text('types'), before),
        withinHours: number('withinHours'),
        ...(units.some((one) => one !== 'province')
          ? { units }
          : before?.on.from !== undefined && { from: before.on.from }),
      };
    case 'forecast':
      return {
        forecast: text('forecast'),
        units,
        by: { weekday: text('weekday'), hour: number('hour') },
        ...recentDays(before),
      };
  }
}

/** The form shows the first of several types: while it is left, the others stay. */
const typesIn = (first: string, before: AlarmRuleWords | null): unknown =>
  Array.isArray(before?.on.absent) && before.on.absent[0] === first ? before.on.absent : [first];

const recentDays = (before: AlarmRuleWords | null) =>
  before?.on.recentDays === undefined ? {} : { recentDays: before.on.recentDays };

/** What a field of the form says of a rule at first. */
export function initialOf(rule: AlarmRuleWords | null) {
  const on = rule?.on ?? {};
  const change = (on.change ?? {}) as { since?: string; as?: string };
  const by = (on.by ?? {}) as { weekday?: string; hour?: number };
  const shown = (value: unknown, usual = '') => (value === undefined || value === null ? usual : String(value));
  return {
    ...{ code: rule?.code ?? '', name: rule?.name ?? '', nameEn: rule?.nameEn ?? '' },
    ...{ figure: shown(on.figure), since: shown(change.since, 'week'), as: shown(change.as, 'percent') },
    units: Array.isArray(on.units) ? on.units.map(String) : ['province'],
    types: Array.isArray(on.absent) ? on.absent.map(String) : [],
    ...{ withinHours: shown(on.withinHours, '8'), forecast: shown(on.forecast, 'dossier') },
    ...{ weekday: shown(by.weekday, 'friday'), hour: shown(by.hour, '17') },
    ...{ side: rule?.below === undefined ? 'above' : 'below', limit: shown(rule?.above ?? rule?.below) },
    ...{ clear: shown(rule?.clear), minimum: shown(rule?.minimum) },
    onMinutes: rule ? shown(rule.lastsHours === undefined ? rule.onMinutes : undefined) : usualDelay,
    ...{ lastsHours: shown(rule?.lastsHours), offMinutes: rule ? shown(rule.offMinutes) : usualDelay },
    ...{ when: rule?.when ?? 'always', consequence: rule?.consequence ?? 'major', owner: rule?.owner ?? 'operator' },
    ...{ actWithin: shown(rule?.actWithinMinutes, '240'), action: rule?.action ?? '', actionEn: rule?.actionEn ?? '' },
  };
}
export type InitialFields = ReturnType<typeof initialOf>;
