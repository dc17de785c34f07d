import type { Figure } from '@ioc/shared/figures/figure';
import { type Api, type Check, rounded, type Said } from '#scenarios/check.js';

type Some<T> = Partial<Record<keyof T, unknown>>;
const pick = (from: object, wanted: object, decimals: number): Said =>
  Object.fromEntries(
    Object.keys(wanted).map((key) => [key, rounded((from as Record<string, unknown>)[key], decimals)]),
  );

/** A figure of our own counting: its parts, and the rows of both lists, counted one by one. */
export function figure(
  line: string,
  code: string,
  query: string,
  expected: Some<Figure>,
  { decimals = 1 }: { decimals?: number } = {},
): Check {
  const { value, numerator, denominator } = expected;
  const lists = { rows: numerator ?? value, ...(denominator === undefined ? {} : { denominatorRows: denominator }) };
  const ask = async (api: Api) => {
    const { figures } = await api.get<{ figures: Figure[] }>(`/api/figures?${query}`);
    const found = figures.find(({ indicator }) => indicator === code);
    if (!found) throw new Error(`no figure ${code}`);
    const rows = async (list: string | null) =>
      list === null ? null : distinct(await api.rows<{ code: string }>(list));
    return {
      ...pick(found, expected, decimals),
      rows: await rows(found.list),
      ...(denominator === undefined ? {} : { denominatorRows: await rows(found.denominatorList) }),
    };
  };
  return { line, what: `${code} (${query})`, expected: { ...expected, ...lists }, ask };
}

const distinct = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code)).size;

/** Parts of a figure by unit or by topic: how many there are, and that they add up to it. */
export function breakdownCheck(
  line: string,
  code: string,
  by: 'units' | 'topics',
  query: string,
  expected: Said,
): Check {
  const ask = async (api: Api) => {
    const path = `/api/figures/${code}${by === 'topics' ? '/topics' : ''}?${query}`;
    const { figure: whole, parts: all } = await api.get<{ figure: Figure; parts: { figure: Figure }[] }>(path);
    const some = all.filter(({ figure: one }) => (one.value ?? 0) !== 0);
    const sum = all.reduce((total, { figure: one }) => total + (one.value ?? 0), 0);
    return pick({ value: whole.value, sum, parts: some.length }, expected, 2);
  };
  return { line, what: `${code}/${by} (${query})`, expected, ask };
}

interface Observation {
  readonly note: string | null;
  readonly [field: string]: unknown;
}

/** A published value: shown as an observation with status official and its source in the note, never as our count. */
export function official(line: string, code: string, unit: string, period: string, expected: Said): Check {
  const ask = async (api: Api) => {
    const path = `/api/observations/${code}/latest?unit=${unit}&period=${period}`;
    const { observation } = await api.get<{ observation: Observation | null }>(path);
    if (!observation) throw new Error(`no observation ${code} ${unit} ${period}`);
    const more = { status: observation['status'], sourced: (observation.note ?? '') !== '' };
    return { ...pick(observation, expected, 2), ...more };
  };
  return { line, what: `${code} ${unit} ${period}`, expected: { ...expected, status: 'official', sourced: true }, ask };
}

/** Several observations of one indicator and period: how many units, and their sum. */
export function spread(line: string, code: string, period: string, leaveOut: string, expected: Said): Check {
  const ask = async (api: Api) => {
    const all = await api.rows<{ unit: string; value: number | null }>(
      `/api/observations?indicator=${code}&period=${period}`,
    );
    const rows = all.filter(({ unit }) => unit !== leaveOut);
    return { units: rows.length, sum: rows.reduce((sum, { value }) => sum + (value ?? 0), 0) };
  };
  return { line, what: `${code} theo đơn vị ${period}`, expected, ask };
}

/** A count of the catalogue, with its list. */
export function listed(line: string, path: string, total: number): Check {
  const ask = async (api: Api) => {
    const found = await api.get<{ total: number }>(path);
    return { total: found.total, rows: distinct(await api.rows<{ code: string }>(path)) };
  };
  return { line, what: path, expected: { total, rows: total }, ask };
}

interface Index {
  readonly code: string;
  readonly scale: { max: number } | null;
  readonly latest: { year: number; score: number | null; rank: number | null; of: number | null } | null;
  readonly change: { score: { change: number | null }; rank: { words: string } } | null;
  readonly targets: readonly { rank?: number; value?: number; text?: string; reached: boolean | null }[];
  readonly components: readonly {
    lead: { code: string } | null;
    officialScore: number | null;
    state: string;
    tasks: unknown[];
  }[];
}

/** A ranking: score, scale, change, rank, change of rank in words. */
export function ranking(line: string, code: string, expected: Said, view: 'then' | 'today' = 'then'): Check {
  const ask = async (api: Api) => {
    const board = await api.get<Board>(`/api/scoreboard?view=${view}`);
    const found = indicesOf(board).find((one) => one.code === code);
    if (!found) throw new Error(`no ranking ${code}`);
    const { latest, change, targets, components } = found;
    const flat = {
      ...latest,
      scale: found.scale?.max,
      change: change?.score.change,
      words: change?.rank.words,
      target: targets.map(({ rank, value, text }) => rank ?? value ?? text).join(),
      reached: targets.map(({ reached }) => reached).join(),
      components: components.length,
      leads: components.filter(({ lead }) => lead !== null).length,
      unknown: components.filter(({ state, officialScore }) => state === 'unknown' && officialScore === null).length,
      tasks: components.reduce((sum, part) => sum + part.tasks.length, 0),
    };
    return pick(flat, expected, 2);
  };
  return { line, what: `${code}${view === 'today' ? ' (view=today)' : ''}`, expected, ask };
}

interface Board {
  readonly indices: readonly Index[];
  readonly today?: {
    province: { name: string };
    combined: unknown;
    predecessors: readonly { name: string; indices: readonly Index[] }[];
  };
}
const indicesOf = (board: Board) => board.today?.predecessors.flatMap(({ indices }) => indices) ?? board.indices;

/** Whatever else an answer says: `take` turns it into what is expected. */
export const answer = <T>(line: string, path: string, take: (body: T) => Said, expected: Said): Check => ({
  line,
  what: path,
  expected,
  ask: async (api) => take(await api.get<T>(path)),
});

/** All targets of a year and indicator, by kind of unit where they differ. */
export const targets = (line: string, indicator: string, expected: Readonly<Record<string, number | string>>): Check =>
  answer<{ rows: { year: number; level?: string; value?: number; text?: string }[] }>(
    line,
    `/api/catalogue/targets?indicator=${indicator}`,
    ({ rows }) =>
      Object.fromEntries(
        rows.map(({ year, level, value, text }) => [level ? `${year} ${level}` : String(year), value ?? text]),
      ),
    expected,
  );

/** Rows of a list, each looked at: e.g. all of one channel. */
export const every = <Row>(line: string, path: string, what: (row: Row) => unknown, expected: Said): Check => ({
  line,
  what: `${path} (mỗi dòng / each row)`,
  expected,
  ask: async (api) => {
    const counts: Record<string, number> = {};
    for (const row of await api.rows<Row>(path)) counts[String(what(row))] = (counts[String(what(row))] ?? 0) + 1;
    return counts;
  },
});
