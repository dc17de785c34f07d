import type { AlarmBadgeRow } from '@ioc/shared/live/alarm-badges';
import type { ComplaintPoint } from '@ioc/shared/live/tables';
import type { Judged } from '#map/communes';
import type { Card } from '#map/hit-layer';
import type { MapWords } from '#map/words';
import { dateTime, exact, percent, thin, type Locale } from '#ui/format';
import { priorityMark } from '#ui/priority-mark';

/** The words of a hover or focus card, as plain lines; the same for mouse and keyboard. */
export interface CardContext {
  words: MapWords;
  locale: Locale;
  /** Names for codes of communes; a code that is not known is shown as it is. */
  nameOf: (code: string) => string;
}

export function complaintCard(row: ComplaintPoint, { words, nameOf }: CardContext): Card {
  const where = row.commune ? nameOf(row.commune) : null;
  return {
    title: row.category,
    lines: [
      [where, words.states[row.state]].filter((part) => part !== null).join(' · '),
      `${words.since} ${dateTime(row.since).slice(0, 16)} · ${row.key}`,
    ],
    tone: row.state === 'overdue' ? 'breach' : row.state === 'due-soon' ? 'attention' : 'none',
  };
}

export function clusterCard(
  { open, soon, late }: { open: number; soon: number; late: number },
  { words, locale }: CardContext,
): Card {
  const parts = [
    [late, words.states.overdue],
    [soon, words.states['due-soon']],
    [open, words.states.open],
  ] as const;
  return {
    title: `${exact(open + soon + late, locale)} ${words.reports}`,
    lines: parts.filter(([count]) => count > 0).map(([count, word]) => `${exact(count, locale)} ${word}`),
    tone: late > 0 ? 'breach' : soon > 0 ? 'attention' : 'none',
  };
}

export function communeCard({ commune, row, class: kind, stale }: Judged, { words, locale }: CardContext): Card {
  const tone = kind === 'breach' || kind === 'attention' || kind === 'unknown' ? kind : 'none';
  if (!row) return { title: commune.name, lines: [words.bands.unknown], tone };
  const { value, numerator, denominator, target } = row.onTime;
  const rate = value === null ? '' : `${percent(value, locale)}${thin}%`;
  const fraction = denominator === null ? '' : `${exact(numerator ?? 0, locale)}/${exact(denominator, locale)}`;
  const aim = target === null ? '' : `${words.target} ${exact(target, locale)}${thin}%`;
  const count = (n: number | null) => (n === null ? '–' : exact(n, locale)); // not known is not zero
  const lines = [
    [kind === 'few' ? '' : rate, fraction, aim].filter((part) => part !== '').join(' · '),
    stale ? `${words.bands[kind]} · ${words.stale}` : words.bands[kind],
    `${words.processing} ${count(row.open)} · ${words.late} ${count(row.overdue)}`,
    `${words.openComplaints} ${count(row.openComplaints)}`,
  ];
  return { title: row.name, lines: lines.filter((one) => one !== ''), tone };
}

export function alarmCard({ unit, open, worst }: AlarmBadgeRow, { words, locale, nameOf }: CardContext): Card {
  return { title: nameOf(unit), lines: [`${exact(open, locale)} ${words.openAlarms}`], tone: priorityMark(worst) };
}
