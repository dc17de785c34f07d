import type { Catalogue } from '#catalogue/catalogue.js';
import type { AlarmRow } from '#alarms/alarm-row.js';

type Caused = Pick<AlarmRow, 'definition' | 'cause' | 'detail'>;

/** What the cause is called: the figure, the source, or the problem's own words. Pure. */
export function causeWords(
  { definition, cause, detail }: Caused,
  catalogue: Catalogue,
): { readonly vi: string; readonly en: string } | null {
  if ('figure' in definition.on || 'judged' in definition.on) {
    const indicator = catalogue.indicators.get(cause);
    return { vi: indicator?.name ?? cause, en: indicator?.nameEn ?? cause };
  }
  return detail ?? { vi: cause, en: cause };
}

/** What an alarm is called: by its rule; a rule of whatever the catalogue judges has no name of its own for any of it. Pure. */
export function alarmNames(row: Caused, catalogue: Catalogue): { readonly name: string; readonly nameEn: string } {
  const { name, nameEn, on } = row.definition;
  const words = 'judged' in on ? causeWords(row, catalogue) : null;
  return { name: words?.vi ?? name, nameEn: words?.en ?? nameEn };
}
