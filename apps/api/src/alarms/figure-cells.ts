import type { Figure } from '@ioc/shared/figures/figure';
import type { SourceRow } from '@ioc/shared/live/tables';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { indicatorOn } from '#catalogue/indicator-versions.js';
import { evaluate } from '#ledger/evaluate.js';
import { type FigureInputs, measuresOf, observedOf, totalsOf } from '#ledger/figures.js';
import type { EvaluationSetting, UnitSums } from '#ledger/setting.js';
import { alarmId } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import { judgeFigure } from '#alarms/judge.js';
import { unitsOfKinds } from '#alarms/units-of-kinds.js';

/** A rule and the units that it is judged of: its own kinds, or the one unit of an alarm that stands by an older rule. */
export interface RuleOfUnits {
  readonly rule: AlarmRule;
  readonly units: readonly string[];
}
export interface FiguresNow {
  readonly inputs: FigureInputs;
  readonly catalogue: Catalogue;
  readonly today: string;
  readonly sources: readonly SourceRow[];
}

const settingOf = ({ catalogue, today, sources, inputs }: FiguresNow, unit: string): EvaluationSetting => ({
  ...{ catalogue, unit, today, sources },
  observed: inputs.observations,
});

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

/**
 * The cells of figure rules whose sums changed since the last call. What is not summed (observed values, counts of the
 * catalogue) is judged each time; a change of day, of sources or of the catalogue judges everything.
 */
export class FigureCells {
  private before = new Map<string, string>();
  private basis = '';

  changed(rules: readonly RuleOfUnits[], now: FiguresNow): Cell[] {
    const { catalogue, today, sources } = now;
    const basis = `${today} ${catalogue.version} ${sources.map(({ key, state }) => `${key}:${state}`).join()}`;
    const before = basis === this.basis ? this.before : new Map<string, string>();
    this.basis = basis;
    this.before = new Map();
    const totalOf = totalsOf(now.inputs, catalogue);
    const cells: Cell[] = [];
    for (const { rule, units } of rules) {
      if (!('figure' in rule.on) || rule.on.change) continue;
      const indicator = indicatorOf(catalogue, rule.on.figure, today);
      if (!indicator) continue;
      const measures = measuresOf(indicator);
      const summed = measures.length > 0 && observedOf(indicator).length === 0;
      for (const unit of units) {
        const sums = totalOf(indicator, unit);
        const id = alarmId({ rule: rule.code, unit, cause: indicator.code });
        const mark = `${rule.version} ${signature(sums, measures)}`;
        this.before.set(id, mark);
        if (summed && before.get(id) === mark) continue;
        const figure = evaluate(indicator, sums, settingOf(now, unit));
        cells.push({
          ...{ id, rule: rule.code, unit, cause: indicator.code, of: rule },
          ...{ finding: judgeFigure(rule, figure), value: figure.value, because: figure.because },
          ...{ group: `figure:${indicator.code}`, detail: null },
        });
      }
    }
    return cells;
  }

  forget(): void {
    this.before.clear();
    this.basis = '';
  }
}

function signature(sums: UnitSums, measures: readonly string[]): string {
  let text = '';
  for (const measure of measures) {
    const of = sums.get(measure);
    text += of ? `${of.day},${of.month},${of.year},${of.all};` : ';';
  }
  return text;
}

/** Units in force of the kinds that a rule names. Pure. */
export const unitsOf = (rule: AlarmRule, catalogue: Catalogue, today: string): string[] =>
  'figure' in rule.on ? unitsOfKinds(rule.on.units, catalogue, today) : [];
