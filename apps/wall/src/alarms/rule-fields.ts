import type { AlarmRuleWords } from '@ioc/shared/answers/alarm-rules';
import { type FormKind, limitedKinds } from '#alarms/rule-kinds';
import { filledIn, watchedIn } from '#alarms/watched-in';

/** Delays that the form offers, in minutes. */
const usualDelay = '10';

/**
 * The rule that a form says, as the API takes it; empty fields are left out. `before`: the rule that is edited or copied,
 * whose fields that the form does not show stay as they are.
 */
export function ruleIn(form: FormData, kind: FormKind, before: AlarmRuleWords | null): object {
  const filled = filledIn(form);
  const { text, number } = filled;
  const lastsHours = number('lastsHours');
  const judged = limitedKinds.includes(kind)
    ? { [text('side') || 'above']: number('limit'), clear: number('clear'), minimum: number('minimum') }
    : {};
  return {
    ...(before && { suppressedBy: before.suppressedBy, escalate: before.escalate, phone: before.phone }),
    ...{ code: text('code'), name: text('name'), nameEn: text('nameEn'), on: watchedIn(kind, before, filled) },
    ...judged,
    ...(lastsHours === undefined ? { onMinutes: number('onMinutes') ?? 0 } : { onMinutes: 0, lastsHours }),
    ...{ offMinutes: number('offMinutes') ?? 0, when: text('when'), consequence: text('consequence') },
    ...{ actWithinMinutes: number('actWithin'), owner: text('owner') },
    ...{ action: text('action'), actionEn: text('actionEn') },
  };
}

/** Fields of the rule that the form calls otherwise. */
const calledInForm: Readonly<Record<string, string>> = {
  ...{ above: 'limit', below: 'limit', actWithinMinutes: 'actWithin', absent: 'types', on: 'kind' },
};

/** Which field of the form a field of an order is, `on.sources.0` or `rule.clear`. Pure. */
export function formFieldOf(field: string): string {
  const path = field.split('.').filter((part) => part !== 'rule' && !/^\d+$/.test(part));
  const last = path.at(-1) ?? '';
  return calledInForm[last] ?? last;
}

/** Codes of a list; of "all": none is picked out. */
const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

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
    types: listed(on.absent),
    ...{ sources: listed(on.sources), silence: shown(on.silence), path: listed(on.path) },
    ...{ roster: listed(on.roster), aheadMinutes: shown(on.aheadMinutes, '60'), except: listed(on.except) },
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
