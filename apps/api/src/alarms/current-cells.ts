import type { HealthProblem } from '@ioc/shared/answers/health';
import type { SourceRow } from '@ioc/shared/live/tables';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { FigureInputs } from '#ledger/figures.js';
import type { Queryable } from '#ledger/queryable.js';
import type { DutyRoster } from '#roster/duty.js';
import { absenceCells } from '#alarms/absence-cells.js';
import type { Cell } from '#alarms/cell.js';
import { ChangeCells, samplesIn } from '#alarms/change-cells.js';
import { readLoads } from '#alarms/due-by.sql.js';
import type { Evaluation, StandingAlarm } from '#alarms/evaluation.js';
import { pathCells, sourceCells } from '#alarms/event-cells.js';
import { FigureCells, type RuleOfUnits, unitsOf } from '#alarms/figure-cells.js';
import { forecastCells, forecastSpan } from '#alarms/forecast-cells.js';
import { LastEvents } from '#alarms/last-events.sql.js';
import { rosterCells } from '#alarms/roster-cells.js';
import { JudgedCells } from '#alarms/judged-cells.js';
import { isJudgedAt, isOfficeTime } from '#alarms/schedule.js';

/** What the live tables were made from, last. */
export interface Seen {
  readonly inputs: FigureInputs;
  readonly catalogue: Catalogue;
  readonly today: string;
  readonly sources: readonly SourceRow[];
}

/** Forecasts are made this often: they read open cases. */
const forecastEveryMs = 60_000;

/** What there is to judge now, by the rules of today and by those that raised what stands. */
export class CurrentCells {
  private readonly figures = new FigureCells();
  private readonly figureRules = new FigureRules();
  private readonly judgedFigures = new JudgedCells();
  private readonly changes = new ChangeCells();
  private readonly lastEvents = new LastEvents();
  /** Whose figures were judged last, by which rules, and whether offices were open. */
  private judged: { readonly seen: Seen; readonly rules: readonly RuleOfUnits[]; readonly office: boolean } | null =
    null;
  private foretoldAt = -Infinity;

  forget(): void {
    this.figures.forget();
    this.changes.forget();
    this.judged = null;
    this.foretoldAt = -Infinity;
  }

  /** Problems of now, and those that stand or wait and may be over. They are judged whatever else is held. */
  path(evaluation: Evaluation, rules: readonly AlarmRule[], problems: readonly HealthProblem[], seen: Seen): Cell[] {
    const known = evaluation.keysOf('path').map(({ cause }) => cause);
    return ofStanding(evaluation, rules, (some) => pathCells(some, problems, seen.catalogue, known));
  }

  async all(
    db: Queryable,
    evaluation: Evaluation,
    rules: readonly AlarmRule[],
    seen: Seen,
    roster: DutyRoster,
    now: number,
  ): Promise<Cell[]> {
    const { catalogue, today, sources } = seen;
    const at = { catalogue, today, now };
    const last = await this.lastEvents.read(db, [...rules, ...olderRules(evaluation, rules)], now);
    const [kept, judged] = [evaluation.keysOf('roster'), evaluation.keysOf('judged')];
    const cells = [
      ...ofStanding(evaluation, rules, (some) => [
        ...sourceCells(some, sources, catalogue),
        ...rosterCells(some, roster, catalogue, now, kept),
        ...this.judgedFigures.read(some, seen, rules, judged),
        ...some.flatMap((rule) => ('absent' in rule.on ? absenceCells(rule, rule.on, last, at) : [])),
      ]),
      ...(await this.ofFigures(
        db,
        evaluation,
        this.figureRules.read(standingByOlder(evaluation, rules), rules, seen),
        seen,
        now,
      )),
      ...(await this.foretold(db, evaluation, rules, seen, now)),
    ];
    return cells.map((cell) => (isJudgedAt(cell.of, catalogue.calendar, now) ? cell : { ...cell, finding: null }));
  }

