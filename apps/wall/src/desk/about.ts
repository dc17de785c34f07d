import type { aboutKinds } from '@ioc/shared/answers/shift';
import { indicatorName, nameOf } from '#desk/names';
import { casePath, figurePath } from '#desk/page-filters';
import type { Catalogue } from '#desk/use-answer';
import type { Locale } from '#ui/format';

/** What an entry of the shift's log may be about. */
export interface About {
  readonly kind: (typeof aboutKinds)[number];
  /** Of a figure of one unit: `overdue/units/19360`, as its page is called. */
  readonly id: string;
}

/** The page of what an entry is about. Pure. */
export function aboutPath({ kind, id }: About): string {
  switch (kind) {
    case 'figure':
      return id
        .split('/units/')
        .map((code, at) => (at === 0 ? figurePath(code) : `/units/${encodeURIComponent(code)}`))
        .join('');
    case 'alarm':
      return `/alarms/${id}`;
    case 'source':
      return '/sources';
    case 'dossier':
    case 'complaint':
    case 'task':
    case 'document':
      return casePath(kind, id);
  }
}

/** What it is called. Pure. */
export function aboutName({ kind, id }: About, catalogue: Catalogue | null, locale: Locale): string {
  if (kind === 'source') return nameOf(catalogue, 'sources', id);
  if (kind !== 'figure') return id;
  const [indicator = id, unit] = id.split('/units/');
  const name = indicatorName(catalogue, indicator, locale);
  return unit === undefined ? name : `${name} · ${nameOf(catalogue, 'units', unit)}`;
}
