import type { SubjectAnswer, SubjectList } from '@ioc/shared/answers/subjects';
import type { Figure } from '@ioc/shared/figures/figure';
import type { Api, Check, Said } from '#scenarios/check.js';

/** The book of subjects: which there are, in which order. */
export const subjects = (line: string, codes: readonly string[]): Check => ({
  line,
  what: '/api/subjects',
  expected: { codes: codes.join() },
  ask: async (api) => {
    const book = await api.get<SubjectList>('/api/subjects');
    return { codes: book.subjects.map(({ code }) => code).join() };
  },
});

/**
 * One subject: values by indicator; `units.…`, `heads.…`, `procedures.…`, `categories.…`: the sum of a breakdown's rows;
 * `series.…`: periods sent; `devices.…`, `map.…`, `rank.…`. `listsDiffer` names each figure, alone or in a row, whose list
 * has another length than it says: there must be none.
 */
export const subject = (line: string, code: string, expected: Said): Check => ({
  line,
  what: `/api/subjects/${code}`,
  expected: { ...expected, listsDiffer: '' },
  ask: async (api) => {
    const { parts } = await api.get<SubjectAnswer>(`/api/subjects/${code}`);
    const said = Object.fromEntries(parts.flatMap((part) => Object.entries(valuesOf(part))));
    const wanted = Object.keys(expected).map((key) => [key, said[key]]);
    return { ...Object.fromEntries(wanted), listsDiffer: (await differing(api, parts)).join() };
  },
});

type Part = SubjectAnswer['parts'][number];
function valuesOf(part: Part): Record<string, unknown> {
  switch (part.kind) {
    case 'figures':
      return Object.fromEntries(part.items.map(({ figure }) => [figure.indicator, figure.value]));
    case 'breakdown':
      return Object.fromEntries(
        part.columns.map(({ indicator }, at) => [
          `${part.by}.${indicator}`,
          part.rows.reduce((sum, { figures }) => sum + (figures[at]?.value ?? 0), 0),
        ]),
      );
    case 'series':
      return Object.fromEntries(part.items.map(({ indicator, points }) => [`series.${indicator}`, points.length]));
    case 'rankings':
      return Object.fromEntries(part.indices.map((index) => [`rank.${index.code}`, index.latest?.rank ?? null]));
    case 'map':
      return { 'map.open': part.open, 'map.located': part.located, 'map.devices': part.devices };
    case 'readings':
      return Object.fromEntries(Object.entries(part.summary).map(([state, n]) => [`devices.${state}`, n]));
  }
}

/** Every list behind the figures of a subject, asked for and counted. */
async function differing(api: Api, parts: readonly Part[]): Promise<string[]> {
  const figures = parts.flatMap((part): Figure[] => {
    if (part.kind === 'figures') return part.items.map(({ figure }) => figure);
    return part.kind === 'breakdown' ? [...part.columns, ...part.rows.flatMap((row) => row.figures)] : [];
  });
  const wrong: string[] = [];
  for (const { list, denominatorList, numerator, value, denominator } of figures) {
    for (const [path, n] of [[list, numerator ?? value] as const, [denominatorList, denominator] as const]) {
      if (path === null) continue;
      const { total } = await api.get<{ total: number }>(`${path}&limit=1`);
      if (total !== n) wrong.push(`${path}: ${total}, not ${n}`);
    }
  }
  return wrong;
}
