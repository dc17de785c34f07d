import type { AlarmItem } from '@ioc/shared/answers/alarms';

/** The page that shows what an alarm without a figure is about; null: its rule and its words say all. Pure. */
export function besideCause({ group, unit }: Pick<AlarmItem, 'group' | 'unit'>) {
  if (group.startsWith('source:')) return { to: '/sources', words: 'sourcesPage.title' } as const;
  if (group === 'roster') return { to: '/roster', words: 'roster.title' } as const;
  if (group !== 'forecast:dossier') return null;
  return { to: `/at-risk?unit=${encodeURIComponent(unit)}`, words: 'atRisk.title' } as const;
}
