import type { Figure } from '@ioc/shared/figures/figure';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue, Indicator } from '#catalogue/catalogue.js';
import { evaluate } from '#ledger/evaluate.js';
import { indicatorsInForce, totalsOf } from '#ledger/figures.js';
import { alarmId } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import { type FiguresNow, settingOf } from '#alarms/figure-judge.js';
import type { CauseFinding } from '#alarms/judge.js';

/** Figures of the province as the catalogue judges each; worked out again where what was seen changed. */
export class JudgedCells {
  private held: { readonly seen: FiguresNow; readonly rules: readonly AlarmRule[]; readonly figures: Figure[] } | null =
    null;

  /** `all`: the rules in force; `known`: figures that the rule found and that may no longer be judged. */
  read(
    rules: readonly AlarmRule[],
    seen: FiguresNow,
    all: readonly AlarmRule[],
    known: readonly { readonly cause: string }[],
  ): Cell[] {
    const mine = rules.filter(({ on }) => 'judged' in on);
    if (mine.length === 0) return [];
    if (this.held?.seen !== seen || this.held.rules !== all)
      this.held = { seen, rules: all, figures: judgedFigures(seen, all) };
    const { figures } = this.held;
    const gone = known.filter(({ cause }) => !figures.some(({ indicator }) => indicator === cause));
    return mine.flatMap((rule) => {
      const except = 'judged' in rule.on ? (rule.on.except ?? []) : [];
      return [
        ...figures
          .filter(({ indicator }) => !except.includes(indicator))
          .map((one) => cellOf(rule, seen, one.indicator, one)),
        ...gone.map(({ cause }) => cellOf(rule, seen, cause, null)),
      ];
    });
  }
}

/** Indicators with a limit to be beyond, which no rule of their own watches. Pure. */
export function judgedIndicators(catalogue: Catalogue, day: string, rules: readonly AlarmRule[]): Indicator[] {
  const watched = new Set(rules.flatMap(({ on }) => ('figure' in on && !on.change ? [on.figure] : [])));
  return indicatorsInForce(catalogue, day).filter((one) => hasLimit(one) && !watched.has(one.code));
}

function judgedFigures(now: FiguresNow, rules: readonly AlarmRule[]): Figure[] {
  const unit = now.catalogue.province.rootUnit;
  const totalOf = totalsOf(now.inputs, now.catalogue);
  return judgedIndicators(now.catalogue, now.today, rules).map((one) =>
    evaluate(one, totalOf(one, unit), settingOf(now, unit)),
  );
}

const hasLimit = ({ breach, ofPlan, bands }: Indicator): boolean =>
  breach !== null || ofPlan !== undefined || (bands ?? []).some(({ judgement }) => judgement === 'breach');

function cellOf(rule: AlarmRule, { catalogue }: FiguresNow, cause: string, figure: Figure | null): Cell {
  const key = { rule: rule.code, unit: catalogue.province.rootUnit, cause };
  return {
    ...{ ...key, id: alarmId(key), of: rule, finding: figure ? findingOf(figure) : 'normal' },
    ...{ value: figure?.value ?? null, group: `figure:${cause}`, because: figure?.because ?? [], detail: null },
  };
}

/** What only asks for attention keeps an alarm that stands and raises none. Pure. */
function findingOf({ state, value, judgement }: Pick<Figure, 'state' | 'value' | 'judgement'>): CauseFinding {
  if (state === 'catching-up') return null;
  if (state === 'not-applicable') return 'normal';
  if (state === 'stale' || state === 'unknown') return 'unknown';
  if (judgement === 'breach') return 'active';
  return value === null || judgement === 'attention' ? 'between' : 'normal';
}
