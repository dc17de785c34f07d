import type { SourceRow } from '@ioc/shared/live/tables';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { unitInForce } from '#catalogue/unit-at.js';
import { indicatorOn } from '#catalogue/indicator-versions.js';
import { evaluate } from '#ledger/evaluate.js';
import { type FigureInputs, measuresOf, observedOf, totalsOf } from '#ledger/figures.js';
import type { UnitSums } from '#ledger/setting.js';
import { alarmId } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import { judgeFigure } from '#alarms/judge.js';

/** A rule and the units that it is judged of: its own kinds, or the one unit of an alarm that stands by an older rule. */
export interface RuleOfUnits {
  readonly rule: AlarmRule;
  readonly units: readonly string[];
}
interface Now {
  readonly inputs: FigureInputs;
  readonly catalogue: Catalogue;
  readonly today: string;
  readonly sources: readonly SourceRow[];
}

/**
 * The cells of figure rules whose sums changed since the last call. What is not summed (observed values, counts of the
 * catalogue) is judged each time; a change of day, of sources or of the catalogue judges everything.
 */
export class FigureCells {
  private before = new Map<string, string>();
  private basis = '';

  changed(rules: readonly RuleOfUnits[], now: Now): Cell[] {
    const { catalogue, today, sources } = now;
    const basis = `${today} ${catalogue.version} ${sources.map(({ key, state }) => `${key}:${state}`).join()}`;
    const before = basis === this.basis ? this.before : new Map<string, string>();
    this.basis = basis;
    this.before = new Map();
    const totalOf = totalsOf(now.inputs, catalogue);
    const cells: Cell[] = [];
    for (const { rule, units } of rules) {
      if (!('figure' in rule.on)) continue;
      const found = catalogue.indicators.get(rule.on.figure);
      const indicator = found && (indicatorOn(found, today) ?? found);
      if (!indicator) continue;
      const measures = measuresOf(indicator);
      const summed = measures.length > 0 && observedOf(indicator).length === 0;
      for (const unit of units) {
        const sums = totalOf(indicator, unit);
        const id = alarmId({ rule: rule.code, unit, cause: indicator.code });
        const mark = `${rule.version} ${signature(sums, measures)}`;
        this.before.set(id, mark);
        if (summed && before.get(id) === mark) continue;
        const figure = evaluate(indicator, sums, {
          catalogue,
          unit,
          today,
          sources,
          observed: now.inputs.observations,
        });
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
export function unitsOf(rule: AlarmRule, catalogue: Catalogue, today: string): string[] {
  if (!('figure' in rule.on)) return [];
  const { units } = rule.on;
  return [...catalogue.units.values()]
    .filter((unit) => units.includes(unit.kind) && unitInForce(unit, today))
    .filter(({ kind, code }) => kind !== 'province' || code === catalogue.province.rootUnit)
    .map(({ code }) => code);
}