  private async ofFigures(
    db: Queryable,
    evaluation: Evaluation,
    rules: readonly RuleOfUnits[],
    seen: Seen,
    now: number,
  ): Promise<Cell[]> {
    const changed = await this.changes.due(samplesIn(db), rules, seen, now);
    const office = isOfficeTime(seen.catalogue.calendar, now);
    const [before, isOpening] = [this.judged, this.judged?.office !== office];
    if (before?.seen === seen && before.rules === rules && !isOpening) return changed;
    if (isOpening) this.figures.forget();
    this.judged = { seen, rules, office };
    return [...changed, ...this.figures.changed(rules, seen, evaluation)];
  }

  private async foretold(db: Queryable, evaluation: Evaluation, rules: readonly AlarmRule[], seen: Seen, now: number) {
    if (Math.abs(now - this.foretoldAt) < forecastEveryMs) return [];
    this.foretoldAt = now;
    const at = { ...seen, now };
    const found = new Map<AlarmRule, Cell[]>();
    for (const rule of [...rules, ...olderRules(evaluation, rules)]) {
      if (!('forecast' in rule.on)) continue;
      const span = forecastSpan(rule.on, at);
      const loads = span ? await readLoads(db, seen.catalogue, rule.on.forecast, span) : new Map();
      found.set(rule, forecastCells(rule, rule.on, loads, at));
    }
    return ofStanding(evaluation, rules, (some) => some.flatMap((rule) => found.get(rule) ?? []));
  }
}

/** What stands by a rule that was edited or taken away since. */
function standingByOlder({ standing }: Evaluation, rules: readonly AlarmRule[]): StandingAlarm[] {
  const current = new Map(rules.map((rule) => [rule.code, rule.version]));
  return [...standing.values()].filter(({ of }) => current.get(of.code) !== of.version);
}

/** The rules that it stands by; each version once. */
const olderRules = (evaluation: Evaluation, rules: readonly AlarmRule[]): AlarmRule[] => [
  ...new Map(standingByOlder(evaluation, rules).map(({ of }) => [`${of.code} ${of.version}`, of])).values(),
];

/** The cells of today's rules, and of what stands by an older rule the cells of that one. */
function ofStanding(
  evaluation: Evaluation,
  rules: readonly AlarmRule[],
  cellsOf: (rules: readonly AlarmRule[]) => Cell[],
): Cell[] {
  const versionOf = (id: string) => evaluation.standing.get(id)?.of.version;
  const old = cellsOf(olderRules(evaluation, rules)).filter(({ id, of }) => versionOf(id) === of.version);
  const taken = new Set(old.map(({ id }) => id));
  return [...cellsOf(rules).filter(({ id }) => !taken.has(id)), ...old];
}

/** Rules of figures of today of their units, and of alarms that stand by a rule that was edited since: that one, for their units. */
function figureRules(
  older: readonly StandingAlarm[],
  rules: readonly AlarmRule[],
  { catalogue, today }: Seen,
): RuleOfUnits[] {
  const taken = new Set(older.map(({ rule, unit }) => `${rule} ${unit}`));
  const byVersion = new Map<string, { rule: AlarmRule; units: string[] }>();
  for (const { of: rule, unit } of older) {
    const mark = `${rule.code} ${rule.version}`;
    const of = byVersion.get(mark) ?? { rule, units: [] };
    byVersion.set(mark, of);
    of.units.push(unit);
  }
  return [
    ...rules.map((rule) => ({
      rule,
      units: unitsOf(rule, catalogue, today).filter((unit) => !taken.has(`${rule.code} ${unit}`)),
    })),
    ...byVersion.values(),
  ];
}

/** The rules of figures with their units, worked out again where rules, catalogue, day or what stands by older rules changed. */
class FigureRules {
  private held: { readonly of: readonly unknown[]; readonly list: readonly RuleOfUnits[] } | null = null;

  read(older: readonly StandingAlarm[], rules: readonly AlarmRule[], seen: Seen): readonly RuleOfUnits[] {
    const of = [rules, seen.catalogue, seen.today, older.map(({ id, of: { version } }) => `${id} ${version}`).join()];
    if (this.held?.of.every((one, index) => one === of[index])) return this.held.list;
    const list = figureRules(older, rules, seen);
    this.held = { of, list };
    return list;
  }
}
