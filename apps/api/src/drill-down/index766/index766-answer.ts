import type { OfficialValue } from '#drill-down/index766/index766.sql.js';
import { inputList, type Origin } from '#drill-down/index766/index766-inputs.js';
import type { Component, ComponentScore } from '#indicators/formula.js';
import { type IndexComparison, compareWithOfficial, type IndexScore, type ScoreIndex } from '#indicators/index-766.js';

/** Official (chính thức) beside own (tạm tính), as it was observed; null: nobody sent one for this unit and period. */
export type OfficialScore = (IndexComparison & { status: string | null }) | null;

interface ExplainedComponent extends ComponentScore {
  symbol: string | null;
  numeratorOf: string;
  denominatorOf: string;
  note: string | null;
  source: string;
  /** Where the counts come from; null: nobody knows them. */
  origin: Origin;
  list: string | null;
  denominatorList: string | null;
  official: OfficialScore;
}

export interface ExplainedGroup {
  code: string;
  name: string;
  max: number;
  score: number | null;
  known: number;
  missing: readonly string[];
  official: OfficialScore;
  components: ExplainedComponent[];
}

type Seen = ReadonlyMap<string, OfficialValue>;

export function officialOf(own: number | null, seen: OfficialValue | undefined): OfficialScore {
  if (!seen || seen.value === null) return null;
  const compared = compareWithOfficial(own, { score: seen.value, asOf: seen.asOf });
  return { ...compared, status: seen.status };
}

/** Scores with the evidence behind each: lists as long as the counts, the formula's source, the official value beside. */
export function explain(
  index: ScoreIndex,
  scored: IndexScore,
  origins: ReadonlyMap<string, Origin>,
  seen: Seen,
  at: { unit: string; from: string; to: string },
): ExplainedGroup[] {
  return scored.groups.map(({ code, name, max, score, known, missing, components }, g) => {
    const group = index.groups[g];
    const official = officialOf(score, seen.get(group?.total ?? code) ?? seen.get(code));
    const explained = components.map((one, c): ExplainedComponent => {
      const formula = group?.components[c] as Component;
      const origin = origins.get(one.code) ?? null;
      const lists = (measure: string) =>
        origin === 'events' && one.denominator !== null ? inputList(measure, at.unit, at) : null;
      return {
        ...one,
        symbol: formula.symbol,
        numeratorOf: formula.numerator,
        denominatorOf: formula.denominator,
        note: formula.note,
        source: formula.source,
        origin,
        list: lists(formula.numerator),
        denominatorList: lists(formula.denominator),
        official: officialOf(one.score, seen.get(one.code)),
      };
    });
    return { code, name, max, score, known, missing, official, components: explained };
  });
}
