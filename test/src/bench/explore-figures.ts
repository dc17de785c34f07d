import type { Indicator, Term } from '@ioc/api/catalogue/catalogue';
import type { BenchQuestion, QuestionName } from '@ioc/test/bench/explore-question';
import { alike, words } from '@ioc/test/bench/explore-question';
import { cohort, countSql, dated, meaning, parametersOf } from '@ioc/test/bench/explore-plain';

interface SaidFigure {
  readonly indicator: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}
type Counts = Readonly<Record<string, number>>;
interface Part {
  readonly topic: string;
  readonly figure: SaidFigure;
}

/** Numerator and denominator; a count has no denominator. */
export function termsOf({ formula }: Indicator): [Term[], Term[]] {
  if (formula.kind === 'ratio') return [[...formula.numerator], [...formula.denominator]];
  if (formula.kind !== 'flow' && formula.kind !== 'stock') return [[], []];
  const { kind, measures } = formula;
  return [measures.map((measure): Term => ({ measure, as: kind })), []];
}

export const isCounted = (indicator: Indicator): boolean => {
  const terms = termsOf(indicator).flat();
  const { formula } = indicator;
  // A formula about some procedures alone asks the same of fewer rows.
  if ('only' in formula && formula.only) return false;
  return terms.length > 0 && terms.every(({ measure }) => meaning[measure] !== undefined);
};

const sumOf = (terms: readonly Term[], counts: Counts, first: number) =>
  terms.reduce((sum, { sign }, index) => sum + (sign ?? 1) * (counts[first + index] ?? 0), 0);

/** The value that a formula has of counts in the order of its terms. */
function valueOf(indicator: Indicator, counts: Counts): number | null {
  const [above, below] = termsOf(indicator);
  const numerator = sumOf(above, counts, 0);
  if (below.length === 0) return numerator;
  const denominator = sumOf(below, counts, above.length);
  return denominator === 0 ? null : ((indicator.unit === 'percent' ? 100 : 1) * numerator) / denominator;
}

const conditions = (of: readonly Indicator[]) =>
  of.flatMap((one) =>
    termsOf(one)
      .flat()
      .map(({ measure }) => meaning[measure] as string),
  );
const windowOf = ({ unit, from, to }: BenchQuestion) => ({ unit, from, to });

export function figureQuestion(indicator: Indicator, asked: BenchQuestion): QuestionName {
  return {
    path: `/api/figures/${indicator.code}?${words(windowOf(asked))}`,
    sql: dated(countSql(conditions([indicator]))),
    parameters: parametersOf(asked),
    agrees: ({ figure }: { figure: SaidFigure }, [row]: [Counts]) => figure.value === valueOf(indicator, row),
  };
}

/** One figure of each procedure. A part in which nothing is counted may be there or not. */
export function topicsQuestion(indicator: Indicator, asked: BenchQuestion): QuestionName {
  const own = conditions([indicator]);
  const counts = own.map((where, index) => `count(*) filter (where ${where})::int as "${index}"`);
  const sorted = (rows: [string, number | null][]) =>
    rows.filter(([, value]) => value !== null && value !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    path: `/api/figures/${indicator.code}/topics?${words(windowOf(asked))}`,
    sql: dated(`select procedure, ${counts.join(', ')} from dossier where (${own.map((one) => `(${one})`).join(' or ')})
      and ($3::text[] is null or unit = any($3)) group by procedure`),
    parameters: parametersOf(asked),
    agrees: ({ parts }: { parts: Part[] }, rows: ({ procedure: string } & Counts)[]) =>
      alike(
        sorted(parts.map(({ topic, figure }) => [topic, figure.value])),
        sorted(rows.map((row) => [row.procedure, valueOf(indicator, row)])),
      ),
  };
}

/** All figures of a unit over one window, beside all their counts in one pass over the rows. */
export function allFiguresQuestion(indicators: readonly Indicator[], asked: BenchQuestion): QuestionName {
  return {
    path: `/api/figures?${words(windowOf(asked))}`,
    sql: dated(countSql(conditions(indicators))),
    parameters: parametersOf(asked),
    agrees: ({ figures }: { figures: SaidFigure[] }, [row]: [Counts]) => {
      let first = 0;
      const counted = indicators.map((one) => {
        const own = termsOf(one)
          .flat()
          .map((_, index) => row[first + index] ?? 0);
        first += own.length;
        return valueOf(one, Object.fromEntries(own.entries()));
      });
      return alike(
        indicators.map(({ code }) => figures.find(({ indicator }) => indicator === code)?.value),
        counted,
      );
    },
  };
}

/** Since when a figure of a past day is what it is now: its last restatement is today's count. */
export function restatementsQuestion(indicator: Indicator, asked: BenchQuestion): QuestionName {
  const plain = figureQuestion(indicator, asked);
  return {
    ...plain,
    path: `/api/figures/${indicator.code}/restatements?${words(windowOf(asked))}`,
    agrees: (restated: { figure: SaidFigure }[], rows: [Counts]) => {
      const now = valueOf(indicator, rows[0]);
      return (restated.at(-1)?.figure.value ?? null) === now || (restated.length === 0 && (now ?? 0) === 0);
    },
  };
}

interface SaidIndex {
  readonly groups: readonly {
    readonly components: readonly {
      readonly numeratorOf: string;
      readonly denominatorOf: string;
      readonly numerator: number | null;
      readonly denominator: number | null;
    }[];
  }[];
}

/** What the index counts of dossiers, where plain SQL has a meaning for it. */
export function indexQuestion(version: string, asked: BenchQuestion): QuestionName {
  const names = Object.keys(cohort);
  return {
    path: `/api/indices/766?${words({ version, ...windowOf(asked) })}`,
    sql: dated(countSql(Object.values(cohort))),
    parameters: parametersOf(asked),
    agrees: ({ groups }: SaidIndex, [row]: [Counts]) => {
      const said = saidCounts(groups);
      const compared = names.flatMap((name, index) => (said.has(name) ? [said.get(name) === row[index]] : []));
      return compared.length >= 3 && compared.every((same) => same);
    },
  };
}

interface SaidClasses {
  readonly classes: readonly { readonly units: readonly { readonly unit: string; readonly received: number }[] }[];
}

/** The ranking of all departments and communes. */
export function rankingQuestion(version: string, asked: BenchQuestion, root: string): QuestionName {
  return {
    path: `/api/indices/766/units?${words({ version, unit: root, from: asked.from, to: asked.to })}`,
    sql: dated(
      `select unit, ${Object.values(cohort)
        .map((where, index) => `count(*) filter (where ${where})::int as "${index}"`)
        .join(
          ', ',
        )} from dossier where received_day <= $2 and (finished_day is null or finished_day >= $1) group by unit`,
    ),
    parameters: [asked.from, asked.to],
    agrees: ({ classes }: SaidClasses, rows: ({ unit: string } & Counts)[]) =>
      alike(
        classes
          .flatMap(({ units }) => units.filter(({ received }) => received > 0))
          .reduce((n, one) => n + one.received, 0),
        rows.reduce((n, row) => n + (row[0] ?? 0), 0),
      ),
  };
}

function saidCounts(groups: SaidIndex['groups']): Map<string, number> {
  const found = new Map<string, number>();
  for (const { components } of groups)
    for (const one of components) {
      if (one.numerator !== null) found.set(one.numeratorOf, one.numerator);
      if (one.denominator !== null) found.set(one.denominatorOf, one.denominator);
    }
  return found;
}
