import type { Figure } from '@ioc/shared/figures/figure';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { indicatorOn } from '#catalogue/indicator-versions.js';
import { evaluate } from '#ledger/evaluate.js';
import { feedingSources } from '#ledger/figure-freshness.js';
import { measuresOf, observedOf, onlyKey, sumsOf, totalsOf } from '#ledger/figures.js';
import { alarmId } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import { ChangedObservations } from '#alarms/changed-observations.js';
import { cellOf, type FiguresNow, judgeOf, settingOf } from '#alarms/figure-judge.js';
import type { CauseFinding } from '#alarms/judge.js';
import { type ChangedUnits, RolledSums } from '#alarms/rolled-sums.js';
import { unitsOfKinds } from '#alarms/units-of-kinds.js';

/** A rule and the units that it is judged of: its own kinds, or the one unit of an alarm that stands by an older rule. */
export interface RuleOfUnits {
  readonly rule: AlarmRule;
  readonly units: readonly string[];
}
/** The rule of an indicator that is in force on a day. */
export function indicatorOf({ indicators }: Catalogue, code: string, day: string): Indicator | undefined {
  const found = indicators.get(code);
  return found && (indicatorOn(found, day) ?? found);
}

/** The figure of each unit that rules of change look at, once. Pure. */
export function changingFigures(rules: readonly RuleOfUnits[], now: FiguresNow): Map<string, Map<string, Figure>> {
  const totalOf = totalsOf(now.inputs, now.catalogue);
  const found = new Map<string, Map<string, Figure>>();
  for (const { rule, units } of rules) {
    if (!('figure' in rule.on) || !rule.on.change) continue;
    const indicator = indicatorOf(now.catalogue, rule.on.figure, now.today);
    if (!indicator) continue;
    const of = found.get(indicator.code) ?? new Map<string, Figure>();
    found.set(indicator.code, of);
    for (const unit of units)
      if (!of.has(unit)) of.set(unit, evaluate(indicator, totalOf(indicator, unit), settingOf(now, unit)));
  }
  return found;
}

/** What of a rule was found last, and by which states of the sources of its figure. */
interface JudgedRule {
  readonly of: readonly string[];
  readonly units: ReadonlySet<string>;
  readonly sources: string;
  readonly findings: Map<string, CauseFinding>;
}
/** Which causes the judge has something of: an alarm that stands, or a wait. */
export interface KnownCauses {
  stands(id: string): boolean;
  waits(id: string): boolean;
}
const allWait: KnownCauses = { stands: () => true, waits: () => true };

/**
 * The cells of figure rules that changed since the last call: those whose sums or observations did, and those that were not
 * judged yet. A source that falls silent or is heard again judges the figures that it feeds; another day or catalogue, all.
 * Of these, what is found as before is left out, unless it waits; so is what neither is wrong nor was.
 */
export class FigureCells {
  private basis = '';
  private judged = new Map<string, JudgedRule>();
  private readonly sums = new Map<string, RolledSums>();
  private readonly observations = new ChangedObservations();
  /** Ids by rule and figure, and by unit: they are hashes, and the same as long as the process lives. */
  private readonly ids = new Map<string, Map<string, string>>();

  changed(rules: readonly RuleOfUnits[], now: FiguresNow, known: KnownCauses = allWait): Cell[] {
    const basis = `${now.today} ${now.catalogue.version}`;
    if (basis !== this.basis) this.forget();
    this.basis = basis;
    const observed = this.observations.take(now.inputs.observations);
    const taken = new Map<string, ChangedUnits>();
    const before = this.judged;
    this.judged = new Map();
    const cells: Cell[] = [];
    const statesOf = sourceStates(now);
    for (const { rule, units } of rules) {
      const indicator = thresholdOf(rule, now);
      if (!indicator) continue;
      const key = onlyKey(indicator);
      const rolled = this.sums.get(key) ?? new RolledSums(now.catalogue);
      this.sums.set(key, rolled);
      const changed = taken.get(key) ?? rolled.take(sumsOf(indicator, now.inputs).byUnit);
      taken.set(key, changed);
      const mark = `${rule.code} ${rule.version}`;
      const was = before.get(mark);
      const is = judgedRule(was, units, statesOf(indicator));
      this.judged.set(mark, is);
      const due = was?.sources === is.sources ? dueUnits(indicator, was, is, changed, observed) : units;
      if (due.length === 0) continue;
      const [judge, idOf] = [judgeOf(rule, indicator, now), this.idsOf(rule.code, indicator.code)];
      for (const unit of due) {
        const found = judge(unit, rolled.totalOf(unit));
        const id = idOf(unit);
        if (isNews(found.finding, is.findings.get(unit), id, known))
          cells.push(cellOf(rule, indicator, unit, id, found));
        is.findings.set(unit, found.finding);
      }
    }
    return cells;
  }

  forget(): void {
    this.basis = '';
    this.judged = new Map();
    this.sums.clear();
  }

  private idsOf(rule: string, cause: string): (unit: string) => string {
    const key = `${rule} ${cause}`;
    const ids = this.ids.get(key) ?? new Map<string, string>();
    this.ids.set(key, ids);
    return (unit) => {
      const id = ids.get(unit) ?? alarmId({ rule, unit, cause });
      ids.set(unit, id);
      return id;
    };
  }
}

function judgedRule(was: JudgedRule | undefined, of: readonly string[], sources: string): JudgedRule {
  if (was?.of === of) return { ...was, sources };
  return { of, units: new Set(of), sources, findings: new Map(was?.findings) };
}

/** Whether the judge could make anything of a finding. Pure. */
function isNews(now: CauseFinding, before: CauseFinding | undefined, id: string, known: KnownCauses): boolean {
  if (known.waits(id)) return true;
  return now !== before && (now === 'active' || known.stands(id));
}

/** The figure of a rule that looks at its value, and not at its change. */
function thresholdOf({ on }: AlarmRule, { catalogue, today }: FiguresNow): Indicator | null {
  if (!('figure' in on) || on.change) return null;
  return indicatorOf(catalogue, on.figure, today) ?? null;
}

/** The states of the sources that feed a figure as one text; of figures that the same sources feed, worked out once. */
function sourceStates({ catalogue, sources }: FiguresNow): (indicator: Indicator) => string {
  const known = new Map<string, string>();
  return (indicator) => {
    const key = indicator.source ?? indicator.kinds.join();
    const states =
      known.get(key) ??
      feedingSources(indicator, catalogue, sources)
        .map(({ key: source, state }) => `${source}:${state}`)
        .join();
    known.set(key, states);
    return states;
  };
}

/** Units of a rule with a change in what its figure is made of, and those that it was not judged of before. */
function dueUnits(
  indicator: Indicator,
  was: JudgedRule,
  is: JudgedRule,
  sums: ChangedUnits,
  observed: ChangedUnits,
): string[] {
  const due = new Set<string>();
  const changes = [
    ...measuresOf(indicator).map((measure) => sums.get(measure)),
    ...observedOf(indicator).map((code) => observed.get(code)),
  ];
  for (const units of changes) for (const unit of units ?? []) if (is.units.has(unit)) due.add(unit);
  if (was.units !== is.units) for (const unit of is.of) if (!was.units.has(unit)) due.add(unit);
  return [...due];
}

/** Units in force of the kinds that a rule names. Pure. */
export const unitsOf = (rule: AlarmRule, catalogue: Catalogue, today: string): string[] =>
  'figure' in rule.on ? unitsOfKinds(rule.on.units, catalogue, today) : [];
