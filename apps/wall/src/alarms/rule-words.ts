import { pathProblems } from '@ioc/shared/alarms/path-problems';
import type { AlarmRuleWords } from '@ioc/shared/answers/alarm-rules';
import type { WatchedSilence } from '@ioc/shared/live/silence';
import type { T } from '#i18n/use-words';
import { eventTypeWords } from '#panels/event-words';
import { nameOf } from '#desk/names';
import { exact, type Locale } from '#ui/format';
import type { Catalogue } from '#desk/use-answer';

type On = Readonly<Record<string, unknown>>;
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What a rule looks at, in words. */
export function watchedWords(
  { on }: Pick<AlarmRuleWords, 'on'>,
  catalogue: Catalogue | null,
  t: T,
  isVi: boolean,
): string {
  const kinds = list(on.units).map((kind) => t(`alarmRules.unitKinds.${kind as 'commune'}`));
  const units = kinds.length > 0 ? ` · ${kinds.join(', ')}` : '';
  if (typeof on.figure === 'string') {
    const figure = catalogue?.indicators.find(({ code }) => code === on.figure);
    const name = (isVi ? figure?.name : figure?.nameEn) ?? on.figure;
    return `${name}${changeWords(on, t)}${units}`;
  }
  if (Array.isArray(on.absent))
    return `${t('alarmRules.nothingFor', { n: Number(on.withinHours) })}: ${list(on.absent)
      .map((type) => eventTypeWords(type, t))
      .join(', ')}${units}`;
  if (typeof on.forecast === 'string') {
    const by = on.by as { weekday: 'friday'; hour: number };
    const day = t(`alarmRules.weekdays.${by.weekday}`);
    const cases = t(`alarmRules.cases.${on.forecast as 'dossier'}`);
    return `${t('alarmRules.willBeOverdue', { cases, day, hour: by.hour })}${units}`;
  }
  if ('sources' in on) return sourceWords(on, catalogue, t);
  const kind = (['path', 'roster', 'judged'] as const).find((one) => one in on) ?? 'path';
  const named = list(kind === 'judged' ? on.except : on[kind]).map((one) =>
    kind === 'path' ? problemWords(one, t) : one,
  );
  return `${t(`alarmRules.kinds.${kind}`)}${named.length > 0 ? `: ${named.join(', ')}` : ''}`;
}

/** A rule that was saved before codes were checked may name another. */
function problemWords(code: string, t: T): string {
  const known = pathProblems.find((one) => one === code);
  return known ? t(`alarmRules.problems.${known}`) : code;
}

/** The kind of silence, and of which sources. */
function sourceWords({ sources, silence }: On, catalogue: Catalogue | null, t: T): string {
  const kind =
    typeof silence === 'string' ? t(`alarmRules.silences.${silence as WatchedSilence}`) : t('alarmRules.kinds.sources');
  const names = list(sources).map((code) => nameOf(catalogue, 'sources', code));
  return [kind, ...(names.length > 0 ? [names.join(', ')] : [])].join(': ');
}

function changeWords({ change }: On, t: T): string {
  const since = (change as { since?: 'week' } | undefined)?.since;
  return since ? ` · ${t(`alarmRules.since.${since}`)}` : '';
}

/** Beyond which value it raises an alarm, and after how long. */
export function limitWords(rule: AlarmRuleWords, t: T, locale: Locale): string {
  const { on, above, below, clear, minimum, onMinutes, lastsHours, when } = rule;
  const percent = (on.change as { as?: string } | undefined)?.as === 'percent' ? ' %' : '';
  const limit = above === undefined ? below : above;
  return [
    limit !== undefined &&
      t(above === undefined ? 'alarms.below' : 'alarms.above', { n: `${exact(limit, locale)}${percent}` }),
    clear !== undefined && t('alarmRules.clearAt', { n: `${exact(clear, locale)}${percent}` }),
    minimum !== undefined && t('alarmRules.minimumOf', { n: exact(minimum, locale) }),
    lastsHours !== undefined
      ? t('alarmRules.lasts', { n: exact(lastsHours, locale) })
      : onMinutes > 0 && t('alarmRules.after', { n: exact(onMinutes, locale) }),
    when === 'working-hours' && t('alarmRules.workingHours'),
  ]
    .filter(Boolean)
    .join(' · ');
}
