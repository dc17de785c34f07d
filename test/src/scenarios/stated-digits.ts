import type { SentEvent } from '@ioc/infra/scenarios/stream';
import type { Api } from '@ioc/infra/scenarios/check';
import { decimalsOf } from '@ioc/shared/figures/digits';
import { parse } from 'csv-parse/sync';

interface Said {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly value: number | null;
}
const keyOf = ({ indicator, unit, period }: Said) => `${indicator} ${unit} ${period}`;

/** What was observed of units, by the words of its sender; what came last counts. */
export function statedValues(events: Iterable<SentEvent>): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const { type, data } of events) {
    if (type !== 'vn.ioc.kpi.observed.v1' || 'device' in (data as object)) continue;
    const said = data as unknown as Said;
    found.set(keyOf(said), said.value);
  }
  return found;
}

/** As a page writes it, without groups. */
const onPage = (value: number) =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: decimalsOf(value), useGrouping: false }).format(value);

/** Observations that the API gives with another value than was sent, or of which a page would not show every digit. */
export async function misquoted(api: Api, stated: ReadonlyMap<string, number | null>): Promise<readonly string[]> {
  const rows: Said[] = [];
  for (const indicator of new Set([...stated.keys()].map((key) => key.split(' ')[0] as string)))
    rows.push(...(await api.rows<Said>(`/api/observations?indicator=${indicator}`)));
  const given = new Map(rows.map((row) => [keyOf(row), row.value]));
  return [...stated].flatMap(([key, value]) => {
    const found = given.get(key);
    const shown = found === null || found === undefined ? String(found) : onPage(found).replace(',', '.');
    return shown === String(value) ? [] : [`${key}: ${value}, shown ${shown}`];
  });
}

interface Report {
  readonly rows: readonly (Pick<Said, 'indicator' | 'value'> & { plan: number | null; samePeriod: number | null })[];
}

/** Cells of the files of report sets that do not have the digits of the page. */
export async function misfiled(api: Api): Promise<{ readonly cells: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  let cells = 0;
  const sets = await api.get<{ rows: { code: string }[] }>('/api/report-sets');
  for (const { code } of sets.rows) {
    const { periods } = await api.get<{ periods: string[] }>(`/api/registers/reports/${code}`);
    for (const period of periods) {
      const { rows } = await api.get<Report>(`/api/report-sets/${code}?period=${period}`);
      const file = parse(await api.get<string>(`/api/report-sets/${code}/csv?period=${period}`), {
        ...{ columns: true, bom: true },
      }) as Record<string, string>[];
      for (const [at, row] of rows.entries())
        for (const column of ['value', 'plan', 'samePeriod'] as const) {
          const [value, cell] = [row[column], file[at]?.[column]];
          cells += value === null ? 0 : 1;
          if (cell !== (value === null ? '' : onPage(value).replace(',', '.')))
            wrong.push(`${code} ${period} ${row.indicator} ${column}: ${value}, in the file ${cell}`);
        }
    }
  }
  return { cells, wrong };
}
