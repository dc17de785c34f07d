import type { HealthProblem } from '@ioc/shared/answers/health';
import type { SourceRow } from '@ioc/shared/live/tables';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { alarmId, type AlarmKey } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import { judgeSilenceOf, judgeSource } from '#alarms/judge.js';

/** Rules of sources: one cell for each source in force that a rule names; of a broken pipe one for all. Pure. */
export function sourceCells(rules: readonly AlarmRule[], rows: readonly SourceRow[], catalogue: Catalogue): Cell[] {
  const root = catalogue.province.rootUnit;
  return rules.flatMap((rule) => {
    if (!('sources' in rule.on)) return [];
    const { sources, silence } = rule.on;
    const watched = rows.filter(({ key }) => sources === 'all' || sources.includes(key));
    if (silence === 'pipe-broken') return pipeCell(rule, watched, root);
    return watched.map((row) => {
      const unit = catalogue.sources.get(row.key)?.unit ?? root;
      const detail = { vi: row.shortName, en: row.shortName };
      const finding = silence ? judgeSilenceOf(silence, row) : judgeSource(row.state);
      return cellOf(rule, { unit, cause: row.key }, finding, `source:${row.key}`, detail);
    });
  });
}

/** The pipe is well again when a source is heard through it; without one, nobody can say. */
function pipeCell(rule: AlarmRule, rows: readonly SourceRow[], unit: string): Cell[] {
  const broken = rows.filter(({ silence }) => silence === 'pipe-broken');
  const names = broken.map(({ shortName }) => shortName).join(', ');
  const heard = rows.some(({ state, silence }) => state === 'live' && silence === 'none');
  const finding = broken.length > 0 ? 'active' : heard ? 'normal' : 'between';
  const detail = broken.length > 0 ? { vi: names, en: names } : null;
  return [cellOf(rule, { unit, cause: 'pipe' }, finding, 'path', detail)];
}

/** Rules of the path: one cell for each problem of now, and one that is normal for each in `known` that is over. Pure. */
export function pathCells(
  rules: readonly AlarmRule[],
  problems: readonly HealthProblem[],
  catalogue: Catalogue,
  known: readonly string[],
): Cell[] {
  const found = new Map(problems.map((one) => [causeOf(one), one]));
  const unit = catalogue.province.rootUnit;
  return rules.flatMap((rule) => {
    if (!('path' in rule.on)) return [];
    const { path, except = [] } = rule.on;
    const mine = [...new Set([...found.keys(), ...known])].filter((cause) => {
      const { code } = problemOf(cause);
      return (path === 'all' || path.includes(code)) && !except.includes(code);
    });
    return mine.map((cause) => {
      const problem = found.get(cause);
      const detail = problem ? { vi: problem.message, en: problem.messageEn } : null;
      return cellOf(rule, { unit, cause }, problem ? 'active' : 'normal', 'path', detail);
    });
  });
}

const causeOf = ({ code, topic }: HealthProblem): string => (topic === null ? code : `${code}/${topic}`);

/** What a cause of the path names. Pure. */
export function problemOf(cause: string): Pick<HealthProblem, 'code' | 'topic'> {
  const at = cause.indexOf('/');
  return at < 0 ? { code: cause, topic: null } : { code: cause.slice(0, at), topic: cause.slice(at + 1) };
}

function cellOf(
  rule: AlarmRule,
  of: Omit<AlarmKey, 'rule'>,
  finding: Cell['finding'],
  group: string,
  detail: Cell['detail'],
): Cell {
  const key = { rule: rule.code, ...of };
  return { ...key, id: alarmId(key), of: rule, finding, value: null, group, because: [], detail };
}
